using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RegionalBeps.Grids.Files;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;
using RegionalBeps.Pipeline.Weather;

namespace RegionalBeps.Pipeline.Results;

/// <summary>All that is known of a pixel that was given up: what it is, what broke and when, the weather about that day, the last good state, and how to see it again.</summary>
public sealed record Dossier
{
    /// <summary>The folder of a release in which dossiers lie.</summary>
    public const string Folder = "dossier";

    private const int DaysAround = 3;

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Where the pixel is and what covers it.</summary>
    public required Pixel Pixel { get; init; }

    /// <summary>What broke, and when.</summary>
    public required ColumnFault Fault { get; init; }

    /// <summary>The year, and the cycle of the spin-up where it was in one.</summary>
    public required string Step { get; init; }

    /// <summary>Computes the year again from the last good state and shows it.</summary>
    public required string Replay { get; init; }

    /// <summary>The weather of the days about the fault in the units of the column: time, then fields by name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Weather { get; init; }

    /// <summary>Leaf area index of the day, m² m⁻².</summary>
    public required double LeafAreaIndex { get; init; }

    /// <summary>The pixel's state at the beginning of the year, which the replay starts from; base 64.</summary>
    public required byte[] StateBefore { get; init; }

    /// <summary>The name of the dossier's file.</summary>
    [JsonIgnore]
    public string FileName => FileNameOf(Pixel);

    /// <summary>Finds the dossier that a run left of a pixel in a release or a candidate, and reads it.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="pixel">The pixel.</param>
    /// <param name="tile">The name of its tile.</param>
    /// <param name="tileKey">Digest of all that the tile's results depend on: a dossier of other inputs or of another program tells nothing of these.</param>
    /// <returns>The dossier and its file; null where there is none.</returns>
    public static (Dossier Dossier, string Path)? Find(OutputFolder output, in Pixel pixel, string tile, string tileKey)
    {
        ArgumentNullException.ThrowIfNull(output);
        string name = FileNameOf(pixel);
        string? path = output.AllReleases.Concat(output.AllHeld)
            .Where(release => release.Record.TileKeys.GetValueOrDefault(tile) == tileKey)
            .OrderByDescending(release => release.Name, StringComparer.Ordinal)
            .Select(release => Path.Combine(release.Folder, Folder, name))
            .FirstOrDefault(File.Exists);
        return path is null ? null : (Read(path), path);
    }

    /// <summary>Reads the dossiers of a release, in the order of their pixels.</summary>
    /// <param name="release">The folder of the release.</param>
    public static IReadOnlyList<Dossier> AllOf(string release)
    {
        string folder = Path.Combine(release, Folder);
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)] : [];
    }

    /// <summary>Gathers what is known.</summary>
    /// <param name="tile">The pixel's tile.</param>
    /// <param name="quarantined">The pixel.</param>
    /// <param name="step">The step in which it broke.</param>
    /// <param name="year">The weather of that step.</param>
    /// <param name="configuration">The configuration's file, for the command.</param>
    public static Dossier Of(Tile tile, QuarantinedPixel quarantined, RunStep step, TileYear year, string configuration)
    {
        ArgumentNullException.ThrowIfNull(tile);
        ArgumentNullException.ThrowIfNull(quarantined);
        ArgumentNullException.ThrowIfNull(year);
        Pixel pixel = tile.Pixels[quarantined.Pixel];
        return new Dossier
        {
            Pixel = pixel,
            Fault = quarantined.Fault,
            Step = step.ToString(),
            Replay = FormattableString.Invariant(
                $"{CommandText.Of("explain", configuration)} --lon {pixel.Longitude:0.####} --lat {pixel.Latitude:0.####} --year {step.Year}"),
            Weather = WeatherAround(quarantined, year),
            LeafAreaIndex = year.Weather.LeafAreaIndex(quarantined.Pixel, quarantined.Fault.Day),
            StateBefore = quarantined.StateBefore,
        };
    }

    private static Dossier Read(string path) =>
        JsonSerializer.Deserialize<Dossier>(File.ReadAllText(path), Layout) ?? throw new InvalidDataException($"'{path}' is empty.");

    private static string FileNameOf(in Pixel pixel) => FormattableString.Invariant($"row{pixel.Row:0000}-column{pixel.Column:0000}.json");

    /// <summary>Writes the dossier into a folder.</summary>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public void WriteTo(string folder) => AtomicFile.WriteText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Layout) + "\n");

    private static SortedDictionary<string, IReadOnlyDictionary<string, double>> WeatherAround(QuarantinedPixel quarantined, TileYear year)
    {
        var weather = new SortedDictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal);
        DateTime first = year.Clock.BeginOf(quarantined.Fault.Day.AddDays(-DaysAround));
        DateTime end = year.Clock.BeginOf(quarantined.Fault.Day.AddDays(DaysAround + 1));
        WeatherField[] fields = [.. Enum.GetValues<WeatherField>().Where(year.Form.Has)];
        for (DateTime moment = first; moment < end; moment = moment.AddHours(year.Form.HoursPerStep))
        {
            int step = year.Weather.StepAt(moment);
            weather[moment.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)] = fields.ToDictionary(
                field => JsonNamingPolicy.SnakeCaseLower.ConvertName(field.ToString()), field => year.Weather.Value(field, quarantined.Pixel, step));
        }

        return weather;
    }
}
