using RegionalBeps.Column.Lanes;
using static RegionalBeps.Column.Parameters.PhysicalConstants;

namespace RegionalBeps.Column.Canopy;

/// <summary>Vapour between a layer's leaves and the air among the plants, kg m⁻² s⁻¹, divided by where it comes from or stays. No part is
/// below 0.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct LayerVapour<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Through stomata, out of the soil.</summary>
    public T Transpiration;

    /// <summary>From water on the leaves.</summary>
    public T Evaporation;

    /// <summary>From snow on the leaves.</summary>
    public T Sublimation;

    /// <summary>Onto the leaves as water.</summary>
    public T Dew;

    /// <summary>Onto the leaves as ice.</summary>
    public T Frost;

    /// <summary>Heat of fusion that frost gave where the leaf was charged with the heat of condensation alone, W m⁻².</summary>
    public T FusionHeatReleased;

    /// <summary>All vapour to the air, kg m⁻² s⁻¹.</summary>
    public readonly T Total => Transpiration + Evaporation + Sublimation - Dew - Frost;

    /// <summary>Adds a class of leaves. Fluxes are positive to the air; what is negative condenses.</summary>
    /// <remarks>
    /// Vapour that condenses on what is dry or wet becomes dew at 0 °C and above, frost below; on snow always frost. The energy balance of
    /// the leaf is charged with L_v for the former and with L_s for the latter.
    /// </remarks>
    /// <param name="leafTemperature">degC.</param>
    /// <param name="throughStomata">kg m⁻² of ground s⁻¹.</param>
    /// <param name="fromWater">kg m⁻² of ground s⁻¹.</param>
    /// <param name="fromSnow">kg m⁻² of ground s⁻¹.</param>
    public void Add(in T leafTemperature, in T throughStomata, in T fromWater, in T fromSnow)
    {
        T condensed = T.Max(-throughStomata, 0.0) + T.Max(-fromWater, 0.0);
        T frozen = T.Select(leafTemperature, 0.0, condensed, 0.0);
        Transpiration += T.Max(throughStomata, 0.0);
        Evaporation += T.Max(fromWater, 0.0);
        Sublimation += T.Max(fromSnow, 0.0);
        Dew += condensed - frozen;
        Frost += frozen + T.Max(-fromSnow, 0.0);
        FusionHeatReleased += FusionHeat * frozen;
    }
}
