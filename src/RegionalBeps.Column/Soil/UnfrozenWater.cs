using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Soil;

/// <summary>Liquid water that soil holds below 0 degC. Improvement 5 of 5 (supercooled water).</summary>
public static class UnfrozenWater
{
    /// <summary>Largest liquid water content at a temperature below freezing.</summary>
    /// <remarks>
    /// θ_max = θ_s (s/ψ_s)^(−1/b), s = L_f (T_f − T)/(g T), T in K: the suction s of water in equilibrium with ice (Clapeyron), inserted into
    /// the retention curve of Campbell (1974). Niu and Yang (2006), J. Hydrometeorol. 7:937, write it with s and ψ_s negative and in mm.
    /// </remarks>
    /// <param name="layer">The soil.</param>
    /// <param name="temperature">degC, below 0.</param>
    /// <returns>m³ m⁻³; may exceed the water that is there.</returns>
    public static T Limit<T>(in SoilLayer<T> layer, in T temperature)
        where T : unmanaged, ILane<T>
    {
        T logSuction = LaneMath.Log(-temperature / (PhysicalConstants.FreezingPointKelvin + temperature));
        return LaneMath.Exp(layer.LogLiquidScale - logSuction * layer.InverseExponent);
    }

    /// <summary>Rise of <see cref="Limit"/> with temperature.</summary>
    /// <remarks>dθ/dT = (θ_max/b) [1/(T_f − T) + 1/T], T in K.</remarks>
    /// <param name="layer">The soil.</param>
    /// <param name="temperature">degC, below 0.</param>
    /// <param name="limit"><see cref="Limit"/> at that temperature.</param>
    /// <returns>m³ m⁻³ K⁻¹.</returns>
    public static T Slope<T>(in SoilLayer<T> layer, in T temperature, in T limit)
        where T : unmanaged, ILane<T> =>
        limit * layer.InverseExponent * (1.0 / (PhysicalConstants.FreezingPointKelvin + temperature) - 1.0 / temperature);

    /// <summary>Kelvins below 0 degC at which the first ice forms in a soil of given water content.</summary>
    /// <remarks>T_f − T* = T_f r/(1 + r), r = g ψ/L_f, ψ = ψ_s (θ/θ_s)^−b: the temperature at which <see cref="Limit"/> equals θ.</remarks>
    /// <param name="layer">The soil.</param>
    /// <param name="water">θ, m³ m⁻³, above 0.</param>
    public static T FreezingDepression<T>(in SoilLayer<T> layer, in T water)
        where T : unmanaged, ILane<T>
    {
        T suction = LaneMath.Exp(layer.LogSaturatedSuction - layer.Exponent * LaneMath.Log(water / layer.Porosity));
        T r = PhysicalConstants.Gravity / PhysicalConstants.FusionHeat * suction;
        return PhysicalConstants.FreezingPointKelvin * (r / (1.0 + r));
    }
}
