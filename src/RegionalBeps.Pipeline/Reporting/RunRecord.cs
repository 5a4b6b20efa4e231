using System.Text.Json;
using System.Text.Json.Serialization;
using RegionalBeps.Pipeline.Releases.Gates;

namespace RegionalBeps.Pipeline.Reporting;

/// <summary>What a run did: the content of <c>run.json</c>, which stands in every release.</summary>
public sealed record RunRecord
{
    /// <summary>Version of this record's layout; it rises when a reader of an older record would misread a newer one.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Name of the run, from the configuration.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the release.</summary>
    public required string Release { get; init; }

    /// <summary>Digest of all that the maps follow from: settings, inputs and program. Two releases with the same one have the same maps.</summary>
    public string Identity { get; init; } = "";

    /// <summary>Whether other files stood in for inputs that were not there; the notes say which.</summary>
    public bool IsPreliminary { get; init; }

    /// <summary>When the run began, UTC.</summary>
    public required DateTime Started { get; init; }

    /// <summary>When the release was written, UTC.</summary>
    public required DateTime Finished { get; init; }

    /// <summary>Versions of the program and the libraries that made the maps.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }

    /// <summary>The configuration, as its file stands.</summary>
    public required string Configuration { get; init; }

    /// <summary>The settings that have an effect, one by one, with the defaults filled in; by the path of their key.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The input files with their digests.</summary>
    public required IReadOnlyList<InputFile> Inputs { get; init; }

    /// <summary>The grid, in words that differ for different grids.</summary>
    public string Grid { get; init; } = "";

    /// <summary>The years of the annual maps.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>For each tile the digest of all that its last year depends on, and so all its maps.</summary>
    public IReadOnlyDictionary<string, string> TileKeys { get; init; } = new Dictionary<string, string>();

    /// <summary>The side of a tile in pixels; 0 in records of programs that did not say it.</summary>
    public int TileSize { get; init; }

    /// <summary>What the gates before publication found.</summary>
    public IReadOnlyList<GateResult> Gates { get; init; } = [];

    /// <summary>How many pixels, years and column-hours were computed or taken over, and what they cost.</summary>
    public required RunFigures Figures { get; init; }

    /// <summary>The phases of the run in their order.</summary>
    public required IReadOnlyList<RunPhase> Phases { get; init; }

    /// <summary>What a reader of the maps must know: constants in place of maps, parameterised forcing, resampling, partial years.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The record as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";

    /// <summary>Reads a record.</summary>
    /// <exception cref="JsonException">The text is not such a record.</exception>
    public static RunRecord FromJson(string json) =>
        JsonSerializer.Deserialize<RunRecord>(json, Options) ?? throw new JsonException("The run record is empty.");
}
