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
    double SnowResistance = 0.0);
