using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V01: a half-space at one temperature whose surface steps to the other side of freezing (Neumann; Carslaw and Jaeger 1959, section 11.2).</summary>
/// <remarks>Results: depth of the front by the latent heat that has gone, m, after each of <paramref name="days"/>; then the last profile.</remarks>
internal struct NeumannExperiment(Table.Row settings, SoilGrid grid, double seconds, double[] days, double heatCapacityScale = 1.0) : IExperiment
{
    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        double surface = settings["Ts_C"];
        double initial = settings["Ti_C"];
        bool freezes = surface < 0.0;
        (double frozenConductivity, double thawedConductivity) = freezes
            ? (settings["lam_new"], settings["lam_old"])
            : (settings["lam_old"], settings["lam_new"]);
        double frozenCapacity = heatCapacityScale * (freezes ? settings["C_new"] : settings["C_old"]);
        double thawedCapacity = heatCapacityScale * (freezes ? settings["C_old"] : settings["C_new"]);
        double water = settings["theta_w"];
        double[] wanted = days;
        double step = seconds;

        // The front lies where half a layer's latent heat is gone; conductivity follows the phase.
        T FrozenOrThawed(int layer, T temperature, T liquid) => T.Select(liquid, 0.5 * water, frozenConductivity, thawedConductivity);
        HeatColumn<T, TwoPhaseFreezing<T>> column = new(
            grid, _ => new TwoPhaseFreezing<T>(frozenCapacity, thawedCapacity, water), FrozenOrThawed, initial + (freezes ? 1e-12 : -1e-12));
        column.HoldBottom(initial);
        List<double> results = [];
        int steps = (int)Math.Round(days[^1] * 86400.0 / seconds);
        for (int count = 1; count <= steps; count++)
        {
            column.Step(surface, seconds, iterations: 4);
            if (Array.Exists(wanted, day => Math.Abs(day * 86400.0 - count * step) < 0.5 * step))
            {
                results.Add(Front(column, water, freezes));
            }
        }

        Results = [.. results, .. column.Temperature.Select(Lanes.First)];
    }

    private static double Front<T>(HeatColumn<T, TwoPhaseFreezing<T>> column, double water, bool freezes)
        where T : unmanaged, ILane<T>
    {
        double depth = 0.0;
        for (int layer = 0; layer < column.Grid.Count; layer++)
        {
            double thawed = Lanes.First(column.Liquid[layer]) / water;
            depth += column.Grid.Thickness[layer] * (freezes ? 1.0 - thawed : thawed);
        }

        return depth;
    }
}
