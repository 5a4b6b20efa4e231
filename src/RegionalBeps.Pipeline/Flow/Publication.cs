using System.Diagnostics;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Releases.Differences;
using RegionalBeps.Pipeline.Releases.Gates;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Pipeline.Results;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>From a candidate to a release: writes it, compares it with the last release, asks the gates, and publishes or holds back.</summary>
/// <param name="configuration">What was run.</param>
/// <param name="context">Who is told.</param>
/// <param name="phases">How long the phases took.</param>
internal sealed class Publication(PipelineConfiguration configuration, RunContext context, PhaseTimes phases)
{
    private readonly OutputFolder _output = new(configuration.Output.Directory);

    /// <summary>Publishes, or holds back, says so, and clears old releases away.</summary>
    public RunOutcome Publish(PublicationCandidate candidate)
    {
        Release release = Write(candidate);
        foreach (GateResult gate in release.Record.Gates.Where(gate => gate.Outcome != GateOutcome.Pass))
        {
            context.Progress.Warn($"Gate {gate.Gate}: {(gate.Outcome == GateOutcome.Hold ? "held" : "warning")}. {gate.Finding}");
        }

        if (IsHeld(release.Record.Gates))
        {
            TellHeld(release);
            return RunOutcome.Held;
        }

        _output.PointTo(release);
        context.Progress.Note($"The release is in {release.Folder}.");
        foreach (string removed in new ReleaseShelf(_output).Prune(configuration.Night.KeepReleases))
        {
            context.Progress.Note($"Release {removed} was removed: night.keep_releases is {configuration.Night.KeepReleases}.");
        }

        return RunOutcome.Done;
    }

    /// <summary>Says of a candidate that it is held back, and what to do.</summary>
    public void TellHeld(Release candidate)
    {
        string accept = string.Join(' ', candidate.Record.Gates.Where(gate => gate.Outcome == GateOutcome.Hold).Select(gate => $"--accept {gate.Gate}"));
        context.Progress.Note(
            $"The candidate {candidate} is held back and kept in {candidate.Folder}; latest is as it was. Look at it, mend the cause and run again, or let it pass: {CommandText.Of("publish", configuration.SourceFile)} {accept} --because \"...\"");
    }

    private static bool IsHeld(IReadOnlyList<GateResult> gates) => gates.Any(gate => gate.Outcome == GateOutcome.Hold);

    private Release Write(PublicationCandidate candidate)
    {
        RunRecord begun = candidate.Record;
        string name = ReleaseName.Of(_output.MomentAfterTheLast(begun.Started), begun.Identity);
        FileDescription description = ReleaseTexts.Describe(configuration, name, begun.Versions, candidate.History, begun.Notes);
        IReadOnlyList<GateResult> gates = [];
        var writer = new ReleaseWriter(configuration.Output, description, context.Progress);
        var clock = Stopwatch.StartNew();
        RunRecord Record() => begun with
        {
            Release = name,
            Finished = DateTime.UtcNow,
            Figures = begun.Figures with { PeakMemoryBytes = Process.GetCurrentProcess().PeakWorkingSet64 },
            Phases = [.. phases.All, RunPhase.Of("derive the products", writer.Derivation), RunPhase.Of("write the release", clock.Elapsed - writer.Derivation)],
            Gates = gates,
        };
        string Judge(string folder)
        {
            gates = Judged(folder, candidate, description);
            return IsHeld(gates) ? _output.Held : _output.Releases;
        }

        string written = writer.Write(candidate.Content, name, Judge, Record);
        return new Release(written, Record());
    }

    private IReadOnlyList<GateResult> Judged(string folder, PublicationCandidate candidate, FileDescription description)
    {
        AnnualMaps annual = candidate.Content.Annual;
        RunRecord record = candidate.Record;
        ReleaseDifference? difference = _output.Latest is { } latest
            ? ReleaseDifference.Between(
                latest, folder, annual.Grid, annual.Years,
                ChangeCause.Between(latest.Record, record.Settings, record.Inputs, record.Versions[ChangeCause.ProgramKey]))
            : null;
        new DifferenceReport(annual.Grid, description, configuration.Output.Formats).Write(folder, difference);
        foreach (Dossier dossier in candidate.Dossiers)
        {
            dossier.WriteTo(Path.Combine(folder, Dossier.Folder));
        }

        return ReleaseGates.Ask(new GateCandidate
        {
            Maps = annual,
            Products = candidate.Content.Selected,
            Tiles = candidate.Tiles,
            TileSize = record.TileSize,
            TileKeys = record.TileKeys,
            Faults = [.. candidate.Dossiers.Select(dossier => dossier.Fault)],
            Limits = configuration.Night,
            Difference = difference,
        });
    }
}
