using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Benchmarks.Column;

/// <summary>
/// A pixel with every tenth day of a continental year at 48° N, −25 to 22 °C in the monthly mean. Neighbours of a cover differ as those of a
/// tile do: in temperature by up to 3 K, in rain, leaves and soil by some tenths.
/// </summary>
internal sealed class BenchmarkPixel
{
    /// <summary>Days of a run.</summary>
    public const int Days = 37;

    /// <summary>Neighbours that differ.</summary>
    public const int Neighbours = 8;

    private const int DaysApart = 10;
    private const double Latitude = 48.0;
    private const double MeanTemperature = -1.5;
    private const double MeanLeafArea = 1.2;

    private readonly int _cover;
    private readonly double _place;

    /// <summary>Makes the pixel's weather.</summary>
    /// <param name="cover">Land cover code.</param>
    /// <param name="neighbour">From 0.</param>
    public BenchmarkPixel(int cover, int neighbour)
    {
        _cover = cover;
        _place = neighbour / (Neighbours - 1.0) - 0.5;
        ForcingPlace<Scalar> place = ForcingPlace<Scalar>.At(Latitude, 0.0, 500.0);
        DailyWeatherForm form = new() { HasPressure = false, HasLongwave = false };
        Scalar cloudCover = 0.0;
        DateTime begin = new(2003, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (int day = 0; day < Days; day++)
        {
            DailyWeather<Scalar> weather = Weather(day);
            LeafArea[day] = Math.Max(0.2, (2.5 + _place) * Season(day));
            Span<HourlyForcing<Scalar>> hours = Year.AsSpan(day * SunDay.Hours, SunDay.Hours);
            DailyToHourly.Fill(
                new SunDay(begin.AddDays(day * DaysApart)), place, weather, weather, weather, form, ForcingCorrections.None, ref cloudCover, hours);
            for (int hour = 0; hour < hours.Length; hour++)
            {
                Reference[day * SunDay.Hours + hour] = ForReference(hours[hour], LeafArea[day]);
            }
        }
    }

    /// <summary>Hourly weather.</summary>
    public HourlyForcing<Scalar>[] Year { get; } = new HourlyForcing<Scalar>[Days * SunDay.Hours];

    /// <summary>The same for the reference column.</summary>
    public BaselineForcing[] Reference { get; } = new BaselineForcing[Days * SunDay.Hours];

    /// <summary>Leaf area index of each day.</summary>
    public double[] LeafArea { get; } = new double[Days];

    /// <summary>The improved column.</summary>
    public ColumnDescription Improved => new(
        LandCoverClasses.ByCode(_cover),
        new SoilProfile { SandPercent = 40.0 + 20.0 * _place, ClayPercent = 20.0 - 10.0 * _place },
        MeanTemperature + 3.0 * _place,
        MeanLeafArea,
        ReferenceHeight.OfOpenTerrain(10.0, LandCoverClasses.ByCode(_cover).CanopyHeightOverstory));

    /// <summary>The reference column.</summary>
    public BaselineParameters Baseline => new(
        LandCoverClasses.ByCode(_cover), SoilTextureClass.Reference(4), new BaselineSite(0.7, MeanLeafArea, 400.0, MeanTemperature));

    private static double Season(int day) => -Math.Cos(2.0 * Math.PI * (day * DaysApart - 15) / 365.0);

    private static BaselineForcing ForReference(in HourlyForcing<Scalar> hour, double leafAreaIndex) => new(
        hour.AirTemperature.Value,
        Math.Clamp(100.0 * hour.VapourPressure.Value / RegionalBeps.Column.Forcing.MoistAir.SaturationOverWater(hour.AirTemperature).Value, 0.1, 100.0),
        hour.Precipitation.Value / 3.6e6,
        hour.WindSpeed.Value,
        hour.Shortwave.Value,
        hour.Longwave.Value,
        hour.MeanCosine.Value,
        leafAreaIndex);

    private DailyWeather<Scalar> Weather(int day) => new()
    {
        MinimumTemperature = -7.5 + 3.0 * _place + 23.5 * Season(day),
        MaximumTemperature = 4.5 + 3.0 * _place + 23.5 * Season(day),
        Humidity = 0.0007 + 0.004 * (1.0 + Season(day)),
        Shortwave = (150.0 + 110.0 * Season(day)) * (1.0 + 0.1 * _place),
        Precipitation = day % 4 == 0 ? (6.0 + 5.0 * Season(day)) * (1.0 + 0.6 * _place) : 0.0,
        WindSpeed = 3.0 + Math.Sin(0.9 * day) + _place,
    };
}
