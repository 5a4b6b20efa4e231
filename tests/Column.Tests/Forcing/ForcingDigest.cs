using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Tests.Probes;

namespace RegionalBeps.Column.Tests.Forcing;

/// <summary>Digest of the hours of scattered places and days, from daily and three-hourly records with everything estimated.</summary>
internal struct ForcingDigest : ILaneWork
{
    private const int Columns = 64;
    private const int Fields = 8;

    private readonly double[][] _draws;

    private ForcingDigest(int seed)
    {
        Random draw = new(seed);
        _draws = [.. Enumerable.Range(0, Fields).Select(_ => Enumerable.Range(0, Columns).Select(_ => draw.NextDouble()).ToArray())];
    }

    private ulong Result { get; set; }

    public static ulong Of(LaneWidth width)
    {
        ForcingDigest work = new(seed: 7);
        LaneWidths.Run(width, ref work);
        return work.Result;
    }

    public void Run<T>()
        where T : unmanaged, ILane<T>
    {
        double[] results = new double[24 * Columns * 9];
        HourlyForcing<T>[] hours = new HourlyForcing<T>[24];
        Digest digest = new();
        for (int month = 1; month <= 12; month++)
        {
            for (int column = 0; column < Columns; column += T.Count)
            {
                FillHours(new SunDay(new DateTime(2010, month, 17, 3 * month % 24, 0, 0, DateTimeKind.Utc)), column, month % 2 == 0, hours);
                Store<T>(hours, column, results);
            }

            digest.Add(results);
        }

        Result = digest.Value;
    }

    private readonly void FillHours<T>(SunDay sun, int column, bool isDaily, HourlyForcing<T>[] hours)
        where T : struct, ILane<T>
    {
        ForcingPlace<T> place = ForcingPlace<T>.At(30.0 + 45.0 * Draw<T>(0, column), 90.0 + 60.0 * Draw<T>(1, column), 2000.0 * Draw<T>(2, column))
            with { HeightAboveData = 400.0 * Draw<T>(3, column) };
        ForcingCorrections corrections = new() { LapseRates = ForcingCorrections.MonthlyLapseRates, Gauge = PrecipitationGauge.ChineseStandard };
        T cloudCover = 0.5;
        T mean = -30.0 + 55.0 * Draw<T>(4, column);
        if (isDaily)
        {
            DailyWeatherForm form = new()
            {
                Temperature = TemperatureForm.Mean, Humidity = HumidityForm.RelativeHumidity, HasPressure = false, HasLongwave = false,
            };
            DailyWeather<T> day = new()
            {
                MeanTemperature = mean, Humidity = Draw<T>(5, column), Shortwave = 250.0 * Draw<T>(6, column), Precipitation = 5.0 * Draw<T>(7, column), WindSpeed = 3.0,
            };
            DailyWeather<T> next = day with { MeanTemperature = mean + 3.0 };
            DailyToHourly.Fill(sun, place, day, day, next, form, corrections, ref cloudCover, hours);
        }
        else
        {
            StepWeather<T>[] steps = new StepWeather<T>[10];
            for (int step = 0; step < steps.Length; step++)
            {
                steps[step] = new()
                {
                    Temperature = mean + step * Draw<T>(5, column), Humidity = 0.9, Shortwave = 30.0 * step, Precipitation = Draw<T>(7, column), WindSpeed = 2.0,
                };
            }

            StepWeatherForm form = new() { Humidity = HumidityForm.RelativeHumidity, HasPressure = false, HasLongwave = false };
            StepsToHourly.Fill(sun, place, steps, form, corrections, ref cloudCover, hours);
        }
    }

    private readonly T Draw<T>(int field, int column)
        where T : struct, ILane<T> => T.Load(_draws[field].AsSpan(column));

    private static void Store<T>(HourlyForcing<T>[] hours, int column, double[] results)
        where T : struct, ILane<T>
    {
        for (int hour = 0; hour < hours.Length; hour++)
        {
            HourlyForcing<T> at = hours[hour];
            T[] fields =
            [
                at.AirTemperature, at.VapourPressure, at.Pressure, at.Shortwave, at.Longwave, at.WindSpeed, at.Precipitation, at.SnowFraction, at.BeamCosine,
            ];
            for (int field = 0; field < fields.Length; field++)
            {
                fields[field].Store(results.AsSpan((hour * fields.Length + field) * Columns + column));
            }
        }
    }
}
