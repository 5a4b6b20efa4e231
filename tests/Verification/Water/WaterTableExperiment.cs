using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Verification.Heat;

namespace RegionalBeps.Verification.Water;

/// <summary>Two metres of loam on ground water, whose uppermost layer loses water steadily, until nothing changes. Results: suction of each layer (m), then the flux through the bottom, downwards (m s⁻¹).</summary>
internal struct WaterTableExperiment(double waterTable, double evaporation, double startLiquid) : IExperiment
{
    public const int LayerCount = 100;
    public const double Thickness = 0.02;
    public const double Porosity = 0.45;
    public const double SaturatedSuction = 0.3;
    public const double Exponent = 5.0;
    public const double SaturatedConductivity = 2e-6;

    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        const double Hour = 3600.0;
        const int Hours = 24 * 365 * 3;
        SoilLayer<T> soil = Soils.Layer<T>(Porosity, SaturatedSuction, Exponent, 1e6);
        soil.SaturatedHydraulicConductivity = SaturatedConductivity;
        soil.Thickness = Thickness;
        WaterLayer<T>[] layers = new WaterLayer<T>[LayerCount];
        T[] liquid = new T[LayerCount];
        T[] sink = new T[LayerCount];
        T[] flux = new T[LayerCount + 1];
        for (int layer = 0; layer < LayerCount; layer++)
        {
            WaterLayer<T>.Prepare(soil, 0.0, out layers[layer]);
            liquid[layer] = startLiquid;
            sink[layer] = 0.0;
        }

        sink[0] = evaporation;
        SoilWaterFloor<T>.Of(layers[^1], LayerCount * Thickness, 1.0, waterTable, 1.0, out SoilWaterFloor<T> floor);
        for (int hour = 0; hour < Hours; hour++)
        {
            SoilWaterStep.Advance<T>(layers, liquid, sink, new StandingWater<T>(0.0, 0.0, Hour), floor, flux);
        }

        Results = [.. layers.Zip(liquid, SuctionOf), Lanes.First(flux[LayerCount])];
    }

    private static double SuctionOf<T>(WaterLayer<T> layer, T liquid)
        where T : unmanaged, ILane<T>
    {
        layer.At(liquid, out WaterPoint<T> point);
        return Lanes.First(point.Suction);
    }
}
