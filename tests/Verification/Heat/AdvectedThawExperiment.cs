using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.Surface;

namespace RegionalBeps.Verification.Heat;

/// <summary>Ground at its melting point under a surface at 1 degC, with water flowing down at a constant rate. Results: depth of thaw after each of the days, m.</summary>
internal struct AdvectedThawExperiment(double metresPerYear, double thickness, int count, double[] days) : IExperiment
{
    private const double Seconds = 3600.0;
    private const double Surface = 1.0;
    private const double Water = 0.5;

    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        double[] wanted = days;
        double velocity = metresPerYear / (365.0 * 86400.0);
        HeatColumn<T, TwoPhaseFreezing<T>> column = new(
            SoilGrid.Uniform(thickness, count), _ => new TwoPhaseFreezing<T>(2.0e6, 2.4e6, Water), (_, _, _) => 1.839, -1e-12);
        T[] flux = [.. Enumerable.Repeat(T.Broadcast(velocity), count + 1)];
        T[] none = [.. Enumerable.Repeat(T.Broadcast(0.0), count + 1)];
        T[] storage = [.. Enumerable.Repeat(T.Broadcast(thickness), count)];
        List<double> results = [];
        for (int step = 1; step <= (int)Math.Round(wanted[^1] * 86400.0 / Seconds); step++)
        {
            WaterHeat.Carry<T>(column.Enthalpy, column.Temperature, storage, flux, none, none, Surface, Seconds);
            column.Refresh();
            column.Step(Surface, Seconds, iterations: 4);
            if (Array.Exists(wanted, day => Math.Abs(day * 86400.0 - step * Seconds) < 1.0))
            {
                results.Add(column.Liquid.Sum(Lanes.First) / Water * thickness);
            }
        }

        Results = [.. results];
    }
}
