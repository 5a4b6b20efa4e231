using BenchmarkDotNet.Attributes;
using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Benchmarks.Lanes;

/// <summary>Time per column and hour of the canopy, and of making a day's hours of weather, by lane width.</summary>
public class CanopyBenchmarks
{
    private const int Columns = 64;

    /// <summary>The lane.</summary>
    [Params(LaneWidth.Scalar, LaneWidth.Wide256, LaneWidth.Wide512)]
    public LaneWidth Width { get; set; }

    /// <summary>Canopy temperatures, stomata and radiation of an hour.</summary>
    [Benchmark(OperationsPerInvoke = Columns)]
    public void CanopyHours()
    {
        CanopyWork work = default;
        LaneWidths.Run(Width, ref work);
    }

    /// <summary>The 24 hours of a day from daily records, per hour.</summary>
    [Benchmark(OperationsPerInvoke = Columns * SunDay.Hours)]
    public void DailyToHours()
    {
        ForcingWork work = default;
        LaneWidths.Run(Width, ref work);
    }

    private struct Ground<T> : IGroundExchange<T>
        where T : unmanaged, ILane<T>
    {
        public readonly void Conduct(in CanopyState<T> state, ref CanopyExchange<T> exchange)
        {
            exchange.GroundHeat = 0.005;
            exchange.GroundVapour = 0.002;
            exchange.GroundVapourPressure = 1200.0;
        }
    }

    private readonly struct CanopyWork : ILaneWork
    {
        public void Run<T>()
            where T : unmanaged, ILane<T>
        {
            HourlyForcing<T> forcing = new()
            {
                AirTemperature = 15.0, VapourPressure = 900.0, Pressure = 9e4, Shortwave = 500.0, Longwave = 310.0, WindSpeed = 3.0,
                MeanCosine = 0.7, DayFraction = 1.0, BeamCosine = 0.7, TopOfAtmosphere = 900.0,
            };
            CanopyStand<T> stand = new()
            {
                Over = new() { LeafArea = 3.0, PlantArea = 3.9, Clumping = 0.7 },
                Under = new() { LeafArea = 0.1, PlantArea = 0.6, Clumping = 0.7 },
                Shape = new() { Height = 20.0, RoughnessOverHeight = 0.07, DisplacementOverHeight = 0.67, LeafSize = 0.04 },
                ReferenceHeight = 30.0, GroundRoughness = 0.01, GroundEmissivity = 0.96,
            };
            CanopyOptics<T> optics = new()
            {
                CanopyAlbedoVisible = 0.04, CanopyAlbedoNearInfrared = 0.25, GroundAlbedoVisible = 0.1, GroundAlbedoNearInfrared = 0.2,
            };
            CanopyEnvironment<T> environment = new()
            {
                AirTemperature = 15.0, VapourPressure = 900.0, Pressure = 9e4, CarbonDioxide = 390.0, GroundTemperature = 14.0,
                BallBerrySlope = 8.0, BallBerryIntercept = 0.0175, WaterStress = 0.8, IsC4 = 0.0,
            };
            for (int leaf = 0; leaf < LeafClasses<T>.Count; leaf++)
            {
                environment.Capacity[leaf] = 40.0;
            }

            Ground<T> ground = default;
            for (int column = 0; column < Columns; column += T.Count)
            {
                CanopyState<T> state = CanopyState<T>.InAir(15.0, 900.0, 390.0);
                CanopyShortwave.Solve(stand.Over, stand.Under, optics, forcing, out CanopyLight<T> light);
                environment.LeafArea = light.LeafArea;
                environment.PlantArea = light.PlantArea;
                environment.ShortwaveAbsorbed = light.Absorbed;
                environment.LeafLight = light.LeafLight;
                CanopyHour.Solve(stand, environment, forcing, ref ground, isInsulating: true, ref state, out _);
            }
        }
    }

    private readonly struct ForcingWork : ILaneWork
    {
        private static readonly SunDay Sun = new(new DateTime(2006, 6, 1, 0, 0, 0, DateTimeKind.Utc));
        private static readonly DailyWeatherForm Form = new();

        public void Run<T>()
            where T : unmanaged, ILane<T>
        {
            DailyWeather<T> day = new()
            {
                MinimumTemperature = 4.0, MaximumTemperature = 18.0, Humidity = 0.006, Pressure = 9e4, Shortwave = 250.0, Longwave = 300.0,
                Precipitation = 2.0, WindSpeed = 3.0,
            };
            ForcingPlace<T> place = ForcingPlace<T>.At(48.0, 118.0, 700.0);
            Span<HourlyForcing<T>> hours = new HourlyForcing<T>[SunDay.Hours];
            T cloudCover = 0.5;
            for (int column = 0; column < Columns; column += T.Count)
            {
                DailyToHourly.Fill(Sun, place, day, day, day, Form, ForcingCorrections.None, ref cloudCover, hours);
            }
        }
    }
}
