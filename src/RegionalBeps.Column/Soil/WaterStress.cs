using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Soil;

/// <summary>How far drought and cold close the stomata, and which layers the roots drink from.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct WaterStress<T>
    where T : unmanaged, ILane<T>
{
    private const double DriestWater = 1e-4;
    private const double NoUptake = 1e-6;

    /// <summary>f_w, 0 where roots can take nothing to 1 without stress.</summary>
    public T Factor;

    /// <summary>w, share of the transpiration that each layer is asked for; they sum to 1, or to less where roots can take next to
    /// nothing.</summary>
    public WaterLayers<T> UptakeShare;

    /// <summary>The stress of an hour.</summary>
    /// <remarks>
    /// ψ = ψ_s (θ_l/φ)^−b of the liquid water (Campbell 1974); F = 1/(1 + (max(ψ − ψ_min, 0)/ψ_min)^α) × (1 − e^(−0.02 T²)) above 0 °C, 0
    /// below (Ju et al. 2006, Agric. For. Meteorol. 140, eqs. 8-9); v = r F, w = v/Σv, f_w = Σ F w. There is no floor: frozen roots leave
    /// the stomata closed.
    /// </remarks>
    /// <param name="soil">The layers.</param>
    /// <param name="roots">What the plants are like below ground.</param>
    /// <param name="temperature">Of each layer, degC.</param>
    /// <param name="liquid">θ_l of each layer, m³ m⁻³.</param>
    public static WaterStress<T> Of(
        in SoilLayers<SoilLayer<T>> soil, in RootParameters<T> roots, in SoilLayers<T> temperature, in SoilLayers<T> liquid)
    {
        WaterLayers<T> share = default;
        T all = 0.0;
        T weighted = 0.0;
        for (int layer = 0; layer < SoilGrid.WaterLayerCount; layer++)
        {
            T F = Freedom(soil[layer], roots, temperature[layer], liquid[layer]);
            share[layer] = roots.Share[layer] * F;
            all += share[layer];
            weighted += share[layer] * F;
        }

        T inverse = 1.0 / T.Max(all, NoUptake);
        for (int layer = 0; layer < SoilGrid.WaterLayerCount; layer++)
        {
            share[layer] *= inverse;
        }

        return new() { Factor = T.Min(weighted * inverse, 1.0), UptakeShare = share };
    }

    private static T Freedom(in SoilLayer<T> layer, in RootParameters<T> roots, in T temperature, in T liquid)
    {
        T warm = T.Max(temperature, 0.0);
        if (!T.IsAny(T.LessThan(0.0, warm)))
        {
            return 0.0;
        }

        T suction = layer.SaturatedSuction * LaneMath.Pow(T.Max(liquid, DriestWater) / layer.Porosity, -layer.Exponent);
        T beyond = T.Max(suction - roots.StressOnsetSuction, 0.0) / roots.StressOnsetSuction;
        T isDry = T.LessThan(0.0, beyond);
        T dryness = T.IsAny(isDry) ? T.Blend(isDry, LaneMath.Pow(beyond, roots.StressShape), 0.0) : 0.0;
        return (1.0 - LaneMath.Exp(-0.02 * warm * warm)) / (1.0 + dryness);
    }
}
