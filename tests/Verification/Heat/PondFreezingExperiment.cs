using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Column.Surface;

namespace RegionalBeps.Verification.Heat;

/// <summary>V12: ponds at 0 degC under surfaces of given temperature, side by side, each until it is ice.</summary>
/// <remarks>Results: for each pond the hours that it took, the heat that it lost, J m⁻², its enthalpy, J m⁻², and its thickness, m.</remarks>
internal struct PondFreezingExperiment(Table.Row[] cases, double seconds) : IExperiment
{
    public const int ValuesPerPond = 4;

    public static Table.Row[] Cases { get; } = [.. Table.Read("v12_pond_freeze").Rows];

    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        List<double> results = [];
        for (int first = 0; first < cases.Length; first += T.Count)
        {
            T[] values = Freeze(
                Lanes.Pack<Table.Row, T>(cases, first, row => row["pond_water_m"] * 1000.0), Lanes.Pack<Table.Row, T>(cases, first, row => row["Tsurf_C"]));
            Lanes.Append(results, values, Math.Min(T.Count, cases.Length - first));
        }

        Results = [.. results];
    }

    private readonly T[] Freeze<T>(T mass, T surface)
        where T : unmanaged, ILane<T>
    {
        GroundState<T> state = default;
        state.PondMass = mass;
        state.PondEnthalpy = mass * 3.337e5;
        T[] enthalpy = [state.PondEnthalpy];
        T[] temperature = [0.0];
        T[] slope = [1e-12];
        T[] storage = [1.0];
        T[] conductance = [0.0];
        SharpFreezing<T>[] laws = [SharpFreezing<T>.OfWater(mass)];
        (T lost, T steps) = (0.0, 0.0);
        T isFreezing = T.LessThan(0.0, Pond.Liquid(state));
        while (T.IsAny(isFreezing))
        {
            HeatRows<T> rows = new() { Enthalpy = enthalpy, Storage = storage, Conductance = conductance, Temperature = temperature, Slope = slope };
            ColumnCurve<T, SharpFreezing<T>> curve = new(laws, [], []);
            SurfaceTemperature<T> top = new() { Value = surface, Conductance = 2.0 * Pond.Conductivity(state) / Pond.Depth(state) };
            HeatStep.Advance(rows, ref curve, ref top, default, seconds, new HeatStepPlan(3), out _);
            lost = T.Blend(isFreezing, lost - top.Flux * seconds, lost);
            steps = T.Blend(isFreezing, steps + 1.0, steps);
            state.PondEnthalpy = T.Blend(isFreezing, enthalpy[0], state.PondEnthalpy);
            isFreezing = T.LessThan(0.0, Pond.Liquid(state));
        }

        return [steps * seconds / 3600.0, lost, state.PondEnthalpy, Pond.Depth(state)];
    }
}
