using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>Flow of liquid water through the upper soil layers over one short step (Richards 1931).</summary>
/// <remarks>
/// Δz (θ − θⁿ)/Δt = q_above − q_below − e at the end of the step (backward Euler), at most two Newton iterations. The first change is
/// bounded; the last is not, and what is booked are the fluxes of the last linear system, q + dq/dθ Δθ, from which θ follows: water is
/// conserved to rounding whatever the convergence. A column whose water hardly moves in the first iteration is done with it. A layer never
/// gives more than it holds: what leaves it is then cut in proportion.
/// </remarks>
public static class SoilWaterStep
{
    private const double ChangeBound = 0.02;
    private const double DriestIterate = 1e-3;
    private const double FullestIterate = 0.005;

    // Share of a layer's storage up to which a flux into it may rise with its own water. A wet layer below a dry one conducts so much more with
    // each drop that it gains (gravity takes the plain mean of both conductivities) that over long steps the linear system would lose its
    // diagonal and answer with hundreds of kg m⁻² from nowhere; what is beyond is left to the next iteration.
    private const double LargestSelfFilling = 0.45;

    /// <summary>Advances the liquid water by one step.</summary>
    /// <param name="layers">Hydraulics of each layer.</param>
    /// <param name="liquid">θ_l: before, then after.</param>
    /// <param name="sink">e, what plants take from each layer, m s⁻¹.</param>
    /// <param name="standing">What stands on the soil, and Δt.</param>
    /// <param name="floor">What lies below.</param>
    /// <param name="flux">Takes the booked fluxes: into the first layer, between the layers, out of the last, m s⁻¹ downwards.</param>
    public static void Advance<T>(
        Span<WaterLayer<T>> layers, Span<T> liquid, Span<T> sink, in StandingWater<T> standing, in SoilWaterFloor<T> floor, Span<T> flux)
        where T : unmanaged, ILane<T>
    {
        SoilWaterWork<T> work = new()
        {
            Layers = layers,
            Liquid = liquid,
            Sink = sink,
            Points = stackalloc WaterPoint<T>[layers.Length],
            Fluxes = stackalloc WaterFlux<T>[layers.Length + 1],
            Change = stackalloc T[layers.Length],
            Floor = floor,
        };
        work.FindPoints();
        Try(work, standing);
        FindFlux(work, standing, 0.0, flux);
        Move(work, sink, flux, standing.Seconds);
    }

    /// <summary>The first iteration of a step: fluxes at its begin, and the change of θ_l along their tangent.</summary>
    /// <param name="work">The layers with the points of their water; takes fluxes and change.</param>
    /// <param name="standing">What stands on the soil, and Δt.</param>
    internal static void Try<T>(in SoilWaterWork<T> work, in StandingWater<T> standing)
        where T : unmanaged, ILane<T>
    {
        FindFluxes(work, standing);
        Solve(work, work.Liquid, 1.0 / standing.Seconds);
    }

    /// <summary>The fluxes to book, from the first iteration on.</summary>
    /// <param name="work">What <see cref="Try"/> has left; the points are overwritten.</param>
    /// <param name="standing">What stands on the soil, and Δt.</param>
    /// <param name="smallChange">A column in which no layer's θ changes by more is done after the first iteration.</param>
    /// <param name="flux">Takes the booked fluxes.</param>
    internal static void FindFlux<T>(in SoilWaterWork<T> work, in StandingWater<T> standing, in T smallChange, Span<T> flux)
        where T : unmanaged, ILane<T>
    {
        T rate = 1.0 / standing.Seconds;
        T moves = T.LessThan(smallChange, work.LargestChange());
        if (T.IsAny(moves))
        {
            Span<T> liquid = stackalloc T[work.Liquid.Length];
            work.Liquid.CopyTo(liquid);
            Bound(work.Layers, liquid, work.Change, moves);
            work.FindPoints(liquid);
            FindFluxes(work, standing);
            Solve(work, liquid, rate);
        }

        Book(work, standing.Supply, flux);
        LimitToStock(work, rate, flux);
    }

    /// <summary>Moves the water.</summary>
    /// <param name="work">The layers; their water moves.</param>
    /// <param name="taken">What plants take from each layer, m s⁻¹.</param>
    /// <param name="flux">The booked fluxes.</param>
    /// <param name="seconds">Δt.</param>
    internal static void Move<T>(in SoilWaterWork<T> work, ReadOnlySpan<T> taken, ReadOnlySpan<T> flux, in T seconds)
        where T : unmanaged, ILane<T>
    {
        for (int layer = 0; layer < work.Liquid.Length; layer++)
        {
            work.Liquid[layer] += seconds * (flux[layer] - flux[layer + 1] - taken[layer]) / work.Layers[layer].Thickness;
        }
    }

    private static void FindFluxes<T>(in SoilWaterWork<T> work, in StandingWater<T> standing)
        where T : unmanaged, ILane<T>
    {
        ReadOnlySpan<WaterLayer<T>> layers = work.Layers;
        ReadOnlySpan<WaterPoint<T>> points = work.Points;
        Span<WaterFlux<T>> fluxes = work.Fluxes;
        T selfFilling = LargestSelfFilling / standing.Seconds;
        WaterFlux<T>.Infiltration(layers[0], points[0], standing, out fluxes[0]);
        for (int layer = 1; layer < layers.Length; layer++)
        {
            WaterFlux<T>.Between(layers[layer - 1], points[layer - 1], layers[layer], points[layer], out fluxes[layer]);
            fluxes[layer].ByBelow = T.Min(fluxes[layer].ByBelow, selfFilling * layers[layer].Thickness);
        }

        WaterFlux<T>.Drainage(layers[^1], points[^1], work.Floor, out fluxes[^1]);
    }

    /// <summary>Solves the linear system of an iteration that has come to some content of water.</summary>
    private static void Solve<T>(in SoilWaterWork<T> work, ReadOnlySpan<T> liquid, in T rate)
        where T : unmanaged, ILane<T>
    {
        ReadOnlySpan<WaterFlux<T>> fluxes = work.Fluxes;
        Span<T> change = work.Change;
        int count = change.Length;
        Span<T> lower = stackalloc T[count];
        Span<T> diagonal = stackalloc T[count];
        Span<T> upper = stackalloc T[count];
        for (int layer = 0; layer < count; layer++)
        {
            ref readonly WaterFlux<T> above = ref fluxes[layer];
            ref readonly WaterFlux<T> below = ref fluxes[layer + 1];
            T storage = rate * work.Layers[layer].Thickness;
            lower[layer] = -above.ByAbove;
            diagonal[layer] = storage - above.ByBelow + below.ByAbove;
            upper[layer] = below.ByBelow;
            change[layer] = above.Downward - below.Downward - work.Sink[layer] - storage * (liquid[layer] - work.Liquid[layer]);
        }

        Tridiagonal.Solve(lower, diagonal, upper, change);
    }

    private static void Bound<T>(ReadOnlySpan<WaterLayer<T>> layers, Span<T> liquid, ReadOnlySpan<T> change, T moves)
        where T : unmanaged, ILane<T>
    {
        for (int layer = 0; layer < liquid.Length; layer++)
        {
            T next = liquid[layer] + T.Max(-ChangeBound, T.Min(ChangeBound, change[layer]));
            next = T.Max(DriestIterate, T.Min(layers[layer].OpenPorosity + FullestIterate, next));
            liquid[layer] = T.Blend(moves, next, liquid[layer]);
        }
    }

    private static void Book<T>(in SoilWaterWork<T> work, in T supply, Span<T> flux)
        where T : unmanaged, ILane<T>
    {
        ReadOnlySpan<WaterFlux<T>> fluxes = work.Fluxes;
        ReadOnlySpan<T> change = work.Change;
        int count = change.Length;
        flux[0] = T.Min(supply, fluxes[0].Downward + fluxes[0].ByBelow * change[0]);
        for (int layer = 1; layer < count; layer++)
        {
            flux[layer] = fluxes[layer].Downward + fluxes[layer].ByAbove * change[layer - 1] + fluxes[layer].ByBelow * change[layer];
        }

        T leaving = fluxes[count].Downward + fluxes[count].ByAbove * change[count - 1];
        flux[count] = T.Blend(work.Floor.HasWaterTable, leaving, T.Max(0.0, leaving));
    }

    /// <summary>Cuts what leaves a layer, downwards and upwards, so that it keeps its driest water content.</summary>
    private static void LimitToStock<T>(in SoilWaterWork<T> work, in T rate, Span<T> flux)
        where T : unmanaged, ILane<T>
    {
        const double LeastFlux = 1e-30;
        T fromAbove = 1.0;
        for (int layer = 0; layer < work.Layers.Length; layer++)
        {
            T stock = T.Max(0.0, work.Liquid[layer] - DriestIterate) * work.Layers[layer].Thickness * rate - work.Sink[layer];
            T outflow = T.Max(0.0, flux[layer + 1]) + T.Max(0.0, -flux[layer]);
            T share = T.Max(0.0, T.Min(1.0, stock / T.Max(outflow, LeastFlux)));
            flux[layer] *= T.Select(flux[layer], 0.0, share, fromAbove);
            fromAbove = share;
        }

        flux[^1] *= T.Select(flux[^1], 0.0, 1.0, fromAbove);
    }
}
