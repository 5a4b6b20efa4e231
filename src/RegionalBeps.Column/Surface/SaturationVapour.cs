using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Surface;

/// <summary>Vapour in equilibrium with a surface: with liquid water above 0 degC, with ice below.</summary>
public static class SaturationVapour
{
    /// <summary>Saturation vapour pressure and its rise with temperature.</summary>
    /// <remarks>
    /// e = e₀ exp(a T/(T + c)), de/dT = e a c/(T + c)²; water 610.94 Pa, 17.625, 243.04 degC; ice 611.21 Pa, 22.587, 273.86 degC
    /// (Alduchov and Eskridge 1996, J. Appl. Meteorol. 35:601, eqs. 21 and 23).
    /// </remarks>
    /// <param name="temperature">degC.</param>
    /// <param name="slope">Pa K⁻¹.</param>
    /// <returns>Pa.</returns>
    public static T Pressure<T>(T temperature, out T slope)
        where T : unmanaged, ILane<T>
    {
        T e0 = T.Select(temperature, 0.0, 611.21, 610.94);
        T a = T.Select(temperature, 0.0, 22.587, 17.625);
        T c = T.Select(temperature, 0.0, 273.86, 243.04);

        // No surface is colder than 100 K below freezing; the bound keeps the denominator away from zero.
        T inverse = 1.0 / (T.Max(temperature, -100.0) + c);
        T e = e0 * LaneMath.Exp(a * temperature * inverse);
        slope = e * a * c * inverse * inverse;
        return e;
    }

    /// <summary>Latent heat that vapour takes from a surface, J kg⁻¹: of sublimation below 0 degC, of vaporisation above.</summary>
    /// <param name="temperature">Of the surface, degC.</param>
    public static T LatentHeat<T>(T temperature)
        where T : unmanaged, ILane<T> => T.Select(
            temperature, 0.0, PhysicalConstants.SublimationHeat,
            PhysicalConstants.VaporisationHeat - PhysicalConstants.VaporisationHeatSlope * temperature);
}
