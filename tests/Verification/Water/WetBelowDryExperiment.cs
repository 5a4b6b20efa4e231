using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Verification.Heat;

namespace RegionalBeps.Verification.Water;

/// <summary>One step over ten layers of sandy loam, dry but for the lowest, which hardly drains. Results: the fluxes, downwards, m s⁻¹.</summary>
internal struct WetBelowDryExperiment(double wettest, double seconds) : IExperiment
{
    public const double SaturatedConductivity = 1.49e-5;

    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        const int Count = SoilGrid.WaterLayerCount;
        SoilLayer<T> soil = Soils.Layer<T>(0.3895, 0.07, 4.145, 1e6);
        soil.SaturatedHydraulicConductivity = SaturatedConductivity;
        WaterLayer<T>[] layers = new WaterLayer<T>[Count];
        T[] liquid = new T[Count];
        T[] sink = new T[Count];
        T[] flux = new T[Count + 1];
        for (int layer = 0; layer < Count; layer++)
        {
            soil.Thickness = SoilGrid.G18.Thickness[layer];
            WaterLayer<T>.Prepare(soil, 0.0, out layers[layer]);
            liquid[layer] = layer < Count - 1 ? 0.242 + 0.003 * layer : wettest;
            sink[layer] = 0.0;
        }

        SoilWaterStep.Advance<T>(layers, liquid, sink, new StandingWater<T>(2e-7, 1.0, seconds), new SoilWaterFloor<T> { DrainageShare = 0.018 }, flux);
        Results = [.. flux.Select(Lanes.First)];
    }
}
