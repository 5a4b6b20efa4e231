using System.CommandLine;
using System.Globalization;
using RegionalBeps.Cli.Reporting;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Releases.Gates;

namespace RegionalBeps.Cli.Commands;

/// <summary>The verb <c>releases</c>: what was published and what is held back.</summary>
internal static class ReleasesCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "The configuration, such as pipeline.yaml." };
        Option<bool> verify = new("--verify") { Description = "Compare every file with the checksum with which it was sealed." };
        Command command = new("releases", "Lists releases and candidates that are held back, the oldest first.") { file, verify };
        command.SetAction(parsed => Failure.Guard(
            () => List(parsed.GetRequiredValue(file), parsed.GetValue(verify), terminal), terminal.Error, resume: null));
        return command;
    }

    private static RunOutcome List(string file, bool verify, Terminal terminal)
    {
        OutputFolder output = new(ConfigurationReader.Read(file).Output.Directory);
        string? latest = output.Latest?.Name;
        Dictionary<string, Withdrawal> withdrawn = new ReleaseShelf(output).Withdrawals.ToDictionary(withdrawal => withdrawal.Release);
        int damaged = 0;
        foreach (Release release in output.AllReleases)
        {
            string mark = release.Name == latest ? "latest" : withdrawn.TryGetValue(release.Name, out Withdrawal? taken) ? $"taken back: {taken.Because}" : "";
            damaged += Write(release, mark, verify, terminal);
        }

        foreach (Release held in output.AllHeld)
        {
            IEnumerable<string> gates = held.Record.Gates.Where(gate => gate.Outcome == GateOutcome.Hold).Select(gate => gate.Gate);
            damaged += Write(held, $"held by {string.Join(", ", gates)}", verify, terminal);
        }

        if (output.AllReleases.Count + output.AllHeld.Count == 0)
        {
            terminal.Output.WriteLine("There is no release yet.");
        }

        return damaged == 0 ? RunOutcome.Done : RunOutcome.Incomplete;
    }

    private static int Write(Release release, string mark, bool verify, Terminal terminal)
    {
        IReadOnlyList<string> faults = verify ? ReleaseManifest.Faults(release.Folder) : [];
        int warnings = release.Record.Gates.Count(gate => gate.Outcome == GateOutcome.Warn);
        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{release.Name}  {release.Record.Years.Count} years, {release.Record.Figures.Pixels} pixels, {warnings} warnings{(verify && faults.Count == 0 ? ", as it was sealed" : "")}  {mark}").TrimEnd());
        foreach (string fault in faults)
        {
            terminal.Output.WriteLine($"  {fault}");
        }

        return faults.Count;
    }
}
