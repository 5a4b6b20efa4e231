using System.CommandLine;
using System.Globalization;
using RegionalBeps.Cli.Reporting;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Releases.Gates;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Cli.Commands;

/// <summary>The verb <c>status</c>: what is going on in an output folder.</summary>
internal static class StatusCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "The configuration, such as pipeline.yaml." };
        Option<double?> maximalAge = new("--max-age") { Description = "End with 5 if no run succeeded within this many hours: for a watchdog that minds silence." };
        Command command = new("status", "Says whether a run is going on, how the last one ended, what latest is and what is held back.") { file, maximalAge };
        command.SetAction(parsed => Failure.Guard(
            () => Tell(parsed.GetRequiredValue(file), parsed.GetValue(maximalAge), terminal), terminal.Error, resume: null));
        return command;
    }

    private static RunOutcome Tell(string file, double? maximalAge, Terminal terminal)
    {
        PipelineConfiguration configuration = ConfigurationReader.Read(file);
        string folder = configuration.Output.Directory;
        var output = new OutputFolder(folder);
        LastRun? last = LastRun.Of(folder);
        terminal.Output.WriteLine(OutputLock.HolderOf(folder) is { } holder ? $"Running: {holder}." : "Running: nothing.");
        terminal.Output.WriteLine(last is null
            ? "Last run: none has ended yet."
            : string.Create(CultureInfo.InvariantCulture, $"Last run: {last.Outcome} (exit code {(int)last.Outcome}) at {last.Finished:yyyy-MM-dd HH:mm:ss}Z, after {Duration.Format(last.Finished - last.Started)}. {last.Message}"));
        if (last is { Outcome: RunOutcome.Crashed or RunOutcome.Interrupted or RunOutcome.Incomplete })
        {
            terminal.Output.WriteLine($"It goes on with: {CommandText.Of("run", file)}; {CommandText.Of("plan", file)} says what is left.");
        }

        terminal.Output.WriteLine(output.Latest is { } latest
            ? string.Create(CultureInfo.InvariantCulture, $"Latest: {latest} with {latest.Record.Gates.Count(gate => gate.Outcome == GateOutcome.Warn)} warnings and {latest.Record.Figures.PixelsQuarantined} pixels given up; one of {output.AllReleases.Count} releases.")
            : "Latest: there is no release yet.");
        foreach (Release held in output.AllHeld)
        {
            IEnumerable<string> gates = held.Record.Gates.Where(gate => gate.Outcome == GateOutcome.Hold).Select(gate => $"{gate.Gate} ({gate.Finding})");
            terminal.Output.WriteLine($"Held: {held} by {string.Join(", ", gates)}");
        }

        return maximalAge is { } hours && !(DateTime.UtcNow - last?.LastSuccess < TimeSpan.FromHours(hours)) ? Silent(last, hours, terminal) : RunOutcome.Done;
    }

    private static RunOutcome Silent(LastRun? last, double hours, Terminal terminal)
    {
        string since = last?.LastSuccess is { } success ? string.Create(CultureInfo.InvariantCulture, $"since {success:yyyy-MM-dd HH:mm:ss}Z") : "ever";
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"No run has succeeded {since}, and one within {hours} hours was expected."));
        return RunOutcome.Incomplete;
    }
}
