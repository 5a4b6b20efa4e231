using RegionalBeps.Column.Forcing;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;
using RegionalBeps.Pipeline.Weather;

namespace RegionalBeps.Pipeline.Tests.Flow;

/// <summary>A few pixels under a smooth continental climate, the same whatever the tile in which they lie.</summary>
internal static class StylisedTile
{
    private static readonly StoredVariable[] Variables =
    [
        new("air_temperature_min", "K", 15),
        new("air_temperature_max", "K", 15),
        new("precipitation", "kg m-2 s-1", 12),
        new("specific_humidity", "1", 12),
        new("shortwave_down", "W m-2", 12),
        new("wind_speed", "m s-1", 12),
    ];

    public static WeatherForm Form { get; } = new(
        24,
        Variables.Select((variable, index) => (variable.Name, Source: WeatherSource.Stored(index))).ToDictionary(pair => pair.Name, pair => pair.Source),
        new HashSet<string>(),
        ForcingCorrections.None);

    public static IReadOnlyList<Pixel> Pixels { get; } =
    [
        .. Enumerable.Range(0, 6).Select(i => new Pixel(
            i / 3, i % 3, 105 + (4.0 * i), 44 + (2.5 * i), 1e8, i % 2 == 0 ? 10 : 3, 400 + (100 * i), new SoilComposition(0.4, 0.2, 0.02, double.PositiveInfinity))),
    ];

    public static PixelClimate ClimateOf(Pixel pixel) => new(MeanTemperature(pixel) - 273.15, 1.2);

    public static TileYear YearOf(Tile tile, int year, int? hotCell = null)
    {
        var first = new DateOnly(year, 1, 1);
        int days = DateTime.IsLeapYear(year) ? 366 : 365;
        RunClock clock = RunClock.ForDailyRecords(0);
        ForcingChunk chunk = ChunkOf(tile, year, days + 2, hotCell);
        return new TileYear(
            first,
            [.. Enumerable.Range(0, days).Select(day => new SunDay(clock.BeginOf(first.AddDays(day))))],
            new TileWeather(chunk, leafArea: null, MonthlyCycle.Constant(1.2), Form),
            Form,
            clock);
    }

    public static TileSession Open(Tile tile, IColumnScheme scheme) =>
        new(tile, scheme, [.. tile.Pixels.Select(ClimateOf)], RunClock.ForDailyRecords(0), new SpinUpRule(CycleYears: 1, DriftTolerance: 0.02));

    private static double MeanTemperature(Pixel pixel) => 273.15 + 28 - (0.62 * pixel.Latitude);

    private static ForcingChunk ChunkOf(Tile tile, int year, int steps, int? hotCell)
    {
        var begin = new DateTime(year - 1, 12, 31, 0, 0, 0, DateTimeKind.Utc);
        var header = new ChunkHeader("key", tile.Name, year, Variables, begin, TimeSpan.FromDays(1), steps, tile.Pixels.Count);
        var values = new float[header.ValueCount];
        for (int variable = 0; variable < Variables.Length; variable++)
        {
            for (int cell = 0; cell < tile.Pixels.Count; cell++)
            {
                for (int step = 0; step < steps; step++)
                {
                    values[(((variable * tile.Pixels.Count) + cell) * steps) + step] =
                        (float)ValueOf(Variables[variable].Name, tile.Pixels[cell], begin.AddDays(step).DayOfYear);
                }
            }
        }

        // Variable 1 is the highest temperature of the day.
        if (hotCell is { } cellOfHeat)
        {
            const float Impossible = 400;
            values[((tile.Pixels.Count + cellOfHeat) * steps) + (steps / 2)] = Impossible;
        }

        return new ForcingChunk(header, values);
    }

    private static double ValueOf(string variable, Pixel pixel, int dayOfYear)
    {
        double season = -Math.Cos(2 * Math.PI * (dayOfYear - 15) / 365.25);
        double mean = MeanTemperature(pixel) + (20 * season) + (3 * Math.Sin(dayOfYear / 2.0));
        return variable switch
        {
            "air_temperature_min" => mean - 6,
            "air_temperature_max" => mean + 6,
            "precipitation" => (dayOfYear % 5 == 0 ? 6 + (5 * season) : 0) / 86400,
            "specific_humidity" => 0.0005 + (0.004 * (1 + season)),
            "shortwave_down" => 160 + (110 * season),
            _ => 2.5,
        };
    }
}
