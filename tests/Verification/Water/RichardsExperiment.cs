using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.Surface;
using RegionalBeps.Verification.Heat;

namespace RegionalBeps.Verification.Water;

/// <summary>Ten soil layers under rain, roots and drainage, in steps of six minutes or in those that an hour chooses. Results: at each of the hours ten contents of liquid water, then drainage, runoff, pond (kg m⁻²) and the residual of the balance.</summary>
internal struct RichardsExperiment(Table.Row settings, double[] hours, bool choosesSteps = false) : IExperiment
{
    public const int ValuesPerSample = SoilGrid.WaterLayerCount + 4;
    private const double Hour = 3600.0;
    private const int FixedSteps = 10;

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
            WaterLayer<T>.Prepare(soil, settings[$"theta_ice_L{layer + 1}"], out layers[layer]);
            liquid[layer] = settings[$"theta0_L{layer + 1}"];
            sink[layer] = settings[$"sink_m_s_L{layer + 1}"];
        }

        (T pond, T drained, T runoff, T gained) = (0.0, 0.0, 0.0, 0.0);
        T start = Stored(layers, liquid);
        List<double> results = [];
        for (int hour = 1; hour <= (int)Math.Round(hours[^1]); hour++)
        {
            double rainPerHour = hour <= settings["rain_hours"] ? settings["rain_mm_h"] / 1000.0 : 0.0;
            int steps = choosesSteps ? Choose<T>(layers, liquid, sink, (pond + rainPerHour) / Hour) : FixedSteps;
            double seconds = Hour / steps;
            for (int step = 0; step < steps; step++)
            {
                T rain = rainPerHour / steps;
                pond += rain;
                Advance<T>(layers, liquid, sink, pond / seconds, seconds, flux);
                pond -= flux[0] * seconds;
                drained += flux[Count] * seconds;
                SaturationExcess.Release<T>(layers, liquid, rising, T.LessThan(0.0, 1.0));
                pond += rising[0];
                T over = T.Max(0.0, pond - settings["pond_max_m"]);
                pond -= over;
                runoff += over;
                gained += rain - sink.Aggregate((a, b) => a + b) * seconds;
            }

            if (Array.Exists(hours, sampled => Math.Abs(sampled - hour) < 1e-3))
            {
                T residual = Stored(layers, liquid) - start + pond + drained + runoff - gained;
                T[] sample = [.. liquid, drained * 1000.0, runoff * 1000.0, pond * 1000.0, residual * 1000.0];
                results.AddRange(sample.Select(Lanes.First));
            }
        }

        Results = [.. results];
    }

    /// <summary>Steps of the hour, as the column chooses them.</summary>
    private readonly int Choose<T>(WaterLayer<T>[] layers, T[] liquid, T[] sink, T supply)
        where T : unmanaged, ILane<T>
    {
        SoilWaterWork<T> work = Work(layers, liquid, sink);
        SoilWaterStep.Try(work, new StandingWater<T>(supply, 1.0, Hour));
        return (int)Lanes.First(SoilWater.StepsFor(work.TypicalChange()));
    }

    private readonly void Advance<T>(WaterLayer<T>[] layers, T[] liquid, T[] sink, T supply, double seconds, T[] flux)
        where T : unmanaged, ILane<T>
    {
        SoilWaterWork<T> work = Work(layers, liquid, sink);
        StandingWater<T> standing = new(supply, 1.0, seconds);
        SoilWaterStep.Try(work, standing);
        SoilWaterStep.FindFlux<T>(work, standing, choosesSteps ? SoilWater.SmallChange : 0.0, flux);
        SoilWaterStep.Move<T>(work, sink, flux, seconds);
    }

    private readonly SoilWaterWork<T> Work<T>(WaterLayer<T>[] layers, T[] liquid, T[] sink)
        where T : unmanaged, ILane<T>
    {
        SoilWaterWork<T> work = new()
        {
            Layers = layers,
            Liquid = liquid,
            Sink = sink,
            Points = new WaterPoint<T>[layers.Length],
            Fluxes = new WaterFlux<T>[layers.Length + 1],
            Change = new T[layers.Length],
            Floor = Floor<T>(),
        };
        work.FindPoints();
        return work;
    }

    private readonly SoilWaterFloor<T> Floor<T>()
        where T : unmanaged, ILane<T> => new() { DrainageShare = settings["bottom_gravity_factor"] };

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
