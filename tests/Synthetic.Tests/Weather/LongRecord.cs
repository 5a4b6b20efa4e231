using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Corridor;
using RegionalBeps.Synthetic.Places;
using RegionalBeps.Synthetic.Weather;

namespace RegionalBeps.Synthetic.Tests.Weather;

/// <summary>Twelve decades of weather at the stations, made once for all tests of its statistics.</summary>
internal static class LongRecord
{
    public const int FirstYear = 2101;
    public const int LastYear = 2220;

    private static readonly Lazy<IReadOnlyList<StationDay[]>> Record = new(Make);

    public static MonthlyClimate Climate { get; } = CorridorClimate.At(Stations.Places());

    public static IReadOnlyList<StationDay[]> Days => Record.Value;

    private static List<StationDay[]> Make()
    {
        PlaceList places = Stations.Places();
        WeatherGenerator generator = new(places, Climate, 1, warmingPerDecade: 0.0);
        List<StationDay[]> days = [];
        foreach (DailyWeather day in generator.Days(new DateOnly(FirstYear, 1, 1), new DateOnly(LastYear, 12, 31)))
        {
            StationDay[] stations = new StationDay[places.Count];
            for (int i = 0; i < stations.Length; i++)
            {
                stations[i] = new StationDay(
                    day.Date, day.TemperatureMax[i], day.TemperatureMin[i], day.Precipitation[i] * 86400.0,
                    day.Shortwave[i], day.SpecificHumidity[i], day.WindSpeed[i], day.Pressure[i]);
            }

            days.Add(stations);
        }

        return days;
    }

    internal readonly record struct StationDay(
        DateOnly Date, double Max, double Min, double Rain, double Light, double Humidity, double Wind, double Pressure)
    {
        public double Mean => (0.5 * (Max + Min)) - 273.15;
    }
}
