using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>Bare soil of fixed water content under a given surface temperature, stepped by the column's own heat step.</summary>
internal sealed class HeatColumn<T, TFreezing>
    where T : unmanaged, ILane<T>
    where TFreezing : unmanaged, IFreezing<T, TFreezing>
{
    private readonly TFreezing[] _laws;
    private readonly Func<int, T, T, T> _conductivity;
    private readonly T[] _storage;
    private readonly T[] _conductance;
    private readonly T[] _slope;

    /// <param name="grid">The layers.</param>
    /// <param name="law">How each layer freezes.</param>
    /// <param name="conductivity">Of a layer at a temperature (degC) and liquid water content, W m⁻¹ K⁻¹.</param>
    /// <param name="temperature">At the start, degC.</param>
    public HeatColumn(SoilGrid grid, Func<int, TFreezing> law, Func<int, T, T, T> conductivity, T temperature)
    {
        Grid = grid;
        _laws = [.. Enumerable.Range(0, grid.Count).Select(law)];
        _conductivity = conductivity;
        _storage = [.. grid.Thickness.Select(T.Broadcast)];
        _conductance = new T[grid.Count];
        _slope = new T[grid.Count];
        Temperature = new T[grid.Count];
        Liquid = new T[grid.Count];
        Enthalpy = [.. _laws.Select(each => each.Enthalpy(temperature))];
        Refresh();
        Bottom = new() { Flux = 0.0, Conductance = 0.0, Temperature = 0.0 };
    }

    public SoilGrid Grid { get; }

    public T[] Enthalpy { get; }

    public T[] Temperature { get; }

    public T[] Liquid { get; }

    public BottomBoundary<T> Bottom { get; set; }

    /// <summary>Resistance above the soil, m² K W⁻¹.</summary>
    public T Resistance { get; set; } = 0.0;

    /// <summary>Into the ground at the top in the last step, W m⁻².</summary>
    public T TopFlux { get; private set; }

    /// <summary>Into the ground at the bottom in the last step, W m⁻².</summary>
    public T BottomFlux { get; private set; }

    /// <summary>Holds the temperature at the lower face.</summary>
    public void HoldBottom(T temperature) => Bottom = new()
    {
        Flux = 0.0,
        Conductance = 2.0 * _conductivity(Grid.Count - 1, Temperature[^1], Liquid[^1]) / Grid.Thickness[^1],
        Temperature = temperature,
    };

    /// <summary>Finds the temperatures anew after the enthalpies were changed.</summary>
    public void Refresh()
    {
        ColumnCurve<T, TFreezing> curve = Curve();
        HeatStep.Invert(Rows(), ref curve);
    }

    public void Step(T surface, double seconds, int iterations) => Step(surface, seconds, new HeatStepPlan(iterations));

    public void Step(T surface, double seconds, HeatStepPlan plan)
    {
        T halfAbove = Resistance;
        T topConductance = 0.0;
        for (int layer = 0; layer < Grid.Count; layer++)
        {
            T half = 0.5 * Grid.Thickness[layer] / _conductivity(layer, Temperature[layer], Liquid[layer]);
            T conductance = 1.0 / (halfAbove + half);
            if (layer == 0)
            {
                topConductance = conductance;
            }
            else
            {
                _conductance[layer - 1] = conductance;
            }

            halfAbove = half;
        }

        SurfaceTemperature<T> top = new() { Value = surface, Conductance = topConductance };
        ColumnCurve<T, TFreezing> curve = Curve();
        BottomFlux = HeatStep.Advance(Rows(), ref curve, ref top, Bottom, seconds, plan, out _);
        TopFlux = top.Flux;
    }

    /// <summary>Heat in the column, J m⁻².</summary>
    public T Heat()
    {
        T sum = 0.0;
        for (int layer = 0; layer < Grid.Count; layer++)
        {
            sum += _storage[layer] * Enthalpy[layer];
        }

        return sum;
    }

    /// <summary>What the last step gained and no flux brought, as a share of the heat in the column.</summary>
    /// <param name="before">Heat before the step, J m⁻².</param>
    /// <param name="seconds">Of the step.</param>
    public T Residual(T before, double seconds)
    {
        T scale = 0.0;
        for (int layer = 0; layer < Grid.Count; layer++)
        {
            scale += _storage[layer] * T.Abs(Enthalpy[layer]);
        }

        return T.Abs(Heat() - before - seconds * (TopFlux + BottomFlux)) / scale;
    }

    private ColumnCurve<T, TFreezing> Curve() => new([], _laws, Liquid);

    private HeatRows<T> Rows() => new()
    {
        Enthalpy = Enthalpy, Storage = _storage, Conductance = _conductance, Temperature = Temperature, Slope = _slope,
    };
}
