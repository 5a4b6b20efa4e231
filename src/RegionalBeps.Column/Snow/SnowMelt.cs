using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Snow;

/// <summary>Melt water in the pack: what ice loses, pores hold and what runs through.</summary>
public static class SnowMelt
{
    // Liquid that pores hold against gravity, share of the pore volume (Anderson 1976; Oleson et al. 2013, section 7.2.2).
    private const double IrreducibleSaturation = 0.033;
    private const double VanishingDepth = 1e-5;
    private const double VanishingIce = 1e-9;
    private const double LeastMass = 1e-12;

    /// <summary>Ice in each slot, kg m⁻².</summary>
    public static SnowSlots<T> Ice<T>(in GroundState<T> state)
        where T : unmanaged, ILane<T>
    {
        SnowSlots<T> ice = default;
        for (int slot = 0; slot < SnowSlots<T>.Count; slot++)
        {
            ice[slot] = state.SnowMass[slot] - Liquid(state.SnowMass[slot], state.SnowEnthalpy[slot]);
        }

        return ice;
    }

    /// <summary>Thins each slot by the ice that it lost: melting and sublimating snow keeps its density, refreezing snow its depth.</summary>
    /// <param name="state">The ground.</param>
    /// <param name="iceBefore">Ice in each slot before, kg m⁻².</param>
    public static void Thin<T>(ref GroundState<T> state, in SnowSlots<T> iceBefore)
        where T : unmanaged, ILane<T>
    {
        SnowSlots<T> ice = Ice(state);
        for (int slot = 0; slot < SnowSlots<T>.Count; slot++)
        {
            state.SnowDepth[slot] *= T.Min(1.0, T.Max(ice[slot], 0.0) / T.Max(iceBefore[slot], LeastMass));
        }
    }

    /// <summary>Lets liquid that pores cannot hold run down, slot by slot; it freezes again where it meets cold snow.</summary>
    /// <param name="state">The ground.</param>
    /// <returns>Water that leaves the pack at its bottom, with its heat.</returns>
    public static WaterParcel<T> Drain<T>(ref GroundState<T> state)
        where T : unmanaged, ILane<T>
    {
        WaterParcel<T> falling = default;
        for (int slot = 0; slot < SnowSlots<T>.Count; slot++)
        {
            T mass = state.SnowMass[slot] + falling.Mass;
            T enthalpy = state.SnowEnthalpy[slot] + falling.Heat;
            T liquid = Liquid(mass, enthalpy);
            T pores = T.Max(0.0, state.SnowDepth[slot] - (mass - liquid) * (1.0 / PhysicalConstants.IceDensity));
            T held = IrreducibleSaturation * PhysicalConstants.WaterDensity * pores;
            T temperature = T.Max(0.0, SharpFreezing<T>.OfWater(mass).Temperature(enthalpy, out _, out _));
            falling = WaterParcel<T>.Liquid(T.Max(0.0, liquid - held), temperature);
            state.SnowMass[slot] = mass - falling.Mass;
            state.SnowEnthalpy[slot] = enthalpy - falling.Heat;
        }

        return falling;
    }

    /// <summary>Gives up a pack that has no ice left or is thinner than a hundredth of a millimetre.</summary>
    /// <param name="state">The ground.</param>
    /// <returns>What the pack held, with its heat.</returns>
    public static WaterParcel<T> Dissolve<T>(ref GroundState<T> state)
        where T : unmanaged, ILane<T>
    {
        SnowSlots<T> ice = Ice(state);
        T isGone = T.Or(T.LessThan(ice[0] + ice[1] + ice[2], VanishingIce), T.LessThan(SnowPack.Depth(state), VanishingDepth));
        WaterParcel<T> remains = default;
        for (int slot = 0; slot < SnowSlots<T>.Count; slot++)
        {
            remains.Mass += T.Blend(isGone, state.SnowMass[slot], 0.0);
            remains.Heat += T.Blend(isGone, state.SnowEnthalpy[slot], 0.0);
            state.SnowMass[slot] = T.Blend(isGone, 0.0, state.SnowMass[slot]);
            state.SnowEnthalpy[slot] = T.Blend(isGone, 0.0, state.SnowEnthalpy[slot]);
            state.SnowDepth[slot] = T.Blend(isGone, 0.0, state.SnowDepth[slot]);
        }

        return remains;
    }

    private static T Liquid<T>(in T mass, in T enthalpy)
        where T : unmanaged, ILane<T> => T.Max(0.0, T.Min(mass, enthalpy * (1.0 / PhysicalConstants.FusionHeat)));
}
