using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Surface;

/// <summary>The water of pond and upper soil over one hour, in ten steps. Water that moves carries its heat.</summary>
/// <remarks>Ice does not change meanwhile; what freezes or thaws of the water that moved is settled by the enthalpy afterwards.</remarks>
public static class SoilWater
{
    private const int Steps = 10;
    private const int Count = SoilGrid.WaterLayerCount;

    /// <summary>Advances the water of one hour.</summary>
    /// <param name="state">The ground.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="forcing">The hour.</param>
    /// <param name="liquid">Liquid water of the soil layers, m³ m⁻³: before, then after.</param>
    /// <param name="inflow">Rain and melt water of the hour.</param>
    /// <param name="seconds">Length of the hour.</param>
    /// <returns>What left.</returns>
    public static WaterOutflow<T> Advance<T>(
        ref GroundState<T> state, in GroundParameters<T> parameters, in GroundForcing<T> forcing, Span<T> liquid, WaterParcel<T> inflow,
        double seconds)
        where T : unmanaged, ILane<T>
    {
        Span<WaterLayer<T>> layers = stackalloc WaterLayer<T>[Count];
        Span<T> ice = stackalloc T[Count];
        Span<T> sink = stackalloc T[Count];
        Span<T> water = liquid[..Count];
        for (int layer = 0; layer < Count; layer++)
        {
            ice[layer] = T.Max(0.0, state.SoilWater[layer] - water[layer]);
            layers[layer] = WaterLayer<T>.Prepare(parameters.Layers[layer], ice[layer]);
        }

        SoilUptake.Share(parameters, forcing, water, sink);
        WaterOutflow<T> left = default;
        T shed = parameters.SaturatedShareLimit * SaturatedShare(layers, water);
        left.Runoff = inflow.Part(shed);
        WaterParcel<T> perStep = inflow.Part((1.0 - shed) * (1.0 / Steps));
        T deepIce = T.Max(0.0, state.SoilWater[Count] - liquid[Count]);
        T drainage = parameters.DrainageFactor * WaterLayer<T>.IceImpedance(parameters.Layers[Count], deepIce);
        for (int step = 0; step < Steps; step++)
        {
            Pond.Add(ref state, perStep);
            Advance(ref state, parameters, layers, ice, water, sink, drainage, seconds / Steps, ref left);
        }

        for (int layer = 0; layer < Count; layer++)
        {
            state.SoilWater[layer] = water[layer] + ice[layer];
        }

        return left;
    }

    private static void Advance<T>(
        ref GroundState<T> state, in GroundParameters<T> parameters, ReadOnlySpan<WaterLayer<T>> layers, ReadOnlySpan<T> ice, Span<T> water,
        ReadOnlySpan<T> sink, T drainage, double seconds, ref WaterOutflow<T> left)
        where T : unmanaged, ILane<T>
    {
        Span<T> temperature = stackalloc T[Count];
        Span<T> flux = stackalloc T[Count + 1];
        Span<T> rising = stackalloc T[Count + 1];
        FindTemperatures(state, parameters, ice, water, temperature);
        T supply = Pond.Liquid(state) * (1.0 / (PhysicalConstants.WaterDensity * seconds));
        SoilWaterStep.Advance(layers, water, sink, supply, Pond.LiquidShare(state), drainage, seconds, flux);
        SaturationExcess.Release(layers, water, rising[..Count]);
        rising[Count] = 0.0;
        T below = PhysicalConstants.WaterDensity * seconds;
        WaterParcel<T> entering = Through(
            T.Select(flux[0], 0.0, temperature[0], T.Max(0.0, Pond.Temperature(state))), temperature[0], below * flux[0], rising[0]);
        Pond.Add(ref state, entering.Part(-1.0));
        for (int layer = 0; layer < Count; layer++)
        {
            T next = temperature[Math.Min(layer + 1, Count - 1)];
            T upwind = T.Select(flux[layer + 1], 0.0, next, temperature[layer]);
            WaterParcel<T> leaving = Through(upwind, next, below * flux[layer + 1], rising[layer + 1]);
            WaterParcel<T> taken = WaterParcel<T>.Liquid(below * sink[layer], temperature[layer]);
            state.SoilEnthalpy[layer] += (entering.Heat - leaving.Heat - taken.Heat) / layers[layer].Thickness;
            left.Uptake.Add(taken);
            entering = leaving;
        }

        left.Drainage.Add(entering);
        T over = T.Min(T.Max(0.0, state.PondMass - parameters.PondLimit), Pond.Liquid(state));
        left.Runoff.Add(Pond.Take(ref state, over));
    }

    /// <summary>What passes an interface downwards: the flow at the temperature upwind, less what rises at the temperature below.</summary>
    private static WaterParcel<T> Through<T>(T upwind, T below, T flow, T rising)
        where T : unmanaged, ILane<T>
    {
        WaterParcel<T> parcel = WaterParcel<T>.Liquid(flow, upwind);
        parcel.Add(WaterParcel<T>.Liquid(-PhysicalConstants.WaterDensity * rising, below));
        return parcel;
    }

    /// <summary>T = (H − ρ_w L_f θ_l)/C while the ice does not change.</summary>
    private static void FindTemperatures<T>(
        in GroundState<T> state, in GroundParameters<T> parameters, ReadOnlySpan<T> ice, ReadOnlySpan<T> water, Span<T> temperature)
        where T : unmanaged, ILane<T>
    {
        for (int layer = 0; layer < Count; layer++)
        {
            T capacity = parameters.Layers[layer].SolidHeatCapacity
                + PhysicalConstants.WaterDensity * PhysicalConstants.WaterSpecificHeat * water[layer]
                + PhysicalConstants.WaterDensity * PhysicalConstants.IceSpecificHeat * ice[layer];
            T latent = PhysicalConstants.WaterDensity * PhysicalConstants.FusionHeat * water[layer];
            temperature[layer] = (state.SoilEnthalpy[layer] - latent) / capacity;
        }
    }

    /// <summary>Square of how far the three upper layers are beyond half full, 0..1: the share that sheds what falls (after Dunne and Black 1970).</summary>
    private static T SaturatedShare<T>(ReadOnlySpan<WaterLayer<T>> layers, ReadOnlySpan<T> water)
        where T : unmanaged, ILane<T>
    {
        T saturation = (water[0] / layers[0].OpenPorosity + water[1] / layers[1].OpenPorosity + water[2] / layers[2].OpenPorosity) * (1.0 / 3.0);
        T beyond = T.Max(0.0, T.Min(1.0, 2.0 * saturation - 1.0));
        return beyond * beyond;
    }
}
