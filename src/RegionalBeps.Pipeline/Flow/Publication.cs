using System.Diagnostics;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Inputs;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Releases.Differences;
using RegionalBeps.Pipeline.Releases.Gates;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>From finished maps to a release: writes them, compares them with the last release, asks the gates, and publishes or holds back.</summary>
/// <param name="setup">What was run.</param>
/// <param name="simulation">Its results.</param>
/// <param name="context">Who is told.</param>
/// <param name="phases">How long the phases took.</param>
/// <param name="notes">What a reader of the maps must know.</param>
internal sealed class Publication(RunSetup setup, Simulation simulation, RunContext context, PhaseTimes phases, IReadOnlyList<string> notes)
{
    private readonly PipelineConfiguration _configuration = setup.Configuration;
    private readonly OutputFolder _output = new(setup.Configuration.Output.Directory);
    private readonly Dictionary<string, string> _versions = ReleaseTexts.Versions();
    private readonly IReadOnlyDictionary<string, string> _settings = SettingList.Of(setup.Configuration);
    private readonly IReadOnlyList<InputFile> _inputs = setup.Digests.Used(Path.GetDirectoryName(setup.Configuration.SourceFile) ?? ".");
    private readonly (Tile Tile, QuarantinedPixel Pixel)[] _quarantined =
    [
        .. setup.Tiles
            .SelectMany(tile => simulation.ResultOf(tile, simulation.Steps[^1]).Quarantined.Select(pixel => (tile, pixel)))
            .OrderBy(pair => pair.tile.Pixels[pair.pixel.Pixel].Row).ThenBy(pair => pair.tile.Pixels[pair.pixel.Pixel].Column),
    ];

    private readonly Dictionary<string, string> _tileKeys = setup.Tiles.ToDictionary(tile => tile.Name, simulation.FinalKeyOf);

    /// <summary>Publishes, or holds back.</summary>
    /// <param name="annual">The annual maps.</param>
    /// <param name="started">When the run began, UTC.</param>
    /// <returns>The release, or the candidate that is held back.</returns>
    public Release Publish(AnnualMaps annual, DateTime started)
    {
        string identity = ReleaseIdentity.Of(_settings, _inputs, ProgramIdentity.Digest);
        string name = ReleaseName.Of(_output.MomentAfterTheLast(started), identity);
        FileDescription description = ReleaseTexts.Describe(
            _configuration, name, _versions, FormattableString.Invariant($"{started:yyyy-MM-dd'T'HH:mm:ss'Z'}: {context.Command}"), notes);
        IReadOnlyList<GateResult> gates = [];
        var clock = Stopwatch.StartNew();
        var content = ReleaseContent.Of(annual, _configuration, AnnualMaps.Variables);
        RunRecord Record() => RecordOf(annual, name, identity, started) with
        {
            Phases = [.. phases.All, new RunPhase("write the release", Math.Round(clock.Elapsed.TotalSeconds, 3))],
            Gates = gates,
        };
        string Judge(string folder)
        {
            gates = Judged(folder, content, description);
            return IsHeld(gates) ? _output.Held : _output.Releases;
        }

        string written = new ReleaseWriter(_configuration.Output, description, context.Progress).Write(content, name, Judge, Record);
        var release = new Release(written, Record());
        if (!IsHeld(gates))
        {
            _output.PointTo(release);
        }

        return release;
    }

    /// <summary>Whether a gate holds a candidate back.</summary>
    public static bool IsHeld(IReadOnlyList<GateResult> gates) => gates.Any(gate => gate.Outcome == GateOutcome.Hold);

    /// <summary>The columns that were given up, a sentence for each.</summary>
    public IReadOnlyList<string> QuarantineNotes =>
    [
        .. _quarantined.Select(pair => (Place: pair.Tile.Pixels[pair.Pixel.Pixel], pair.Pixel.Fault)).Select(pixel => FormattableString.Invariant(
            $"Row {pixel.Place.Row}, column {pixel.Place.Column} ({pixel.Place.Longitude:F4} E, {pixel.Place.Latitude:F4} N) was given up: {pixel.Fault}.")),
    ];

    private IReadOnlyList<GateResult> Judged(string folder, ReleaseContent content, FileDescription description)
    {
        AnnualMaps annual = content.Annual;
        ReleaseDifference? difference = _output.Latest is { } latest
            ? ReleaseDifference.Between(
                latest, folder, annual.Grid, annual.Years, ChangeCause.Between(latest.Record, _settings, _inputs, ProgramIdentity.Digest))
            : null;
        new DifferenceReport(annual.Grid, description, _configuration.Output.Formats).Write(folder, difference);
        foreach ((Tile tile, QuarantinedPixel pixel) in _quarantined)
        {
            RunStep step = simulation.Steps[pixel.Step];
            Dossier.Of(tile, pixel, step, simulation.YearOf(tile, step), _configuration.SourceFile).WriteTo(Path.Combine(folder, Dossier.Folder));
        }

        return ReleaseGates.Ask(new GateCandidate
        {
            Maps = annual,
            Products = content.Selected,
            Tiles = setup.Tiles,
            TileSize = setup.TileSize,
            TileKeys = _tileKeys,
            Faults = [.. _quarantined.Select(pair => pair.Pixel.Fault)],
            Limits = _configuration.Night,
            Difference = difference,
        });
    }

    private RunRecord RecordOf(AnnualMaps annual, string name, string identity, DateTime started) => new()
    {
        Name = _configuration.Run.Name,
        Release = name,
        Identity = identity,
        IsPreliminary = InputFiles.Of(_configuration).Substitutes.Count > 0,
        Started = started,
        Finished = DateTime.UtcNow,
        Versions = _versions,
        Configuration = File.ReadAllText(_configuration.SourceFile),
        Settings = _settings,
        Inputs = _inputs,
        Grid = annual.Grid.ToString(),
        Years = annual.Years,
        TileKeys = _tileKeys,
        Figures = new RunFigures(
            setup.Pixels.Count,
            setup.Tiles.Count,
            setup.Workers,
            simulation.TileYearsComputed,
            simulation.TileYearsReused,
            simulation.ColumnHours,
            Math.Round(simulation.ColumnHours / Math.Max(phases.SecondsOf("simulate"), 1e-3) / setup.Workers),
            _quarantined.Length,
            Process.GetCurrentProcess().PeakWorkingSet64),
        Phases = [],
        Notes = [.. notes.Distinct(), .. QuarantineNotes],
    };
}
