using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Surface;

/// <summary>The water of pond and upper soil over one hour. Water that moves carries its heat.</summary>
/// <remarks>
/// Ice does not change meanwhile; what freezes or thaws of the water that moved is settled by the enthalpy afterwards. Each column takes as
/// many steps, 1 to 10, as the hour changes its water: one for each 0.003 of the root of the layers' mean square, by a first estimate.
/// </remarks>
public static class SoilWater
{
    /// <summary>θ that changes by less in a step is followed along its tangent.</summary>
    internal const double SmallChange = 1e-4;

    private const int MostSteps = 10;
    private const int Count = SoilGrid.WaterLayerCount;

    // Root of the layers' mean square of the change of θ that a step may make. A column of sand that drains as a whole needs it so fine; where
    // only the upper layers move, they may move farther.
    private const double ChangePerStep = 0.003;

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
        SoilWaterWork<T> work = new()
        {
            Layers = stackalloc WaterLayer<T>[Count],
            Liquid = liquid[..Count],
            Sink = stackalloc T[Count],
            Points = stackalloc WaterPoint<T>[Count],
            Fluxes = stackalloc WaterFlux<T>[Count + 1],
            Change = stackalloc T[Count],
        };
        Span<T> ice = stackalloc T[Count];
        for (int layer = 0; layer < Count; layer++)
        {
            ice[layer] = T.Max(0.0, state.SoilWater[layer] - work.Liquid[layer]);
            WaterLayer<T>.Prepare(parameters.Layers[layer], ice[layer], out work.Layers[layer]);
        }

        SoilUptake.Share(parameters, forcing, work.Liquid, work.Sink);
        WaterOutflow<T> left = default;
        T shed = parameters.SaturatedShareLimit * SaturatedShare<T>(work.Layers, work.Liquid);
        left.Runoff = inflow.Part(shed);
        T deepIce = T.Max(0.0, state.SoilWater[Count] - liquid[Count]);
        SoilWaterFloor<T>.Of(
            work.Layers[^1], SoilGrid.G18.Bottom[Count - 1], parameters.DrainageFactor, parameters.WaterTableDepth,
            WaterLayer<T>.IceImpedance(parameters.Layers[Count], deepIce), out work.Floor);
        work.FindPoints();
        GroundState<T> flooded = state;
        Pond.Add(ref flooded, inflow.Part(1.0 - shed));
        SoilWaterStep.Try(work, StandingOn(flooded, seconds));
        T steps = StepsFor(work.TypicalChange());
        WaterParcel<T> perStep = inflow.Part((1.0 - shed) / steps);

        // Where one step takes the whole hour, the trial of the hour is its first iteration.
        bool isTried = !T.IsAny(T.LessThan(1.0, steps));
        for (int step = 0; ; step++)
        {
            Advance(ref state, parameters, work, ice, perStep, seconds / steps, isUnderWay: T.LessThan(step, steps), isTried, ref left);
            if (!T.IsAny(T.LessThan(step + 1, steps)))
            {
                break;
            }

            work.FindPoints();
        }

        for (int layer = 0; layer < Count; layer++)
        {
            state.SoilWater[layer] = work.Liquid[layer] + ice[layer];
        }

        return left;
    }

    /// <summary>Steps that an hour takes which changes θ_l by so much in the mean square of the layers.</summary>
    internal static T StepsFor<T>(in T change)
        where T : unmanaged, ILane<T> => T.Floor(1.0 + T.Min(change * (1.0 / ChangePerStep), MostSteps - 1.0));

    /// <summary>One step of the columns that are under way; nothing moves in the others.</summary>
    private static void Advance<T>(
        ref GroundState<T> state, in GroundParameters<T> parameters, in SoilWaterWork<T> work, ReadOnlySpan<T> ice, in WaterParcel<T> inflow,
        in T seconds, in T isUnderWay, bool isTried, ref WaterOutflow<T> left)
        where T : unmanaged, ILane<T>
    {
        Span<T> temperature = stackalloc T[Count];
        Span<T> thickness = stackalloc T[Count];
        Span<T> flux = stackalloc T[Count + 1];
        Span<T> rising = stackalloc T[Count + 1];
        Span<T> taken = stackalloc T[Count];
        Pond.Add(ref state, inflow.Part(T.Blend(isUnderWay, 1.0, 0.0)));
        FindTemperatures(state, parameters, ice, work.Liquid, temperature);
        StandingWater<T> standing = StandingOn(state, seconds);
        if (!isTried)
        {
            SoilWaterStep.Try(work, standing);
        }

        SoilWaterStep.FindFlux(work, standing, SmallChange, flux);
        for (int layer = 0; layer < Count; layer++)
        {
            thickness[layer] = work.Layers[layer].Thickness;
            taken[layer] = T.Blend(isUnderWay, work.Sink[layer], 0.0);
            flux[layer] = T.Blend(isUnderWay, flux[layer], 0.0);
        }

        flux[Count] = T.Blend(isUnderWay, flux[Count], 0.0);
        SoilWaterStep.Move(work, taken, flux, seconds);
        SaturationExcess.Release(work.Layers, work.Liquid, rising[..Count], isUnderWay);
        rising[Count] = 0.0;
        Span<T> soil = state.SoilEnthalpy;
        CarriedWater<T> carried = WaterHeat.Carry(
            soil[..Count], temperature, thickness, flux, rising, taken, T.Max(0.0, Pond.Temperature(state)), seconds);
        Pond.Add(ref state, carried.Entering.Part(-1.0));
        left.Drainage.Add(carried.Leaving);
        left.Uptake.Add(carried.Uptake);
        T over = T.Min(T.Max(0.0, state.PondMass - parameters.PondLimit), Pond.Liquid(state));
        left.Runoff.Add(Pond.Take(ref state, T.Blend(isUnderWay, over, 0.0)));
    }

    private static StandingWater<T> StandingOn<T>(in GroundState<T> state, in T seconds)
        where T : unmanaged, ILane<T> => new(Pond.Liquid(state) / (PhysicalConstants.WaterDensity * seconds), Pond.LiquidShare(state), seconds);

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
