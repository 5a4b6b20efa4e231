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
    /// <param name="iterations">Newton iterations: 3, or 4 where rows are thinner than 3 cm.</param>
    /// <returns>Heat that came in from below, W m⁻².</returns>
    public static T Advance<T, TCurve, TTop>(
        HeatRows<T> rows, ref TCurve curve, ref TTop top, in BottomBoundary<T> bottom, double seconds, int iterations)
        where T : unmanaged, ILane<T>
        where TCurve : IEnthalpyCurve<T>, allows ref struct
        where TTop : ITopBoundary<T>, allows ref struct
    {
        int count = rows.Enthalpy.Length;
        Span<T> before = stackalloc T[count];
        Span<T> residual = stackalloc T[count];
        Span<T> upper = stackalloc T[count];
        Span<T> exchange = stackalloc T[top.Rows];
        Span<T> supply = stackalloc T[top.Rows];
        rows.Enthalpy.CopyTo(before);
        T rate = 1.0 / seconds;
        for (int iteration = 1; ; iteration++)
        {
            top.Linearise(rows.Temperature, exchange, supply);
            AddConduction(rows, before, residual, rate);
            AddExchange(rows, residual, exchange, supply, bottom);
            Eliminate(rows, residual, upper, exchange, bottom.Conductance, rate);
            Substitute(residual, upper);
            AddChanges(rows, residual);
            if (iteration == iterations)
            {
                top.Book(rows.Temperature[..top.Rows]);
                T flux = bottom.Flux + bottom.Conductance * (bottom.Temperature - rows.Temperature[count - 1]);
                Invert(rows, ref curve);
                return flux;
            }

            Invert(rows, ref curve);
        }
    }

    /// <summary>Temperatures and slopes at the present enthalpies.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="curve">Temperature of each row by its enthalpy.</param>
    public static void Invert<T, TCurve>(HeatRows<T> rows, ref TCurve curve)
        where T : unmanaged, ILane<T>
        where TCurve : IEnthalpyCurve<T>, allows ref struct
    {
        for (int row = 0; row < rows.Enthalpy.Length; row++)
        {
            rows.Temperature[row] = curve.Temperature(row, rows.Enthalpy[row], out rows.Slope[row]);
        }
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

    /// <summary>Forward elimination (Thomas): a = −k_above s_above, b = m/Δt + (k_above + k_below + k_ext) s, c = −k_below s_below.</summary>
    private static void Eliminate<T>(
        HeatRows<T> rows, Span<T> residual, Span<T> upper, ReadOnlySpan<T> exchange, T bottomConductance, T rate)
        where T : unmanaged, ILane<T>
    {
        int last = residual.Length - 1;
        T above = 0.0;
        T aboveSlope = 0.0;
        T aboveUpper = 0.0;
        T aboveResidual = 0.0;
        for (int row = 0; row <= last; row++)
        {
            T below = row < last ? rows.Conductance[row] : bottomConductance;
            T external = row < exchange.Length ? exchange[row] : 0.0;
            T slope = rows.Slope[row];
            T lower = -above * aboveSlope;
            T pivot = 1.0 / (rows.Storage[row] * rate + (above + below + external) * slope - lower * aboveUpper);
            aboveUpper = row < last ? -below * rows.Slope[row + 1] * pivot : 0.0;
            aboveResidual = (residual[row] - lower * aboveResidual) * pivot;
            upper[row] = aboveUpper;
            residual[row] = aboveResidual;
            above = below;
            aboveSlope = slope;
        }
    }

    private static void Substitute<T>(Span<T> change, ReadOnlySpan<T> upper)
        where T : unmanaged, ILane<T>
    {
        for (int row = change.Length - 2; row >= 0; row--)
        {
            change[row] -= upper[row] * change[row + 1];
        }
    }

    /// <summary>Takes the changes over, and the temperatures that the linear system gave with them.</summary>
    private static void AddChanges<T>(HeatRows<T> rows, ReadOnlySpan<T> change)
        where T : unmanaged, ILane<T>
    {
        for (int row = 0; row < change.Length; row++)
        {
            rows.Enthalpy[row] += change[row];
            rows.Temperature[row] += rows.Slope[row] * change[row];
        }
    }
}
