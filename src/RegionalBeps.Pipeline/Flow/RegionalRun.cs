using RegionalBeps.Grids;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Inputs;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>The main job: from a configuration to a release of maps, doing only what changed since the last one.</summary>
public sealed class RegionalRun
{
    /// <summary>How often damage to the scratch folder is mended before the disk is taken to be broken.</summary>
    private const int MostMendings = 3;

    private readonly PipelineConfiguration _configuration;
    private readonly RunContext _context;
    private readonly OutputFolder _output;
    private readonly ReleaseShelf _shelf;
    private readonly FileDigests _digests;
    private readonly DateTime _started = DateTime.UtcNow;
    private readonly PhaseTimes _phases = new();
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _told = [];

    private RegionalRun(PipelineConfiguration configuration, RunContext context)
    {
        _configuration = configuration;
        _context = context;
        _output = new OutputFolder(configuration.Output.Directory);
        _shelf = new ReleaseShelf(_output);
        _digests = RunSetup.DigestsOf(configuration);
    }

    /// <summary>Runs.</summary>
    /// <param name="configuration">What is run.</param>
    /// <param name="context">Who is told, and how it is stopped.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="InputProblemsException">Inputs cannot be used; all that was found is in it.</exception>
    /// <exception cref="InputException">An input turned out to be unusable in mid-run.</exception>
    /// <exception cref="OutputInUseException">Another run holds the output folder.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped; the same command goes on.</exception>
    public static RunOutcome Execute(PipelineConfiguration configuration, RunContext context)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(context);
        using OutputLock held = OutputLock.Take(configuration.Output.Directory, context.Command);
        var run = new RegionalRun(configuration, context);
        if (held.LeftBehind is { } leftBehind)
        {
            run.Note(leftBehind);
        }

        return run.Execute();
    }

    private Publication Publication => new(_configuration, _context, _phases);

    private string InputFolder => Path.GetDirectoryName(_configuration.SourceFile) ?? ".";

    private RunOutcome Execute()
    {
        _output.RemoveUnfinished();
        TemporaryName.RemoveStale(RunSetup.ScratchOf(_configuration), below: true);
        new InputArrival(TimeProvider.System).WaitAsync(_configuration, _context.Progress, _context.Cancellation).GetAwaiter().GetResult();
        IReadOnlyDictionary<string, string> settings = SettingList.Of(_configuration);
        if (_phases.Measure("digests", DigestInputs) && OutcomeWithoutWork(settings) is { } outcome)
        {
            return outcome;
        }

        RunSetup setup = _phases.Measure("check", () => RunSetup.Of(_configuration, _digests, _context.Cancellation));
        _notes.AddRange(setup.Notes);
        WeatherStores stores = _phases.Measure("import", () => WeatherStores.Fill(setup, _context.Progress, _context.Cancellation));
        _digests.Save();
        _notes.AddRange(stores.Notes);
        Announce(setup);
        var simulation = new Simulation(_configuration, setup.Scheme, stores.Weather, setup.Clock, setup.TileFolder);
        AnnualMaps annual = Compute(setup, stores, simulation);
        _digests.RequireUnchanged();
        RunOutcome published = Publication.Publish(CandidateOf(annual, setup, simulation, settings));
        stores.RemoveSuperseded();
        return published;
    }

    // False where a file is missing: the check then says so, with all else that is wrong.
    private bool DigestInputs()
    {
        FileMatches files = InputFiles.Of(_configuration);
        foreach (FileSubstitute substitute in files.Substitutes)
        {
            Note(substitute.ToString());
        }

        _context.Progress.BeginPhase("digests of inputs", files.Files.Count, "files");
        for (int file = 0; file < files.Files.Count; file++)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            _digests.Of(files.Files[file]);
            _context.Progress.Report(file + 1);
        }

        _digests.Save();
        return files.Missing.Count == 0;
    }

    /// <summary>How the run ends where a release or candidate of the same inputs, settings and program is there; null where it has work to do.</summary>
    private RunOutcome? OutcomeWithoutWork(IReadOnlyDictionary<string, string> settings)
    {
        string identity = ReleaseIdentity.Of(settings, _digests.Used(InputFolder), ProgramIdentity.Digest);
        if (_output.Latest is { } latest && latest.Record.Identity == identity && IsWhole(latest))
        {
            _context.Progress.Note(
                $"Nothing changed since release {latest}: neither inputs nor settings nor program. Its files are as they were sealed; no new release is made.");
            return RunOutcome.Done;
        }

        if (_shelf.Withdrawals.FirstOrDefault(withdrawal => withdrawal.Identity == identity) is { } withdrawn)
        {
            _context.Progress.Note(FormattableString.Invariant(
                $"Release {withdrawn.Release} was made of the same inputs, settings and program and was taken back on {withdrawn.Moment:yyyy-MM-dd} ({withdrawn.Because}); it is not published again. 'rollback --to {withdrawn.Release}' does so."));
            return RunOutcome.Held;
        }

        if (_output.AllHeld.LastOrDefault(held => held.Record.Identity == identity && IsWhole(held)) is { } candidate)
        {
            Publication.TellHeld(candidate);
            return RunOutcome.Held;
        }

        if (_output.AllReleases.LastOrDefault(release => release.Record.Identity == identity && IsWhole(release)) is not { } same)
        {
            return null;
        }

        // As after a power cut between the naming of a release and the moving of the link, or where a change of the inputs was taken back.
        _output.PointTo(same);
        _context.Progress.Note($"Release {same} was made of the same inputs, settings and program; latest points at it.");
        return RunOutcome.Done;
    }

    private bool IsWhole(Release release)
    {
        IReadOnlyList<string> faults = ReleaseManifest.Faults(release.Folder);
        foreach (string fault in faults)
        {
            Note($"{fault} Release {release} is not relied on.");
        }

        return faults.Count == 0;
    }

    private AnnualMaps Compute(RunSetup setup, WeatherStores stores, Simulation simulation)
    {
        for (int mendings = 0; ; mendings++)
        {
            try
            {
                _phases.Measure("simulate", () =>
                {
                    simulation.RunAsync(setup.Tiles, setup.Workers, _context.Progress, _context.Cancellation).GetAwaiter().GetResult();
                    return true;
                });
                AnnualMaps annual = _phases.Measure("collect", () => Collect(setup, simulation));
                foreach (string damage in stores.Damages.Concat(simulation.Damages))
                {
                    Note(damage);
                }

                return annual;
            }
            catch (Exception fault) when (mendings < MostMendings && IsDamage(fault))
            {
                _context.Progress.Warn($"{(fault.InnerException ?? fault).Message} It is mended, and the run goes on.");
                _phases.Measure("import", () =>
                {
                    stores.Mend(_context.Progress, _context.Cancellation);
                    return true;
                });
            }
        }
    }

    private static bool IsDamage(Exception fault) =>
        fault is DamagedChunkException or DamagedResultException
        || (fault is TileStepException && fault.InnerException is DamagedChunkException or DamagedResultException);

    private void Announce(RunSetup setup)
    {
        foreach (string note in _notes.Where(_told.Add))
        {
            _context.Progress.Note(note);
        }

        RunCost? cost = setup.Report.Cost;
        _context.Progress.Note(FormattableString.Invariant(
            $"Grid {setup.Grid}; {setup.Pixels.Count} land pixels in {setup.Tiles.Count} tiles on {setup.Workers} threads; at most {(cost?.PeriodColumnHours + cost?.SpinUpColumnHours) / 1e6:F1} million column-hours."));
    }

    private AnnualMaps Collect(RunSetup setup, Simulation simulation)
    {
        RunStep[] years = [.. simulation.Steps.Where(step => !step.IsSpinUp)];
        var annual = new AnnualMaps(setup.Grid, [.. years.Select(step => step.Year)]);
        var balance = new SpinUpBalance(_configuration.Run.SpinUp.DriftTolerance);
        foreach (Tile tile in setup.Tiles)
        {
            for (int year = 0; year < years.Length; year++)
            {
                TileResult result = simulation.ResultOf(tile, years[year]);
                annual.Enter(year, tile, result);
                if (year == years.Length - 1)
                {
                    IReadOnlyList<SpinUpMemory> memories = simulation.SpinUpOf(tile, result);
                    annual.EnterSpinUp(tile, memories);
                    balance.Add(memories);
                }

                if (year > 0)
                {
                    annual.CompleteFreezePeriod(year - 1, tile, result);
                }
            }
        }

        if (balance.Finding is { } finding)
        {
            Note(finding);
        }

        annual.ClassifyFrozenGround();
        return annual;
    }

    private PublicationCandidate CandidateOf(AnnualMaps annual, RunSetup setup, Simulation simulation, IReadOnlyDictionary<string, string> settings)
    {
        Dossier[] dossiers =
        [
            .. setup.Tiles
                .SelectMany(tile => simulation.ResultOf(tile, simulation.Steps[^1]).Quarantined
                    .Select(pixel => (Tile: tile, Given: pixel, Step: simulation.Steps[pixel.Step])))
                .Select(pixel => Dossier.Of(pixel.Tile, pixel.Given, pixel.Step, simulation.YearOf(pixel.Tile, pixel.Step), _configuration.SourceFile))
                .OrderBy(dossier => dossier.Pixel.Row).ThenBy(dossier => dossier.Pixel.Column),
        ];
        foreach (Dossier dossier in dossiers)
        {
            Note(FormattableString.Invariant(
                $"Row {dossier.Pixel.Row}, column {dossier.Pixel.Column} ({dossier.Pixel.Longitude:F4} E, {dossier.Pixel.Latitude:F4} N) was given up: {dossier.Fault}."));
        }

        IReadOnlyList<InputFile> inputs = _digests.Used(InputFolder);
        return new PublicationCandidate
        {
            Content = ReleaseContent.Of(annual, _configuration, AnnualMaps.Variables),
            Tiles = setup.Tiles,
            Dossiers = dossiers,
            History = FormattableString.Invariant($"{_started:yyyy-MM-dd'T'HH:mm:ss'Z'}: {_context.Command}"),
            Record = new RunRecord
            {
                Name = _configuration.Run.Name,
                Release = "",
                Identity = ReleaseIdentity.Of(settings, inputs, ProgramIdentity.Digest),
                IsPreliminary = InputFiles.Of(_configuration).Substitutes.Count > 0,
                Started = _started,
                Finished = _started,
                Versions = ReleaseTexts.Versions(),
                Configuration = File.ReadAllText(_configuration.SourceFile),
                Settings = settings,
                Inputs = inputs,
                Grid = annual.Grid.ToString(),
                Years = annual.Years,
                TileKeys = setup.Tiles.ToDictionary(tile => tile.Name, simulation.FinalKeyOf),
                TileSize = setup.TileSize,
                Figures = new RunFigures(
                    setup.Pixels.Count,
                    setup.Tiles.Count,
                    setup.Workers,
                    simulation.TileYearsComputed,
                    simulation.TileYearsReused,
                    simulation.ColumnHours,
                    Math.Round(simulation.ColumnHours / Math.Max(_phases.SecondsOf("simulate"), 1e-3) / setup.Workers),
                    dossiers.Length,
                    PeakMemoryBytes: 0),
                Phases = [],
                Notes = [.. _notes.Distinct()],
            },
        };
    }

    // Something to look into that belongs to the release as well as to whoever watches.
    private void Note(string note)
    {
        _notes.Add(note);
        if (_told.Add(note))
        {
            _context.Progress.Warn(note);
        }
    }
}
