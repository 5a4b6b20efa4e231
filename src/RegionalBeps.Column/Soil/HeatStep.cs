using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>Heat conduction with freezing and thawing through rows of snow, water and soil over one time step.</summary>
/// <remarks>
/// m (H − Hⁿ)/Δt = F_above − F_below with F = k (T_i − T_(i+1)) at the end of the step (backward Euler), Newton's method in enthalpy with
/// T ≈ T_i + s_i d_i, s = dT/dH: a tridiagonal system for the changes d. Enthalpy, not temperature, is stepped, hence no latent heat is
/// lost when a row jumps over its freezing point (compare Tubini, Gruber and Rigon 2021, The Cryosphere 15:2541). The fluxes that count are
/// those of the last linear system: they telescope, so energy is conserved to rounding after any number of iterations, converged or not.
/// The matrix is strictly diagonally dominant by columns, so elimination needs no pivoting; it goes from the bottom up, where what leaves a
/// row downwards becomes a line in the row's own change.
/// </remarks>
public static class HeatStep
{
    /// <summary>Advances the rows by one step.</summary>
    /// <param name="rows">The rows; conductances hold throughout the step.</param>
    /// <param name="curve">Temperature of each row by its enthalpy.</param>
    /// <param name="top">Exchange with the world above.</param>
    /// <param name="bottom">Exchange with the earth below.</param>
    /// <param name="seconds">Δt.</param>
    /// <param name="plan">When the step is content.</param>
    /// <param name="linearisationError">Largest difference of a row's temperature from that of the last linear system, K.</param>
    /// <returns>Heat that came in from below, W m⁻².</returns>
    public static T Advance<T, TCurve, TTop>(
        HeatRows<T> rows, ref TCurve curve, ref TTop top, in BottomBoundary<T> bottom, double seconds, HeatStepPlan plan,
        out T linearisationError)
        where T : unmanaged, ILane<T>
        where TCurve : IEnthalpyCurve<T>, allows ref struct
        where TTop : struct, ITopBoundary<T, TTop>
    {
        int count = rows.Enthalpy.Length;
        Span<T> before = stackalloc T[count];
        Span<T> change = stackalloc T[count];
        Span<T> gain = stackalloc T[count];
        Span<T> line = stackalloc T[count];
        Span<T> exchange = stackalloc T[count];
        Span<T> supply = stackalloc T[count];
        exchange.Clear();
        supply.Clear();
        rows.Enthalpy.CopyTo(before);
        T flux = 0.0;
        T isMoving = T.LessThan(0.0, 1.0);
        linearisationError = 0.0;
        for (int solve = 1; ; solve++)
        {
            TTop earlier = top;
            top.Linearise(rows.Temperature, exchange[..top.Rows], supply[..top.Rows]);
            Condense(rows, before, exchange, supply, bottom, 1.0 / seconds, change, gain);
            FindChanges(rows, gain, change, line);
            top.Book(line[..top.Rows]);
            top.Keep(isMoving, earlier);
            flux = T.Blend(isMoving, bottom.Flux + bottom.Conductance * (bottom.Temperature - line[count - 1]), flux);
            bool isLast = solve == plan.Iterations;
            T error = Follow(rows, ref curve, change, line, isMoving, isLast);
            linearisationError = T.Blend(isMoving, error, linearisationError);
            T isSettled = T.And(T.LessThan(error, plan.Tolerance), T.LessThan(top.Departure(), plan.Departure));
            isMoving = T.And(isMoving, T.Not(isSettled));
            if (isLast || !T.IsAny(isMoving))
            {
                return flux;
            }
        }
    }

    /// <summary>Temperatures and slopes at the present enthalpies.</summary>
    /// <param name="rows">The rows; their temperatures, and what the curve knows of them, are the better the nearer they are already.</param>
    /// <param name="curve">Temperature of each row by its enthalpy.</param>
    public static void Invert<T, TCurve>(HeatRows<T> rows, ref TCurve curve)
        where T : unmanaged, ILane<T>
        where TCurve : IEnthalpyCurve<T>, allows ref struct
    {
        T all = T.LessThan(0.0, 1.0);
        for (int row = 0; row < rows.Enthalpy.Length; row++)
        {
            curve.Follow(row, rows.Enthalpy[row], all, ref rows.Temperature[row], out rows.Slope[row]);
        }
    }

    /// <summary>
    /// From the bottom up: what row i loses downwards is Q + G d_i; with it the balance of the row gives d_i = change_i + gain_i s_(i−1) d_(i−1), and what
    /// row i − 1 loses downwards follows.
    /// </summary>
    private static void Condense<T>(
        HeatRows<T> rows, ReadOnlySpan<T> before, ReadOnlySpan<T> exchange, ReadOnlySpan<T> supply, in BottomBoundary<T> bottom, in T rate,
        Span<T> change, Span<T> gain)
        where T : unmanaged, ILane<T>
    {
        int last = change.Length - 1;
        T Q = -bottom.Flux - bottom.Conductance * (bottom.Temperature - rows.Temperature[last]);
        T G = bottom.Conductance * rows.Slope[last];
        for (int row = last; row >= 0; row--)
        {
            T above = row > 0 ? rows.Conductance[row - 1] : 0.0;
            T falling = row > 0 ? above * (rows.Temperature[row - 1] - rows.Temperature[row]) : 0.0;
            T slope = rows.Slope[row];
            T storage = rows.Storage[row] * rate;
            T own = storage + G + exchange[row] * slope;
            T pivot = 1.0 / (own + above * slope);
            T residual = falling - Q - storage * (rows.Enthalpy[row] - before[row]) + supply[row] - exchange[row] * rows.Temperature[row];
            change[row] = pivot * residual;
            gain[row] = pivot * above;
            Q = falling - above * slope * change[row];
            G = row > 0 ? gain[row] * own * rows.Slope[row - 1] : 0.0;
        }
    }

    /// <summary>From the top down: the changes of enthalpy, and the temperatures of the linear system.</summary>
    private static void FindChanges<T>(HeatRows<T> rows, ReadOnlySpan<T> gain, Span<T> change, Span<T> line)
        where T : unmanaged, ILane<T>
    {
        T warming = 0.0;
        for (int row = 0; row < change.Length; row++)
        {
            change[row] += gain[row] * warming;
            warming = rows.Slope[row] * change[row];
            line[row] = rows.Temperature[row] + warming;
        }
    }

    /// <summary>
    /// Takes the changes over, as far as the curve allows (without bound in the last iteration: the fluxes are booked), and goes on from the
    /// temperatures there. Returns the largest difference from the line, K, beyond all tolerance where a row was held up.
    /// </summary>
    private static T Follow<T, TCurve>(
        HeatRows<T> rows, ref TCurve curve, scoped ReadOnlySpan<T> change, scoped ReadOnlySpan<T> line, T isMoving, bool isLast)
        where T : unmanaged, ILane<T>
        where TCurve : IEnthalpyCurve<T>, allows ref struct
    {
        T largest = 0.0;
        for (int row = 0; row < change.Length; row++)
        {
            T proposed = rows.Enthalpy[row] + change[row];
            T allowed = isLast ? proposed : curve.Bound(row, rows.Enthalpy[row], proposed);
            rows.Enthalpy[row] = T.Blend(isMoving, allowed, rows.Enthalpy[row]);
            curve.Follow(row, rows.Enthalpy[row], isMoving, ref rows.Temperature[row], out rows.Slope[row]);
            T error = T.Abs(rows.Temperature[row] - line[row]);
            largest = T.Max(largest, T.Blend(T.AreEqual(allowed, proposed), error, double.PositiveInfinity));
        }

        return largest;
    }
}
