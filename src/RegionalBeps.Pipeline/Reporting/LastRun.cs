using System.Text.Json;
using System.Text.Json.Serialization;
using RegionalBeps.Grids.Files;
using RegionalBeps.Pipeline.Flow;

namespace RegionalBeps.Pipeline.Reporting;

/// <summary>How the last run over an output folder ended, whether it made a release or not: <c>last_run.json</c>.</summary>
/// <param name="Started">When it began, UTC.</param>
/// <param name="Finished">When it ended, UTC.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Message">What was said of it.</param>
/// <param name="LastSuccess">When a run last ended with 0, UTC; null where none did.</param>
public sealed record LastRun(DateTime Started, DateTime Finished, RunOutcome Outcome, string Message, DateTime? LastSuccess)
{
    private const string FileName = "last_run.json";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Reads what is known of the last run; null where nothing is.</summary>
    public static LastRun? Of(string output)
    {
        string path = Path.Combine(output, FileName);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<LastRun>(File.ReadAllText(path), Layout) : null;
        }
        catch (Exception damage) when (damage is JsonException or IOException)
        {
            return null;
        }
    }

    /// <summary>Keeps it; a disk that refuses is told of elsewhere.</summary>
    public void WriteTo(string output)
    {
        try
        {
            AtomicFile.WriteText(Path.Combine(output, FileName), JsonSerializer.Serialize(this, Layout) + "\n");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // The run's own message already says that the folder cannot be written.
        }
    }
}
