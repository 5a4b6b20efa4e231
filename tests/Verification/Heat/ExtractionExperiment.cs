using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>A single layer of sand that starts at its thawed end and loses heat from below at a constant rate. Results: hourly temperature, degC.</summary>
internal struct ExtractionExperiment(bool supercooled, double thickness, double water, double loss, int hours) : IExperiment
{
    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        SoilLayer<T> sand = Soils.Layer<T>(0.437, 0.07, 1.7, 1.1e6);
        Results = supercooled
            ? Temperatures<T, PowerLawFreezing<T>>(PowerLawFreezing<T>.Prepare(sand, water))
            : Temperatures<T, SharpFreezing<T>>(SharpFreezing<T>.Prepare(sand, water));
    }

    private readonly double[] Temperatures<T, TFreezing>(TFreezing law)
        where T : unmanaged, ILane<T>
        where TFreezing : unmanaged, IFreezing<T, TFreezing>
    {
        HeatColumn<T, TFreezing> column = new(SoilGrid.Uniform(thickness, 1), _ => law, (_, _, _) => 1.0, 1e-9)
        {
            Bottom = new() { Flux = -loss, Conductance = 0.0, Temperature = 0.0 },
            Resistance = 1e30,
        };
        double[] temperatures = new double[hours];
        for (int hour = 0; hour < hours; hour++)
        {
            column.Step(0.0, 3600.0, iterations: 3);
            temperatures[hour] = Lanes.First(column.Temperature[0]);
        }

        return temperatures;
    }
}
