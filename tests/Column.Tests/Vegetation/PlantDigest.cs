using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Carbon;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Column.Tests.Probes;
using RegionalBeps.Column.Vegetation;

namespace RegionalBeps.Column.Tests.Vegetation;

/// <summary>Digest of days of scattered plants: areas, capacity, interception, water stress, carbon.</summary>
internal struct PlantDigest : ILaneWork
{
    private const int Columns = 64;
    private const int Fields = 8;
    private const int Days = 30;

    private readonly double[][] _draws;

    private PlantDigest(int seed)
    {
        Random draw = new(seed);
        _draws = [.. Enumerable.Range(0, Fields).Select(_ => Enumerable.Range(0, Columns).Select(_ => draw.NextDouble()).ToArray())];
    }

    private ulong Result { get; set; }

    public static ulong Of(LaneWidth width)
    {
        PlantDigest work = new(seed: 5);
        LaneWidths.Run(width, ref work);
        return work.Result;
    }

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        const int Stored = 12;
        double[] results = new double[Stored * Columns];
        Digest digest = new();
        foreach (int code in new[] { 1, 2, 6, 13, 26 })
        {
            for (int column = 0; column < Columns; column += T.Count)
            {
                T[] fields = Live<T>(LandCoverClasses.ByCode(code), column);
                Assert.That(fields, Has.Length.EqualTo(Stored));
                for (int field = 0; field < fields.Length; field++)
                {
                    fields[field].Store(results.AsSpan(field * Columns + column));
                }
            }

            Assert.That(results, Has.None.NaN);
            digest.Add(results);
        }

        Result = digest.Value;
    }

    private readonly T[] Live<T>(LandCoverClass cover, int column)
        where T : unmanaged, ILane<T>
    {
        CarbonParameters<T> carbonParameters = CarbonParameters<T>.Of(cover, textureCode: 5, annualMeanLeafArea: 1.2);
        InterceptionParameters<T> canopy = InterceptionParameters<T>.Of(cover);
        CarbonState<T> carbon = new() { Pools = CarbonEquilibrium.Of(carbonParameters, new DecayActivity<T>(0.1, 0.06), T.Broadcast(0.8)) };
        InterceptionState<T> stores = default;
        PlantLayers<T> plants = PlantLayers<T>.Of(VegetationParameters<T>.Of(cover), 10.0 * Draw<T>(0, column), Draw<T>(1, column));
        SoilLayers<SoilLayer<T>> soil = Soil<T>();
        HourlyForcing<T> weather = new()
        {
            AirTemperature = -20.0 + 40.0 * Draw<T>(2, column), Precipitation = Draw<T>(3, column), SnowFraction = Draw<T>(4, column),
            BeamCosine = 0.02 + 0.9 * Draw<T>(5, column), DayFraction = 1.0, Shortwave = 200.0, TopOfAtmosphere = 600.0,
        };
        CanopyShortwave.Solve(plants.Over, plants.Under, default, weather, out CanopyLight<T> light);
        LeafClasses<T> capacity = LeafCapacity.Of(plants.Over, light, weather.BeamCosine, T.Broadcast(60.0));
        SoilLayers<T> temperature = default;
        SoilLayers<T> liquid = default;
        for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
        {
            temperature[layer] = weather.AirTemperature * (1.0 / (1.0 + layer));
            liquid[layer] = 0.45 * Draw<T>(6, column);
        }

        WaterStress<T> stress = WaterStress<T>.Of(soil, RootParameters<T>.Of(cover), temperature, liquid);
        CanopyPrecipitation<T> below = default;
        CarbonFluxes<T> fluxes = default;
        PlantHour<T> hour = new()
        {
            GrossAssimilation = stress.Factor * capacity[0] * 0.2, LeafRespiration = 0.5, DayFraction = Draw<T>(7, column),
            OverLeafArea = plants.OverLeafArea, UnderLeafArea = plants.UnderLeafArea,
            AirTemperature = weather.AirTemperature, RootTemperature = CarbonDay.RootTemperature(temperature),
        };
        for (int day = 0; day < Days; day++)
        {
            below = Interception.Catch(ref stores, canopy, plants.Over, plants.Under, weather, T.Broadcast(110.0), T.Broadcast(3.0));
            CarbonDay.AddHour(ref carbon, carbonParameters, hour, temperature, liquid, liquid);
            CarbonDay.Close(ref carbon, carbonParameters, soil, out fluxes);
        }

        Interception.FindCover(
            stores, canopy, plants.Over, plants.Under, T.Broadcast(110.0), out LeafClasses<T> wet, out LeafClasses<T> snowy);
        return
        [
            plants.PlantArea, capacity[0], capacity[1], stress.Factor, stress.UptakeShare[3], below.Liquid, below.Unloaded,
            wet[0], snowy[0], fluxes.PlantRespiration, fluxes.SoilRespiration, SoilCarbon.Total(carbon.Pools),
        ];
    }

    private static SoilLayers<SoilLayer<T>> Soil<T>()
        where T : unmanaged, ILane<T>
    {
        SoilLayers<SoilLayer<T>> soil = default;
        for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
        {
            soil[layer] = new() { Porosity = 0.45, SaturatedSuction = 0.3, Exponent = 5.5 };
            soil[layer].Derive();
        }

        return soil;
    }

    private readonly T Draw<T>(int field, int column)
        where T : struct, ILane<T> => T.Load(_draws[field].AsSpan(column));
}
