using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Surface;

/// <summary>Vapour in equilibrium with a surface: with liquid water above 0 degC, with ice below.</summary>
public static class SaturationVapour
{
    /// <summary>Saturation vapour pressure and its rise with temperature.</summary>
    /// <param name="temperature">degC.</param>
    /// <param name="slope">Pa K⁻¹.</param>
    /// <returns>Pa.</returns>
    public static T Pressure<T>(in T temperature, out T slope)
        where T : unmanaged, ILane<T>
    {
        T isIce = T.LessThan(temperature, 0.0);
        T saturated = MoistAir.Saturation(temperature, isIce);
        slope = MoistAir.Slope(temperature, saturated, isIce);
        return saturated;
    }

    /// <summary>Latent heat that vapour takes from a surface, J kg⁻¹: of sublimation below 0 degC, of vaporisation above.</summary>
    /// <param name="temperature">Of the surface, degC.</param>
    public static T LatentHeat<T>(in T temperature)
        where T : unmanaged, ILane<T> =>
        T.Select(temperature, 0.0, PhysicalConstants.SublimationHeat, MoistAir.HeatOfVaporisation(temperature));
}
