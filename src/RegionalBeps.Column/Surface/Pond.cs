using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Surface;

/// <summary>Water that stands on the soil, liquid, freezing or frozen. Improvement 3 of 5 (phase change of ponded water).</summary>
public static class Pond
{
    /// <summary>Thinnest pond that is a row of its own in the heat step, kg m⁻².</summary>
    public const double ThinnestRow = 0.1;

    private const double LeastMass = 1e-12;

    /// <summary>1 where the pond is thick enough to be a row of its own, else 0.</summary>
    /// <param name="mass">kg m⁻².</param>
    public static T IsRow<T>(in T mass)
        where T : unmanaged, ILane<T> => T.Select(mass, ThinnestRow, 0.0, 1.0);

    /// <summary>Liquid part of the pond, kg m⁻².</summary>
    /// <param name="state">The ground.</param>
    public static T Liquid<T>(in GroundState<T> state)
        where T : unmanaged, ILane<T> =>
        T.Max(0.0, T.Min(state.PondMass, state.PondEnthalpy * (1.0 / PhysicalConstants.FusionHeat)));

    /// <summary>Liquid share of the pond, 1 where there is none.</summary>
    /// <param name="state">The ground.</param>
    public static T LiquidShare<T>(in GroundState<T> state)
        where T : unmanaged, ILane<T> => T.Select(LeastMass, state.PondMass, Liquid(state) / T.Max(state.PondMass, LeastMass), 1.0);

    /// <summary>Temperature, degC.</summary>
    /// <param name="state">The ground.</param>
    public static T Temperature<T>(in GroundState<T> state)
        where T : unmanaged, ILane<T> => T.Select(
            LeastMass, state.PondMass, SharpFreezing<T>.OfWater(state.PondMass).Temperature(state.PondEnthalpy, out _, out _), 0.0);

    /// <summary>Thickness of the pond, ice being thicker than the water it came from, m.</summary>
    /// <param name="state">The ground.</param>
    public static T Depth<T>(in GroundState<T> state)
        where T : unmanaged, ILane<T>
    {
        T liquid = Liquid(state);
        return liquid * (1.0 / PhysicalConstants.WaterDensity) + (state.PondMass - liquid) * (1.0 / PhysicalConstants.IceDensity);
    }

    /// <summary>Thermal conductivity, W m⁻¹ K⁻¹: of water, and of ice from the first ice on, which floats, so that all heat passes through it.</summary>
    /// <param name="state">The ground.</param>
    public static T Conductivity<T>(in GroundState<T> state)
        where T : unmanaged, ILane<T> => T.Select(
            LiquidShare(state), 1.0, PhysicalConstants.IceConductivity, PhysicalConstants.WaterConductivity);

    /// <summary>Puts water into the pond.</summary>
    /// <param name="state">The ground.</param>
    /// <param name="water">The water and its heat.</param>
    public static void Add<T>(ref GroundState<T> state, in WaterParcel<T> water)
        where T : unmanaged, ILane<T>
    {
        state.PondMass += water.Mass;
        state.PondEnthalpy += water.Heat;
    }

    /// <summary>Takes liquid water out of the pond.</summary>
    /// <param name="state">The ground.</param>
    /// <param name="mass">kg m⁻², at most what is liquid.</param>
    /// <returns>The water with its heat.</returns>
    public static WaterParcel<T> Take<T>(ref GroundState<T> state, in T mass)
        where T : unmanaged, ILane<T>
    {
        WaterParcel<T> taken = WaterParcel<T>.Liquid(mass, T.Max(0.0, Temperature(state)));
        state.PondMass -= taken.Mass;
        state.PondEnthalpy -= taken.Heat;
        return taken;
    }

    /// <summary>Lets the uppermost layer take in a pond that is too thin for a row of its own, as far as it has room.</summary>
    /// <param name="state">The ground.</param>
    /// <param name="parameters">The column.</param>
    public static void MergeThin<T>(ref GroundState<T> state, in GroundParameters<T> parameters)
        where T : unmanaged, ILane<T>
    {
        T waterOfLayer = PhysicalConstants.WaterDensity * parameters.Layers[0].Thickness;
        T room = T.Max(0.0, parameters.Layers[0].Porosity - state.SoilWater[0]) * waterOfLayer;
        T thin = T.Select(state.PondMass, ThinnestRow, T.Min(1.0, room / T.Max(state.PondMass, LeastMass)), 0.0);
        WaterParcel<T> moved = new WaterParcel<T> { Mass = state.PondMass, Heat = state.PondEnthalpy }.Part(thin);
        state.PondMass -= moved.Mass;
        state.PondEnthalpy -= moved.Heat;
        state.SoilWater[0] += moved.Mass / waterOfLayer;
        state.SoilEnthalpy[0] += moved.Heat / parameters.Layers[0].Thickness;
    }

    /// <summary>Without the improvement the pond is liquid at 0 degC whatever happens; the heat that this takes or gives is the soil's.</summary>
    /// <param name="state">The ground.</param>
    /// <param name="parameters">The column.</param>
    public static void HoldLiquid<T>(ref GroundState<T> state, in GroundParameters<T> parameters)
        where T : unmanaged, ILane<T>
    {
        T liquid = PhysicalConstants.FusionHeat * state.PondMass;
        state.SoilEnthalpy[0] += (state.PondEnthalpy - liquid) / parameters.Layers[0].Thickness;
        state.PondEnthalpy = liquid;
    }

    /// <summary>Lets the uppermost layer take over what the pond owes, where it owes more than its ice could give by cooling to 0 K.</summary>
    /// <remarks>
    /// Vapour that a skin above 0 degC gave off takes the heat of fusion with it also where most of the pond is ice. Strong drying can leave the
    /// last tenth of a millimetre with a debt that no temperature stands for, and from which the next heat step does not recover.
    /// </remarks>
    /// <param name="state">The ground.</param>
    /// <param name="parameters">The column.</param>
    public static void PassDebt<T>(ref GroundState<T> state, in GroundParameters<T> parameters)
        where T : unmanaged, ILane<T>
    {
        T least = -PhysicalConstants.IceSpecificHeat * PhysicalConstants.FreezingPointKelvin * state.PondMass;
        T debt = T.Select(LeastMass, state.PondMass, T.Select(state.PondEnthalpy, least, state.PondEnthalpy, 0.0), 0.0);
        state.SoilEnthalpy[0] += debt / parameters.Layers[0].Thickness;
        state.PondEnthalpy -= debt;
    }
}
