using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.State;
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
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;
using RegionalBeps.Pipeline.Weather;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>The main job: from a configuration to a release of maps.</summary>
public sealed class RegionalRun
{
    private const long DefaultMemory = 500_000_000;
    private readonly PipelineConfiguration _configuration;
    private readonly RunContext _context;
    private readonly DateTime _started = DateTime.UtcNow;
    private readonly List<RunPhase> _phases = [];
    private readonly List<string> _notes = [];

    private RegionalRun(PipelineConfiguration configuration, RunContext context)
    {
        _configuration = configuration;
        _context = context;
    }

    /// <summary>Runs.</summary>
    /// <param name="configuration">What is run.</param>
    /// <param name="context">Who is told, and how it is stopped.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="InputProblemsException">Inputs cannot be used; all that was found is in it.</exception>
    /// <exception cref="InputException">An input turned out to be unusable in mid-run.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped; the same command goes on.</exception>
    public static RunOutcome Execute(PipelineConfiguration configuration, RunContext context)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(context);
        return new RegionalRun(configuration, context).Execute();
    }

    private string Scratch => Path.Combine(_configuration.Output.Directory, "scratch");

    private int Workers => _configuration.Resources.Threads ?? Environment.ProcessorCount;

    private RunOutcome Execute()
    {
        TemporaryName.RemoveStale(Scratch, below: true);
        CheckReport report = Timed("check", () => InputCheck.Headers(_configuration, _context.Cancellation));
        report.ThrowIfProblems();
        LandCoverCrosswalk crosswalk = _configuration.Inputs.LandCover.Crosswalk;
        GridSpec grid = TargetGrid.Of(_configuration.Grid);
        (IReadOnlyList<Pixel> pixels, IReadOnlyList<string> layerNotes) = Timed("static layers", () => StaticLayers.Read(grid, _configuration.Inputs, crosswalk));
        _notes.AddRange(layerNotes);
        int stepsPerYear = 366 * SunHours / (int)_configuration.Inputs.Meteorology.Step;
        IColumnScheme scheme = SchemeOf(crosswalk);
        IReadOnlyList<Tile> tiles = TilePlan.Divide(
            pixels,
            _configuration.Resources.TileSize ?? TilePlan.SuitableSize(grid.Rows, grid.Columns, Workers, stepsPerYear, scheme.GroupSize));
        FileDigests digests = FileDigests.Remembering(Path.Combine(Scratch, "digests.json"));
        foreach (string file in StaticLayers.FilesOf(_configuration.Inputs))
        {
            digests.Of(file);
        }

        RunClock clock = ClockOf(pixels);
        RunWeather weather = Import(grid, tiles, digests);
        var simulation = new Simulation(_configuration, scheme, weather, clock, Path.Combine(Scratch, "tiles"));
        Announce(report, grid, tiles);
        Timed("simulate", () => simulation.RunAsync(tiles, Workers, _context.Progress, _context.Cancellation).GetAwaiter().GetResult());
        foreach (string column in simulation.Quarantined)
        {
            _context.Progress.Note(column);
        }

        AnnualMaps annual = Timed("collect", () => Collect(grid, tiles, simulation));
        Publish(annual, tiles, pixels.Count, simulation, digests);
        return RunOutcome.Done;
    }

    private IColumnScheme SchemeOf(LandCoverCrosswalk crosswalk)
    {
        ModelSettings model = _configuration.Model;
        if (model.Scheme == ModelScheme.Baseline)
        {
            return new BaselineScheme(
                model.Variant == BaselineVariantName.Literal ? BaselineVariant.Literal : BaselineVariant.Repaired, crosswalk);
        }

        Improvements off = model.Without.Aggregate(Improvements.None, (all, one) => all | Enum.Parse<Improvements>(one.ToString()));
        return new ImprovedScheme(
            Improvements.All & ~off, crosswalk, _configuration.Inputs.Meteorology.WindHeight, LaneWidths.Widest);
    }

    private static int SunHours => Column.Forcing.SunDay.Hours;

    private RunClock ClockOf(IReadOnlyCollection<Pixel> pixels)
    {
        MeteorologySettings settings = _configuration.Inputs.Meteorology;
        return settings.Clock.IsLocalSolarDay ? RunClock.SolarDays
            : (int)settings.Step == SunHours ? RunClock.ForDailyRecords((int)Math.Round(settings.Clock.HoursAheadOfUtc))
            : RunClock.ForSteps((int)settings.Step, pixels);
    }

    private RunWeather Import(GridSpec grid, IReadOnlyList<Tile> tiles, FileDigests digests)
    {
        InputSettings inputs = _configuration.Inputs;
        PeriodSettings period = _configuration.Run.Period;
        long memory = (_configuration.Resources.Memory?.Bytes ?? DefaultMemory) / 2;
        return Timed("import", () =>
        {
            using var weather = new WeatherImport(grid, inputs.Meteorology, period, tiles, digests, Path.Combine(Scratch, "forcing"));
            if (weather.IsNeeded)
            {
                // Values that cannot be true are told all at once, before the first of them goes into the store.
                InputCheck.Everything(_configuration, _context.Progress, _context.Cancellation).ThrowIfProblems();
                _context.Progress.BeginPhase("import weather", 0, "MB");
                weather.Run(memory, progress => _context.Progress.Report(progress.BytesReceived / 1_000_000), _context.Cancellation);
            }

            _notes.AddRange(weather.Notes);
            ForcingStore? leafArea = ImportLeafArea(grid, tiles, digests, memory);
            digests.Save();
            LeafAreaIndexInput leaf = inputs.LeafAreaIndex;
            var uniform = new MonthlyCycle(leaf.Monthly ?? [.. Enumerable.Repeat(leaf.Constant ?? double.NaN, 12)]);
            return new RunWeather(weather.Store, leafArea, uniform, weather.Form, WeatherIdentity());
        });
    }

    private ForcingStore? ImportLeafArea(GridSpec grid, IReadOnlyList<Tile> tiles, FileDigests digests, long memory)
    {
        LeafAreaIndexInput input = _configuration.Inputs.LeafAreaIndex;
        if (input.Files is null)
        {
            _notes.Add(input.Constant is { } constant
                ? FormattableString.Invariant($"leaf_area_index: the constant {constant} stands for all pixels and days.")
                : "leaf_area_index: twelve monthly constants stand for all pixels and years.");
            return null;
        }

        using var import = new LeafAreaImport(grid, input, _configuration.Run.Period, tiles, digests, Path.Combine(Scratch, "leaf_area"));
        if (import.Store.MissingYears.Count > 0)
        {
            _context.Progress.BeginPhase("import leaf area", 0, "days");
            import.Run(memory, _context.Cancellation);
        }

        _notes.AddRange(import.Notes);
        return import.Store;
    }

    // What of the weather's settings reaches a column without being in the stores.
    private string WeatherIdentity()
    {
        MeteorologySettings settings = _configuration.Inputs.Meteorology;
        LeafAreaIndexInput leaf = _configuration.Inputs.LeafAreaIndex;
        IEnumerable<string> variables = settings.Variables.OrderBy(variable => variable.Key, StringComparer.Ordinal)
            .Select(variable => FormattableString.Invariant($"{variable.Key}={variable.Value.Constant:R}{variable.Value.Unit}{variable.Value.Label}"));
        return FormattableString.Invariant(
            $"{settings.Step}|{settings.Clock}|{settings.TimeLabel}|{string.Join(';', variables)}|{string.Join(';', settings.Corrections.LapseRate ?? [])}|{settings.Corrections.Undercatch}|{leaf.Constant:R}|{string.Join(';', leaf.Monthly ?? [])}");
    }

    private void Announce(CheckReport report, GridSpec grid, IReadOnlyList<Tile> tiles)
    {
        foreach (string note in _notes.Distinct())
        {
            _context.Progress.Note(note);
        }

        _context.Progress.Note(FormattableString.Invariant(
            $"Grid {grid}; {tiles.Sum(tile => tile.Pixels.Count)} land pixels in {tiles.Count} tiles on {Workers} threads; at most {(report.Cost?.PeriodColumnHours + report.Cost?.SpinUpColumnHours) / 1e6:F1} million column-hours."));
    }

    private static AnnualMaps Collect(GridSpec grid, IReadOnlyList<Tile> tiles, Simulation simulation)
    {
        RunStep[] years = [.. simulation.Steps.Where(step => !step.IsSpinUp)];
        var annual = new AnnualMaps(grid, [.. years.Select(step => step.Year)]);
        foreach (Tile tile in tiles)
        {
            for (int year = 0; year < years.Length; year++)
            {
                annual.Enter(year, tile, simulation.ResultOf(tile, years[year]));
            }
        }

        annual.ClassifyFrozenGround();
        return annual;
    }

    private void Publish(AnnualMaps annual, IReadOnlyList<Tile> tiles, int pixels, Simulation simulation, FileDigests digests)
    {
        string configuration = File.ReadAllText(_configuration.SourceFile);
        string folder = Path.GetDirectoryName(_configuration.SourceFile) ?? ".";
        Dictionary<string, string> versions = Versions();
        using var digest = new ContentDigest();
        digest.Add(configuration).Add(versions["regionalbeps"]);
        foreach (InputFile input in digests.Used(folder))
        {
            digest.Add(input.Sha256);
        }

        string release = ReleaseName.Of(_started, digest.ToHexadecimal());
        var writer = new ReleaseWriter(_configuration.Output, DescriptionOf(release, versions), _context.Progress);
        IReadOnlyCollection<string> wanted = _configuration.Products.Select ?? [.. AnnualMaps.Variables.Select(variable => variable.Name)];
        IReadOnlyList<CatalogueVariable> selected = [.. AnnualMaps.Variables.Where(variable => wanted.Contains(variable.Name))];
        int[] partial = [.. annual.Years.Where(_configuration.Run.Period.IsPartial)];
        var clock = Stopwatch.StartNew();
        RunPhase simulate = _phases.Single(phase => phase.Name == "simulate");
        string written = writer.Write(annual, selected, partial, () => new RunRecord
        {
            Name = _configuration.Run.Name,
            Release = release,
            Started = _started,
            Finished = DateTime.UtcNow,
            Versions = versions,
            Configuration = configuration,
            Inputs = digests.Used(folder),
            Figures = new RunFigures(
                pixels,
                tiles.Count,
                Workers,
                simulation.TileYearsComputed,
                simulation.TileYearsReused,
                simulation.ColumnHours,
                Math.Round(simulation.ColumnHours / Math.Max(simulate.Seconds, 1e-3) / Workers),
                simulation.Quarantined.Count,
                Process.GetCurrentProcess().PeakWorkingSet64),
            Phases = [.. _phases, new RunPhase("write the release", Math.Round(clock.Elapsed.TotalSeconds, 3))],
            Notes = [.. _notes.Distinct(), .. simulation.Quarantined],
        });
        _context.Progress.Note($"The release is in {written}.");
    }

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
        ["regionalbeps"] = typeof(RegionalRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown",
        ["dotnet"] = RuntimeInformation.FrameworkDescription,
        ["system"] = RuntimeInformation.OSDescription,
        ["gdal"] = Grids.Native.GdalDataset.LibraryVersion,
        ["netcdf"] = Grids.Native.NetCdfFile.LibraryVersion,
    };

    private void Timed(string name, Action phase) => Timed(name, () =>
    {
        phase();
        return true;
    });

    private T Timed<T>(string name, Func<T> phase)
    {
        var clock = Stopwatch.StartNew();
        T result = phase();
        _phases.Add(new RunPhase(name, Math.Round(clock.Elapsed.TotalSeconds, 3)));
        return result;
    }
}
