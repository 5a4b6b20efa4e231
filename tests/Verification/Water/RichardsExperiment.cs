using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Verification.Heat;

namespace RegionalBeps.Verification.Water;

/// <summary>Ten soil layers under rain, roots and drainage, in steps of six minutes. Results: at each of the hours ten contents of liquid water, then drainage, runoff, pond (kg m⁻²) and the residual of the balance.</summary>
internal struct RichardsExperiment(Table.Row settings, double[] hours) : IExperiment
{
    public const int ValuesPerSample = SoilGrid.WaterLayerCount + 4;
    private const double Seconds = 360.0;

    public double[] Results { get; private set; } = [];

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        const int Count = SoilGrid.WaterLayerCount;
        SoilLayer<T> soil = Heat.Soils.Layer<T>(settings["porosity"], settings["psi_sat_m"], settings["campbell_b"], 1e6);
        soil.SaturatedHydraulicConductivity = settings["Ksat_m_s"];
        WaterLayer<T>[] layers = new WaterLayer<T>[Count];
        T[] liquid = new T[Count];
        T[] sink = new T[Count];
        T[] flux = new T[Count + 1];
        T[] rising = new T[Count];
        for (int layer = 0; layer < Count; layer++)
        {
            soil.Thickness = SoilGrid.G18.Thickness[layer];
            layers[layer] = WaterLayer<T>.Prepare(soil, settings[$"theta_ice_L{layer + 1}"]);
            liquid[layer] = settings[$"theta0_L{layer + 1}"];
            sink[layer] = settings[$"sink_m_s_L{layer + 1}"];
        }

        (T pond, T drained, T runoff, T gained) = (0.0, 0.0, 0.0, 0.0);
        T start = Stored(layers, liquid);
        List<double> results = [];
        for (int step = 1; step <= (int)Math.Round(hours[^1] * 3600.0 / Seconds); step++)
        {
            T rain = step * Seconds <= settings["rain_hours"] * 3600.0 + 1.0 ? settings["rain_mm_h"] / 3.6e6 * Seconds : 0.0;
            pond += rain;
            SoilWaterStep.Advance<T>(layers, liquid, sink, pond / Seconds, 1.0, settings["bottom_gravity_factor"], Seconds, flux);
            pond -= flux[0] * Seconds;
            drained += flux[Count] * Seconds;
            SaturationExcess.Release<T>(layers, liquid, rising, T.LessThan(0.0, 1.0));
            pond += rising[0];
            T over = T.Max(0.0, pond - settings["pond_max_m"]);
            pond -= over;
            runoff += over;
            gained += rain - sink.Aggregate((a, b) => a + b) * Seconds;
            if (Array.Exists(hours, hour => Math.Abs(hour * 3600.0 - step * Seconds) < 1.0))
            {
                T residual = Stored(layers, liquid) - start + pond + drained + runoff - gained;
                T[] sample = [.. liquid, drained * 1000.0, runoff * 1000.0, pond * 1000.0, residual * 1000.0];
                results.AddRange(sample.Select(Lanes.First));
            }
        }

        Results = [.. results];
    }

    private static T Stored<T>(WaterLayer<T>[] layers, T[] liquid)
        where T : unmanaged, ILane<T>
    {
        T sum = 0.0;
        for (int layer = 0; layer < layers.Length; layer++)
        {
            sum += layers[layer].Thickness * liquid[layer];
        }

        return sum;
    }
}
