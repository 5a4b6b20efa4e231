using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V04: steady heat flow from the earth through four materials. Results: the profile, degC.</summary>
internal struct GeothermExperiment() : IExperiment
{
    private static readonly (double Thickness, double Conductivity, int Layers)[] Materials =
        [(0.3, 0.5, 6), (1.7, 1.6, 10), (18.0, 2.3, 12), (180.0, 3.0, 30)];

    public static SoilGrid Grid { get; } =
        SoilGrid.Of([.. Materials.SelectMany(each => Enumerable.Repeat(each.Thickness / each.Layers, each.Layers))]);

    /// <summary>Temperature at a depth, degC.</summary>
    public static double Exact(double depth)
    {
        double temperature = -2.0;
        double top = 0.0;
        foreach ((double thickness, double conductivity, _) in Materials)
        {
            temperature += 0.05 / conductivity * Math.Clamp(depth - top, 0.0, thickness);
            top += thickness;
        }

        return temperature;
    }

    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        double[] conductivity = [.. Materials.SelectMany(each => Enumerable.Repeat(each.Conductivity, each.Layers))];
        HeatColumn<T, TwoPhaseFreezing<T>> column = new(
            Grid, _ => new TwoPhaseFreezing<T>(2e6, 2e6, 0.0), (layer, _, _) => conductivity[layer], -2.0)
        {
            Bottom = new() { Flux = 0.05, Conductance = 0.0, Temperature = 0.0 },
        };
        column.Step(-2.0, 1e16, iterations: 3);
        column.Step(-2.0, 1e16, iterations: 3);
        Results = [.. column.Temperature.Select(Lanes.First)];
    }
}
