using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V05: a sinusoidal surface temperature of amplitude 1 K over ground without water. Results: each layer's sine and cosine part in the last cycle.</summary>
internal struct PeriodicExperiment(SoilGrid grid, double period, int cycles, double resistance = 0.0, double seconds = 3600.0) : IExperiment
{
    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        HeatColumn<T, TwoPhaseFreezing<T>> column = new(grid, _ => new TwoPhaseFreezing<T>(2.4e6, 2.4e6, 0.0), (_, _, _) => 1.5, 0.0)
        {
            Resistance = resistance,
        };
        double[] parts = new double[2 * grid.Count];
        int stepsPerCycle = (int)Math.Round(period / seconds);
        for (int step = 1; step <= cycles * stepsPerCycle; step++)
        {
            double phase = 2.0 * Math.PI * step / stepsPerCycle;
            column.Step(Math.Sin(phase), seconds, iterations: 1);
            if (step > (cycles - 1) * stepsPerCycle)
            {
                for (int layer = 0; layer < grid.Count; layer++)
                {
                    double temperature = Lanes.First(column.Temperature[layer]);
                    parts[2 * layer] += 2.0 * temperature * Math.Sin(phase) / stepsPerCycle;
                    parts[2 * layer + 1] += 2.0 * temperature * Math.Cos(phase) / stepsPerCycle;
                }
            }
        }

        Results = parts;
    }

    /// <summary>Amplitude and lag in days of the wave at a depth, from the results.</summary>
    public static (double Amplitude, double LagDays) Harmonic(SoilGrid grid, double[] results, double depth, double period)
    {
        double sine = grid.ValueAt([.. results.Where((_, i) => i % 2 == 0)], depth);
        double cosine = grid.ValueAt([.. results.Where((_, i) => i % 2 == 1)], depth);
        double angle = Math.Atan2(-cosine, sine);
        return (Math.Sqrt(sine * sine + cosine * cosine), (angle < 0.0 ? angle + 2.0 * Math.PI : angle) / (2.0 * Math.PI) * period / 86400.0);
    }
}
