using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Verification.Heat;

/// <summary>A wave of surface temperature and the soil's water and conductivities under it.</summary>
/// <param name="Mean">degC.</param>
/// <param name="Annual">Amplitude over the year, K.</param>
/// <param name="Diurnal">Amplitude over the day, K.</param>
/// <param name="Water">θ, m³ m⁻³.</param>
/// <param name="FrozenConductivity">W m⁻¹ K⁻¹.</param>
/// <param name="ThawedConductivity">W m⁻¹ K⁻¹.</param>
/// <param name="SnowResistance">Of the winter's deepest snow, h/λ, m² K W⁻¹.</param>
internal readonly record struct SurfaceClimate(
    double Mean, double Annual, double Diurnal = 0.0, double Water = 0.35, double FrozenConductivity = 2.0, double ThawedConductivity = 1.2,
    double SnowResistance = 0.0)
{
    /// <summary>Amplitude over the day of the table of snow, K.</summary>
    public const double UsualDiurnal = 5.0;

    /// <summary>Temperature of the surface, degC: coldest on 20 January and at midnight.</summary>
    /// <param name="mean">degC.</param>
    /// <param name="annual">Amplitude over the year, K.</param>
    /// <param name="diurnal">Amplitude over the day, K.</param>
    /// <param name="day">Since the beginning of a year.</param>
    public static T Temperature<T>(T mean, T annual, T diurnal, double day)
        where T : unmanaged, ILane<T> =>
        mean - annual * Math.Cos(2.0 * Math.PI * (day - 20.0) / 365.0) - diurnal * Math.Cos(2.0 * Math.PI * day);
}
