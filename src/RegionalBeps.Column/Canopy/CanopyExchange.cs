using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>Conductances for heat and vapour between air, leaves and ground, m s⁻¹.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CanopyExchange<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>u*, m s⁻¹.</summary>
    public T FrictionVelocity;

    /// <summary>The air above, which decides on g_a, the conductance from the air among the plants to the reference height.</summary>
    public AirStability<T> Above;

    /// <summary>g_b of the overstory's leaves and stems, per unit of their area.</summary>
    public T OverLeaf;

    /// <summary>g_b of the understory's leaves and stems, per unit of their area.</summary>
    public T UnderLeaf;

    /// <summary>g_ag, of heat from the ground to the air among the plants; 0 where the ground does not meet that air.</summary>
    public T GroundHeat;

    /// <summary>g_gw, of vapour from the ground to the air among the plants, soil's resistance included; 0 where they do not meet.</summary>
    public T GroundVapour;

    /// <summary>e_g, vapour pressure at the ground, mean over what the ground consists of by its conductances, Pa.</summary>
    public T GroundVapourPressure;
}
