using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>Heat conduction with freezing and thawing through rows of snow, water and soil over one time step.</summary>
/// <remarks>
/// m (H − Hⁿ)/Δt = F_above − F_below with F = k (T_i − T_(i+1)) at the end of the step (backward Euler), Newton's method in enthalpy with
/// T ≈ T_i + s_i d_i, s = dT/dH: a tridiagonal system for the changes d. Enthalpy, not temperature, is stepped, hence no latent heat is
/// lost when a row jumps over its freezing point (compare Tubini, Gruber and Rigon 2021, The Cryosphere 15:2541). The fluxes that count are
/// those of the last linear system: they telescope, so energy is conserved to rounding after any number of iterations, converged or not.
/// The matrix is strictly diagonally dominant by columns, so elimination needs no pivoting.
/// </remarks>
public static class HeatStep
{
    /// <summary>Advances the rows by one step.</summary>
    /// <param name="rows">The rows; conductances hold throughout the step.</param>
    /// <param name="curve">Temperature of each row by its enthalpy.</param>
    /// <param name="top">Exchange with the world above.</param>
    /// <param name="bottom">Exchange with the earth below.</param>
    /// <param name="seconds">Δt.</param>
    /// <param name="plan">Numbers of iterations.</param>
    /// <param name="linearisationError">Largest difference of a row's temperature from that of the last linear system, K.</param>
    /// <returns>Heat that came in from below, W m⁻².</returns>
    public static T Advance<T, TCurve, TTop>(
        HeatRows<T> rows, ref TCurve curve, ref TTop top, in BottomBoundary<T> bottom, double seconds, HeatStepPlan plan,
        out T linearisationError)
        where T : unmanaged, ILane<T>
        where TCurve : IEnthalpyCurve<T>, allows ref struct
        where TTop : ITopBoundary<T>, allows ref struct
    {
        int count = rows.Enthalpy.Length;
        Span<T> before = stackalloc T[count];
        Span<T> residual = stackalloc T[count];
        Span<T> lower = stackalloc T[count];
        Span<T> diagonal = stackalloc T[count];
        Span<T> upper = stackalloc T[count];
        Span<T> exchange = stackalloc T[top.Rows];
        Span<T> supply = stackalloc T[top.Rows];
        rows.Enthalpy.CopyTo(before);
        T rate = 1.0 / seconds;
        for (int solve = 1; ; solve++)
        {
            top.Linearise(rows.Temperature, exchange, supply);
            AddConduction(rows, before, residual, rate);
            AddExchange(rows, residual, exchange, supply, bottom);
            FillMatrix(rows, exchange, bottom.Conductance, rate, lower, diagonal, upper);
            Tridiagonal.Solve(lower, diagonal, upper, residual);
            if (solve == plan.Solves)
            {
                break;
            }

            int follow = plan.RowsToInvert(solve, count);
            FollowCurve(rows, ref curve, residual, follow);
            FollowLine(rows, residual, follow);
        }

        FollowLine(rows, residual, 0);
        top.Book(rows.Temperature[..top.Rows]);
        T flux = bottom.Flux + bottom.Conductance * (bottom.Temperature - rows.Temperature[count - 1]);
        linearisationError = Invert(rows, ref curve);
        return flux;
    }

    /// <summary>Temperatures and slopes at the present enthalpies.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="curve">Temperature of each row by its enthalpy.</param>
    /// <returns>Largest change of a row's temperature, K.</returns>
    public static T Invert<T, TCurve>(HeatRows<T> rows, ref TCurve curve)
        where T : unmanaged, ILane<T>
        where TCurve : IEnthalpyCurve<T>, allows ref struct
    {
        T largest = 0.0;
        for (int row = 0; row < rows.Enthalpy.Length; row++)
        {
            T temperature = curve.Temperature(row, rows.Enthalpy[row], out rows.Slope[row]);
            largest = T.Max(largest, T.Abs(temperature - rows.Temperature[row]));
            rows.Temperature[row] = temperature;
        }

        return largest;
    }

    /// <summary>r = F_above − F_below − m (H − Hⁿ)/Δt, conduction between rows alone.</summary>
    private static void AddConduction<T>(HeatRows<T> rows, ReadOnlySpan<T> before, Span<T> residual, T rate)
        where T : unmanaged, ILane<T>
    {
        T inflow = 0.0;
        for (int row = 0; row < residual.Length; row++)
        {
            T outflow = row + 1 < residual.Length
                ? rows.Conductance[row] * (rows.Temperature[row] - rows.Temperature[row + 1])
                : 0.0;
            residual[row] = inflow - outflow - rows.Storage[row] * rate * (rows.Enthalpy[row] - before[row]);
            inflow = outflow;
        }
    }

    private static void AddExchange<T>(
        HeatRows<T> rows, Span<T> residual, ReadOnlySpan<T> exchange, ReadOnlySpan<T> supply, in BottomBoundary<T> bottom)
        where T : unmanaged, ILane<T>
    {
        for (int row = 0; row < exchange.Length; row++)
        {
            residual[row] += supply[row] - exchange[row] * rows.Temperature[row];
        }

        residual[^1] += bottom.Flux + bottom.Conductance * (bottom.Temperature - rows.Temperature[^1]);
    }

    /// <summary>a = −k_above s_above, b = m/Δt + (k_above + k_below + k_ext) s, c = −k_below s_below.</summary>
    private static void FillMatrix<T>(
        HeatRows<T> rows, ReadOnlySpan<T> exchange, T bottomConductance, T rate, Span<T> lower, Span<T> diagonal, Span<T> upper)
        where T : unmanaged, ILane<T>
    {
        int last = diagonal.Length - 1;
        T above = 0.0;
        T aboveSlope = 0.0;
        for (int row = 0; row <= last; row++)
        {
            T below = row < last ? rows.Conductance[row] : bottomConductance;
            T external = row < exchange.Length ? exchange[row] : 0.0;
            T slope = rows.Slope[row];
            lower[row] = -above * aboveSlope;
            diagonal[row] = rows.Storage[row] * rate + (above + below + external) * slope;
            upper[row] = row < last ? -below * rows.Slope[row + 1] : 0.0;
            above = below;
            aboveSlope = slope;
        }
    }

    /// <summary>Takes the changes of the leading rows over, as far as their curve allows, and goes on from the temperatures there.</summary>
    private static void FollowCurve<T, TCurve>(HeatRows<T> rows, ref TCurve curve, scoped ReadOnlySpan<T> change, int count)
        where T : unmanaged, ILane<T>
        where TCurve : IEnthalpyCurve<T>, allows ref struct
    {
        for (int row = 0; row < count; row++)
        {
            T enthalpy = curve.Bound(row, rows.Enthalpy[row], rows.Enthalpy[row] + change[row]);
            rows.Enthalpy[row] = enthalpy;
            rows.Temperature[row] = curve.Temperature(row, enthalpy, out rows.Slope[row]);
        }
    }

    /// <summary>Takes the changes of the other rows over, with the temperatures that the linear system gave them.</summary>
    private static void FollowLine<T>(HeatRows<T> rows, ReadOnlySpan<T> change, int first)
        where T : unmanaged, ILane<T>
    {
        for (int row = first; row < change.Length; row++)
        {
            rows.Enthalpy[row] += change[row];
            rows.Temperature[row] += rows.Slope[row] * change[row];
        }
    }
}
