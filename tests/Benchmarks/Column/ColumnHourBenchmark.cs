using BenchmarkDotNet.Attributes;
using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Profiling;

namespace RegionalBeps.Benchmarks.Column;

/// <summary>
/// What an hour of a column costs, the reference's and the improved one's by lane width, on the same forcing in one run:
/// 1 / mean is column-hours per second and core, the ratio is what issue and performance page speak of.
/// </summary>
[MemoryDiagnoser]
public class ColumnHourBenchmark
{
    /// <summary>Hours of all columns in one call.</summary>
    internal const int ColumnHours = Days * SunDay.Hours * 8;

    private const int Days = 73;
    private const int DaysApart = 5;
    private const double Latitude = 48.0;

    private static readonly int[] Covers = [1, 2, 6, 13, 26, 27, 28, 40];

    private readonly HourlyForcing<Scalar>[] year = new HourlyForcing<Scalar>[Days * SunDay.Hours];
    private readonly double[] leafArea = new double[Days];
    private readonly BaselineForcing[] reference = new BaselineForcing[Days * SunDay.Hours];
    private BaselineParameters[] parameters = null!;
    private ColumnLanes<Scalar> scalar = null!;
    private ColumnLanes<Wide256> wide256 = null!;
    private ColumnLanes<Wide512> wide512 = null!;

    /// <summary>Every fifth day of a continental year at 48° N, −25 to 22 °C in the monthly mean, over eight covers.</summary>
    [GlobalSetup]
    public void MakeColumns()
    {
        ForcingPlace<Scalar> place = ForcingPlace<Scalar>.At(Latitude, 0.0, 500.0);
        DailyWeatherForm form = new() { HasPressure = false, HasLongwave = false };
        Scalar cloudCover = 0.0;
        DateTime begin = new(2003, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (int day = 0; day < Days; day++)
        {
            DailyWeather<Scalar> weather = Weather(day);
            leafArea[day] = Math.Max(0.2, 2.5 * Season(day));
            Span<HourlyForcing<Scalar>> hours = year.AsSpan(day * SunDay.Hours, SunDay.Hours);
            DailyToHourly.Fill(
                new SunDay(begin.AddDays(day * DaysApart)), place, weather, weather, weather, form, ForcingCorrections.None, ref cloudCover, hours);
            for (int hour = 0; hour < hours.Length; hour++)
            {
                reference[day * SunDay.Hours + hour] = ForReference(hours[hour], leafArea[day]);
            }
        }

        parameters = [.. Covers.Select(cover => new BaselineParameters(
            LandCoverClasses.ByCode(cover), SoilTextureClass.Reference(4), new BaselineSite(0.7, 1.2, 400.0, -1.5)))];
        scalar = new ColumnLanes<Scalar>(Covers, year);
        wide256 = new ColumnLanes<Wide256>(Covers, year);
        wide512 = new ColumnLanes<Wide512>(Covers, year);
    }

    /// <summary>The reference column, one after the other.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = ColumnHours)]
    public double Reference()
    {
        double photosynthesis = 0.0;
        foreach (BaselineParameters column in parameters)
        {
            BaselineState state = new BaselineInitialConditions(reference[0].AirTemperature, -10.0, 0.3, 20.0, default).ToState(column);
            foreach (ref readonly BaselineForcing hour in reference.AsSpan())
            {
                BaselineHour.Advance(ref state, column, hour, BaselineVariant.Repaired, out BaselineFluxes fluxes);
                photosynthesis += fluxes.GrossPrimaryProduction;
            }
        }

        return photosynthesis;
    }

    /// <summary>The improved column, one after the other.</summary>
    [Benchmark(OperationsPerInvoke = ColumnHours)]
    public double Scalar() => scalar.Run(leafArea);

    /// <summary>Four together.</summary>
    [Benchmark(OperationsPerInvoke = ColumnHours)]
    public double Wide256() => wide256.Run(leafArea);

    /// <summary>Eight together.</summary>
    [Benchmark(OperationsPerInvoke = ColumnHours)]
    public double Wide512() => wide512.Run(leafArea);

    /// <summary>The improved column in lanes of the given width, with a clock that is told what each part of the hour was.</summary>
    internal double Profile<TClock>(LaneWidth width, ref TClock clock)
        where TClock : struct, IProcessClock => width switch
        {
            LaneWidth.Wide512 => wide512.Run(leafArea, ref clock),
            LaneWidth.Wide256 => wide256.Run(leafArea, ref clock),
            _ => scalar.Run(leafArea, ref clock),
        };

    private static double Season(int day) => -Math.Cos(2.0 * Math.PI * (day * DaysApart - 15) / 365.0);

    private static DailyWeather<Scalar> Weather(int day) => new()
    {
        MinimumTemperature = -7.5 + 23.5 * Season(day),
        MaximumTemperature = 4.5 + 23.5 * Season(day),
        Humidity = 0.0007 + 0.004 * (1.0 + Season(day)),
        Shortwave = 150.0 + 110.0 * Season(day),
        Precipitation = day % 4 == 0 ? 6.0 + 5.0 * Season(day) : 0.0,
        WindSpeed = 3.0 + Math.Sin(0.9 * day),
    };

    private static BaselineForcing ForReference(in HourlyForcing<Scalar> hour, double leafAreaIndex) => new(
        hour.AirTemperature.Value,
        Math.Clamp(100.0 * hour.VapourPressure.Value / RegionalBeps.Column.Forcing.MoistAir.SaturationOverWater(hour.AirTemperature).Value, 0.1, 100.0),
        hour.Precipitation.Value / 3.6e6,
        hour.WindSpeed.Value,
        hour.Shortwave.Value,
        hour.Longwave.Value,
        hour.MeanCosine.Value,
        leafAreaIndex);
}
