using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>Thermal conductivity of moist, partly frozen soil.</summary>
public static class SoilConductivity
{
    private const double LogWaterConductivity = -0.5621189181535413;
    private const double LogIceConductivity = 0.828551817566148;
    private const double LeastWater = 1e-9;

    /// <summary>Conductivity between that of dry and that of saturated soil.</summary>
    /// <remarks>
    /// λ = K_e λ_sat + (1 − K_e) λ_dry; λ_sat = λ_s^(1−θ_s) 0.57^(θ_s f) 2.29^(θ_s (1−f)), f the liquid share of the water; Kersten number
    /// K_e = max(0, log₁₀ S + 1) thawed, S frozen, S = θ/θ_s (Johansen 1975; Farouki 1981; Oleson et al. 2013, CLM4.5 eqs. 6.63-6.69).
    /// Partly frozen soil takes K_e in proportion to f, which keeps it continuous.
    /// </remarks>
    /// <param name="layer">The soil.</param>
    /// <param name="water">θ, m³ m⁻³.</param>
    /// <param name="liquid">Liquid part of θ, m³ m⁻³.</param>
    /// <returns>W m⁻¹ K⁻¹.</returns>
    public static T Of<T>(in SoilLayer<T> layer, in T water, in T liquid)
        where T : unmanaged, ILane<T>
    {
        T f = liquid / T.Max(water, LeastWater);
        T logOfPores = LogIceConductivity + f * (LogWaterConductivity - LogIceConductivity);
        T saturated = layer.SolidConductivityFactor * LaneMath.Exp(layer.Porosity * logOfPores);
        T saturation = T.Min(1.0, T.Max(water, LeastWater) / layer.Porosity);
        T thawedKersten = T.Max(0.0, LaneMath.Log10(saturation) + 1.0);
        T kersten = saturation + f * (thawedKersten - saturation);
        return layer.DryConductivity + kersten * (saturated - layer.DryConductivity);
    }
}
