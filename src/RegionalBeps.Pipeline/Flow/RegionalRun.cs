using System.Diagnostics;
using System.Runtime.InteropServices;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Store;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Inputs;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Pipeline.Results;
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
    private readonly FileDigests _digests;
    private readonly DateTime _started = DateTime.UtcNow;
    private readonly PhaseTimes _phases = new();
    private readonly List<string> _notes = [];

    private RegionalRun(PipelineConfiguration configuration, RunContext context)
    {
        _configuration = configuration;
        _context = context;
        _output = new OutputFolder(configuration.Output.Directory);
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

    private string InputFolder => Path.GetDirectoryName(_configuration.SourceFile) ?? ".";

    private RunOutcome Execute()
    {
        _output.RemoveUnfinished();
        TemporaryName.RemoveStale(RunSetup.ScratchOf(_configuration), below: true);
        IReadOnlyDictionary<string, string> settings = SettingList.Of(_configuration);
        if (_phases.Measure("digests", DigestInputs) && IsUnchanged(settings))
        {
            return RunOutcome.Done;
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
        Publish(annual, setup, settings, simulation);
        stores.RemoveSuperseded();
        return RunOutcome.Done;
    }

    // False where a file is missing: the check then says so, with all else that is wrong.
    private bool DigestInputs()
    {
        FileMatches files = InputFiles.Of(_configuration);
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

    private bool IsUnchanged(IReadOnlyDictionary<string, string> settings)
    {
        if (_output.Latest is not { } latest
            || latest.Record.Identity != ReleaseIdentity.Of(settings, _digests.Used(InputFolder), ProgramIdentity.Digest))
        {
            return false;
        }

        IReadOnlyList<string> faults = ReleaseManifest.Faults(latest.Folder);
        if (faults.Count == 0)
        {
            Note($"Nothing changed since release {latest}: neither inputs nor settings nor program. Its files are as they were sealed; no new release is made.");
            return true;
        }

        foreach (string fault in faults)
        {
            Note($"{fault} A new release takes the place of {latest}.");
        }

        return false;
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
                _context.Progress.Note($"{(fault.InnerException ?? fault).Message} It is mended, and the run goes on.");
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
        foreach (string note in _notes.Distinct())
        {
            _context.Progress.Note(note);
        }

        RunCost? cost = setup.Report.Cost;
        _context.Progress.Note(FormattableString.Invariant(
            $"Grid {setup.Grid}; {setup.Pixels.Count} land pixels in {setup.Tiles.Count} tiles on {setup.Workers} threads; at most {(cost?.PeriodColumnHours + cost?.SpinUpColumnHours) / 1e6:F1} million column-hours."));
    }

    private static AnnualMaps Collect(RunSetup setup, Simulation simulation)
    {
        RunStep[] years = [.. simulation.Steps.Where(step => !step.IsSpinUp)];
        var annual = new AnnualMaps(setup.Grid, [.. years.Select(step => step.Year)]);
        foreach (Tile tile in setup.Tiles)
        {
            for (int year = 0; year < years.Length; year++)
            {
                TileResult result = simulation.ResultOf(tile, years[year]);
                annual.Enter(year, tile, result);
                if (year > 0)
                {
                    annual.CompleteFreezePeriod(year - 1, tile, result);
                }
            }
        }

        annual.ClassifyFrozenGround();
        return annual;
    }

    private static string[] Quarantined(RunSetup setup, Simulation simulation) =>
    [
        .. setup.Tiles.SelectMany(tile => simulation.ResultOf(tile, simulation.Steps[^1]).Quarantined.Select(pixel => (Place: tile.Pixels[pixel.Pixel], pixel.Fault)))
            .OrderBy(pixel => pixel.Place.Row).ThenBy(pixel => pixel.Place.Column)
            .Select(pixel => FormattableString.Invariant(
                $"Row {pixel.Place.Row}, column {pixel.Place.Column} ({pixel.Place.Longitude:F4} E, {pixel.Place.Latitude:F4} N) was given up: {pixel.Fault}.")),
    ];

    private void Publish(AnnualMaps annual, RunSetup setup, IReadOnlyDictionary<string, string> settings, Simulation simulation)
    {
        string[] quarantined = Quarantined(setup, simulation);
        foreach (string pixel in quarantined)
        {
            Note(pixel);
        }

        Dictionary<string, string> versions = Versions();
        IReadOnlyList<InputFile> inputs = _digests.Used(InputFolder);
        string identity = ReleaseIdentity.Of(settings, inputs, ProgramIdentity.Digest);
        string release = ReleaseName.Of(_started, identity);
        var writer = new ReleaseWriter(_configuration.Output, DescriptionOf(release, versions), _context.Progress);
        IReadOnlyCollection<string> wanted = _configuration.Products.Select ?? [.. AnnualMaps.Variables.Select(variable => variable.Name)];
        IReadOnlyList<CatalogueVariable> selected = [.. AnnualMaps.Variables.Where(variable => wanted.Contains(variable.Name))];
        int[] partial = [.. annual.Years.Where(_configuration.Run.Period.IsPartial)];
        var clock = Stopwatch.StartNew();
        string written = writer.Write(annual, selected, partial, () => new RunRecord
        {
            Name = _configuration.Run.Name,
            Release = release,
            Identity = identity,
            Started = _started,
            Finished = DateTime.UtcNow,
            Versions = versions,
            Configuration = File.ReadAllText(_configuration.SourceFile),
            Settings = settings,
            Inputs = inputs,
            Figures = FiguresOf(setup, simulation, quarantined.Length),
            Phases = [.. _phases.All, new RunPhase("write the release", Math.Round(clock.Elapsed.TotalSeconds, 3))],
            Notes = [.. _notes.Distinct()],
        });
        _context.Progress.Note($"The release is in {written}.");
    }

    private RunFigures FiguresOf(RunSetup setup, Simulation simulation, int quarantined) => new(
        setup.Pixels.Count,
        setup.Tiles.Count,
        setup.Workers,
        simulation.TileYearsComputed,
        simulation.TileYearsReused,
        simulation.ColumnHours,
        Math.Round(simulation.ColumnHours / Math.Max(_phases.SecondsOf("simulate"), 1e-3) / setup.Workers),
        quarantined,
        Process.GetCurrentProcess().PeakWorkingSet64);

    private FileDescription DescriptionOf(string release, Dictionary<string, string> versions) => new()
    {
        Title = $"Frozen ground, run '{_configuration.Run.Name}', {_configuration.Run.Period.From:yyyy-MM-dd} to {_configuration.Run.Period.To:yyyy-MM-dd}",
        Source = $"RegionalBeps {versions["regionalbeps"]}, {DescriptionOf(_configuration.Model)}",
        History = FormattableString.Invariant($"{_started:yyyy-MM-dd'T'HH:mm:ss'Z'}: {_context.Command}"),
        Comment = string.Join(" ", _notes.Distinct()),
        Provenance = new Dictionary<string, string>(versions.Select(version => KeyValuePair.Create($"version_{version.Key}", version.Value)))
        {
            ["release"] = release,
        },
    };

    private static string DescriptionOf(ModelSettings model) =>
        model.Scheme == ModelScheme.Baseline ? $"baseline BEPS column ({model.Variant.ToString().ToLowerInvariant()})"
        : model.Without.Count == 0 ? "improved column"
        : $"improved column without {string.Join(", ", model.Without)}";

    private static Dictionary<string, string> Versions() => new()
    {
        ["regionalbeps"] = ProgramIdentity.Version,
        ["program"] = ProgramIdentity.Digest,
        ["dotnet"] = RuntimeInformation.FrameworkDescription,
        ["system"] = RuntimeInformation.OSDescription,
        ["gdal"] = Grids.Native.GdalDataset.LibraryVersion,
        ["netcdf"] = Grids.Native.NetCdfFile.LibraryVersion,
    };

    // A note that belongs to the release as well as to whoever watches.
    private void Note(string note)
    {
        _notes.Add(note);
        _context.Progress.Note(note);
    }
}
