using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>V03: freezing of a half-space with a mushy zone (Lunardini 1985; McKenzie, Voss and Siegel 2007). Results: the last profile, degC.</summary>
internal struct LunardiniExperiment(double lowest, double thickness, double seconds, double hours) : IExperiment
{
    private const double Capacity = 690360.0;
    private const double LatentHeat = 1680.0 * 334720.0 * (0.2 - 0.0782);

    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        double bandEnd = lowest;
        T Conductivity(int layer, T temperature, T liquid) =>
            T.Select(temperature, bandEnd, 3.464352, T.Select(temperature, 0.0, 2.941352, 2.418352));
        HeatColumn<T, LinearBandFreezing<T>> column = new(
            SoilGrid.Uniform(thickness, (int)Math.Round(6.0 / thickness)),
            _ => new LinearBandFreezing<T>(Capacity, LatentHeat, bandEnd), Conductivity, 4.0);
        column.HoldBottom(4.0);
        for (int step = 0; step < (int)Math.Round(hours * 3600.0 / seconds); step++)
        {
            column.Step(-6.0, seconds, iterations: 4);
        }

        Results = [.. column.Temperature.Select(Lanes.First)];
    }
}
