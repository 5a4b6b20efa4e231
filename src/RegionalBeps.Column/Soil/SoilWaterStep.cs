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
    /// <param name="supply">Water that stands on the soil, per Δt, m s⁻¹.</param>
    /// <param name="liquidShare">Liquid share of what stands there.</param>
    /// <param name="floor">What lies below.</param>
    /// <param name="seconds">Δt.</param>
    /// <param name="flux">Takes the booked fluxes: into the first layer, between the layers, out of the last, m s⁻¹ downwards.</param>
    public static void Advance<T>(
        ReadOnlySpan<WaterLayer<T>> layers, Span<T> liquid, ReadOnlySpan<T> sink, in T supply, in T liquidShare, in SoilWaterFloor<T> floor, in T seconds,
        Span<T> flux)
        where T : unmanaged, ILane<T>
    {
        Span<WaterPoint<T>> points = stackalloc WaterPoint<T>[layers.Length];
        FindPoints(layers, liquid, points);
        Span<WaterFlux<T>> fluxes = stackalloc WaterFlux<T>[layers.Length + 1];
        Span<T> change = stackalloc T[layers.Length];
        Try(layers, points, liquid, sink, supply, liquidShare, floor, seconds, fluxes, change);
        FindFlux(layers, points, liquid, sink, supply, liquidShare, floor, seconds, 0.0, fluxes, change, flux);
        Move(layers, liquid, sink, flux, seconds);
    }

    /// <summary>How each layer holds and conducts the water that it has.</summary>
    internal static void FindPoints<T>(ReadOnlySpan<WaterLayer<T>> layers, ReadOnlySpan<T> liquid, Span<WaterPoint<T>> points)
        where T : unmanaged, ILane<T>
    {
        for (int layer = 0; layer < points.Length; layer++)
        {
            layers[layer].At(liquid[layer], out points[layer]);
        }
    }

    /// <summary>The first iteration of a step: fluxes at its begin, and the change of θ_l along their tangent.</summary>
    /// <param name="layers">Hydraulics of each layer.</param>
    /// <param name="points">Of the water at the begin.</param>
    /// <param name="before">θ_l at the begin.</param>
    /// <param name="sink">e, what plants take from each layer, m s⁻¹.</param>
    /// <param name="supply">Water that stands on the soil, per Δt, m s⁻¹.</param>
    /// <param name="liquidShare">Liquid share of what stands there.</param>
    /// <param name="floor">What lies below.</param>
    /// <param name="seconds">Δt.</param>
    /// <param name="fluxes">Takes the fluxes.</param>
    /// <param name="change">Takes the change of each layer.</param>
    internal static void Try<T>(
        ReadOnlySpan<WaterLayer<T>> layers, ReadOnlySpan<WaterPoint<T>> points, ReadOnlySpan<T> before, ReadOnlySpan<T> sink, in T supply,
        in T liquidShare, in SoilWaterFloor<T> floor, in T seconds, Span<WaterFlux<T>> fluxes, Span<T> change)
        where T : unmanaged, ILane<T>
    {
        FindFluxes(layers, points, supply, liquidShare, floor, seconds, fluxes);
        Solve(layers, fluxes, before, before, sink, 1.0 / seconds, change);
    }

    /// <summary>Root of the layers' mean square of a change of θ_l.</summary>
    internal static T TypicalOf<T>(ReadOnlySpan<T> change)
        where T : unmanaged, ILane<T>
    {
        T squares = 0.0;
        foreach (T each in change)
        {
            squares += each * each;
        }

        return T.Sqrt(squares * (1.0 / change.Length));
    }

    /// <summary>The fluxes to book, from the first iteration on.</summary>
    /// <param name="layers">Hydraulics of each layer.</param>
    /// <param name="points">Of the water at the begin of the step; overwritten.</param>
    /// <param name="before">θ_l at the begin of the step.</param>
    /// <param name="sink">e, what plants take from each layer, m s⁻¹.</param>
    /// <param name="supply">Water that stands on the soil, per Δt, m s⁻¹.</param>
    /// <param name="liquidShare">Liquid share of what stands there.</param>
    /// <param name="floor">What lies below.</param>
    /// <param name="seconds">Δt.</param>
    /// <param name="smallChange">A column in which no layer's θ changes by more is done after the first iteration.</param>
    /// <param name="fluxes">Those of <see cref="Try"/>; overwritten.</param>
    /// <param name="change">That of <see cref="Try"/>; overwritten.</param>
    /// <param name="flux">Takes the booked fluxes.</param>
    internal static void FindFlux<T>(
        ReadOnlySpan<WaterLayer<T>> layers, Span<WaterPoint<T>> points, ReadOnlySpan<T> before, ReadOnlySpan<T> sink, in T supply,
        in T liquidShare, in SoilWaterFloor<T> floor, in T seconds, in T smallChange, Span<WaterFlux<T>> fluxes, Span<T> change, Span<T> flux)
        where T : unmanaged, ILane<T>
    {
        Span<T> liquid = stackalloc T[layers.Length];
        T rate = 1.0 / seconds;
        before.CopyTo(liquid);
        T moves = T.LessThan(smallChange, Largest(change));
        if (T.IsAny(moves))
        {
            Bound(layers, liquid, change, moves);
            FindPoints(layers, liquid, points);
            FindFluxes(layers, points, supply, liquidShare, floor, seconds, fluxes);
            Solve(layers, fluxes, liquid, before, sink, rate, change);
        }

        Book(fluxes, change, supply, floor, flux);
        LimitToStock(layers, before, sink, rate, flux);
    }

    /// <summary>Moves the water.</summary>
    internal static void Move<T>(ReadOnlySpan<WaterLayer<T>> layers, Span<T> liquid, ReadOnlySpan<T> sink, ReadOnlySpan<T> flux, in T seconds)
        where T : unmanaged, ILane<T>
    {
        for (int layer = 0; layer < liquid.Length; layer++)
        {
            liquid[layer] += seconds * (flux[layer] - flux[layer + 1] - sink[layer]) / layers[layer].Thickness;
        }
    }

    private static T Largest<T>(ReadOnlySpan<T> change)
        where T : unmanaged, ILane<T>
    {
        T largest = 0.0;
        foreach (T each in change)
        {
            largest = T.Max(largest, T.Abs(each));
        }

        return largest;
    }

    private static void FindFluxes<T>(
        ReadOnlySpan<WaterLayer<T>> layers, ReadOnlySpan<WaterPoint<T>> points, in T supply, in T liquidShare, in SoilWaterFloor<T> floor, in T seconds,
        Span<WaterFlux<T>> fluxes)
        where T : unmanaged, ILane<T>
    {
        T selfFilling = LargestSelfFilling / seconds;
        WaterFlux<T>.Infiltration(layers[0], points[0], supply, liquidShare, seconds, out fluxes[0]);
        for (int layer = 1; layer < layers.Length; layer++)
        {
            WaterFlux<T>.Between(layers[layer - 1], points[layer - 1], layers[layer], points[layer], out fluxes[layer]);
            fluxes[layer].ByBelow = T.Min(fluxes[layer].ByBelow, selfFilling * layers[layer].Thickness);
        }

        WaterFlux<T>.Drainage(layers[^1], points[^1], floor, out fluxes[^1]);
    }

    private static void Solve<T>(
        ReadOnlySpan<WaterLayer<T>> layers, ReadOnlySpan<WaterFlux<T>> fluxes, ReadOnlySpan<T> liquid, ReadOnlySpan<T> before,
        ReadOnlySpan<T> sink, in T rate, Span<T> change)
        where T : unmanaged, ILane<T>
    {
        int count = layers.Length;
        Span<T> lower = stackalloc T[count];
        Span<T> diagonal = stackalloc T[count];
        Span<T> upper = stackalloc T[count];
        for (int layer = 0; layer < count; layer++)
        {
            ref readonly WaterFlux<T> above = ref fluxes[layer];
            ref readonly WaterFlux<T> below = ref fluxes[layer + 1];
            T storage = rate * layers[layer].Thickness;
            lower[layer] = -above.ByAbove;
            diagonal[layer] = storage - above.ByBelow + below.ByAbove;
            upper[layer] = below.ByBelow;
            change[layer] = above.Downward - below.Downward - sink[layer] - storage * (liquid[layer] - before[layer]);
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

    private static void Book<T>(ReadOnlySpan<WaterFlux<T>> fluxes, ReadOnlySpan<T> change, in T supply, in SoilWaterFloor<T> floor, Span<T> flux)
        where T : unmanaged, ILane<T>
    {
        int count = change.Length;
        flux[0] = T.Min(supply, fluxes[0].Downward + fluxes[0].ByBelow * change[0]);
        for (int layer = 1; layer < count; layer++)
        {
            flux[layer] = fluxes[layer].Downward + fluxes[layer].ByAbove * change[layer - 1] + fluxes[layer].ByBelow * change[layer];
        }

        T leaving = fluxes[count].Downward + fluxes[count].ByAbove * change[count - 1];
        flux[count] = T.Blend(floor.HasWaterTable, leaving, T.Max(0.0, leaving));
    }

    /// <summary>Cuts what leaves a layer, downwards and upwards, so that it keeps its driest water content.</summary>
    private static void LimitToStock<T>(
        ReadOnlySpan<WaterLayer<T>> layers, ReadOnlySpan<T> before, ReadOnlySpan<T> sink, in T rate, Span<T> flux)
        where T : unmanaged, ILane<T>
    {
        const double LeastFlux = 1e-30;
        T fromAbove = 1.0;
        for (int layer = 0; layer < layers.Length; layer++)
        {
            T stock = T.Max(0.0, before[layer] - DriestIterate) * layers[layer].Thickness * rate - sink[layer];
            T outflow = T.Max(0.0, flux[layer + 1]) + T.Max(0.0, -flux[layer]);
            T share = T.Max(0.0, T.Min(1.0, stock / T.Max(outflow, LeastFlux)));
            flux[layer] *= T.Select(flux[layer], 0.0, share, fromAbove);
            fromAbove = share;
        }

        flux[layers.Length] *= T.Select(flux[layers.Length], 0.0, 1.0, fromAbove);
    }
}
