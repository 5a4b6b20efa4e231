using RegionalBeps.Column.Forcing;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Inputs;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>
/// Finds out what a run would take over and what it would compute, and why. Where results of an earlier run are there, changed weather is
/// brought into the forcing store for it: only then is it known which tiles it touches. The run finds it there.
/// </summary>
public static class RunPlanner
{
    /// <summary>A tile's results of a year take about as much as this for each pixel: maps, state and the days that are looked back on.</summary>
    private const long BytesPerPixelYear = 30_000;

    /// <summary>Plans.</summary>
    /// <param name="configuration">What would be run.</param>
    /// <param name="context">Who is told, and how it is stopped.</param>
    /// <exception cref="InputProblemsException">Inputs cannot be used; all that was found is in it.</exception>
    /// <exception cref="Grids.InputException">An input cannot be used.</exception>
    /// <exception cref="OutputInUseException">A run holds the output folder.</exception>
    public static RunPlan Plan(PipelineConfiguration configuration, RunContext context)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(context);
        using OutputLock held = OutputLock.Take(configuration.Output.Directory, context.Command);
        FileDigests digests = RunSetup.DigestsOf(configuration);
        foreach (string file in InputFiles.Of(configuration).Files)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            digests.Of(file);
        }

        digests.Save();
        IReadOnlyList<InputFile> inputs = digests.Used(Path.GetDirectoryName(configuration.SourceFile) ?? ".");
        IReadOnlyDictionary<string, string> settings = SettingList.Of(configuration);
        Release? latest = new OutputFolder(configuration.Output.Directory).Latest;
        string identity = ReleaseIdentity.Of(settings, inputs, ProgramIdentity.Digest);
        bool isUnchanged = latest?.Record.Identity == identity && ReleaseManifest.Faults(latest.Folder).Count == 0;
        RunSetup setup = RunSetup.Of(configuration, digests, context.Cancellation);
        return Plan(setup, context, latest, isUnchanged, latest is null
            ? ["There is no release yet."]
            : ChangeCause.Between(latest.Record, settings, inputs, ProgramIdentity.Digest).All);
    }

    private static RunPlan Plan(RunSetup setup, RunContext context, Release? latest, bool isUnchanged, IReadOnlyList<string> causes)
    {
        IReadOnlyList<RunStep> steps = Simulation.StepsOf(setup.Configuration);
        (Tile Tile, int Step, string Why)[] tiles = isUnchanged
            ? [.. setup.Tiles.Select(tile => (tile, steps.Count, "nothing changed"))]
            : HasResults(setup) ? Compared(setup, context, steps)
            : [.. setup.Tiles.Select(tile => (tile, 0, "nothing was computed yet"))];
        long columnHours = tiles.Sum(tile => steps.Skip(tile.Step).Sum(step => (long)tile.Tile.Pixels.Count * step.Days * SunDay.Hours));
        int computed = tiles.Sum(tile => steps.Count - tile.Step);
        return new RunPlan(
            isUnchanged ? latest?.Name : null,
            causes,
            [
                .. tiles.GroupBy(tile => (tile.Step, tile.Why)).OrderBy(group => group.Key.Step).Select(group => new PlannedTiles(
                    [.. group.Select(tile => tile.Tile.Name)], group.Key.Step < steps.Count ? steps[group.Key.Step].ToString() : null, group.Key.Why)),
            ],
            (steps.Count * tiles.Length) - computed,
            computed,
            columnHours,
            DurationOf(columnHours, setup.Workers, latest?.Record.Figures),
            BytesOf(setup, tiles, steps, latest),
            new DriveInfo(Path.GetFullPath(setup.Configuration.Output.Directory)).AvailableFreeSpace);
    }

    private static bool HasResults(RunSetup setup) =>
        Directory.Exists(setup.TileFolder) && Directory.EnumerateFiles(setup.TileFolder, "*.bin", SearchOption.AllDirectories).Any();

    private static (Tile Tile, int Step, string Why)[] Compared(RunSetup setup, RunContext context, IReadOnlyList<RunStep> steps)
    {
        WeatherStores stores = WeatherStores.Fill(setup, context.Progress, context.Cancellation);
        setup.Digests.Save();
        var simulation = new Simulation(setup.Configuration, setup.Scheme, stores.Weather, setup.Clock, setup.TileFolder);
        return
        [
            .. setup.Tiles.Select(tile =>
            {
                (int step, TileResultState why) = simulation.FirstMissingStep(tile);
                return (tile, step, ReasonOf(why, step, steps));
            }),
        ];
    }

    private static string ReasonOf(TileResultState state, int step, IReadOnlyList<RunStep> steps) => state switch
    {
        TileResultState.Whole => "what they depend on is as it was",
        TileResultState.Damaged => "their results are damaged",
        TileResultState.Missing => "their results are not there",
        _ => step < steps.Count && !steps[step].IsSpinUp
            ? FormattableString.Invariant($"their weather or leaf area of {steps[step].Year} changed")
            : "settings, static layers, the program, or the weather of their spin-up changed",
    };

    private static TimeSpan? DurationOf(long columnHours, int workers, RunFigures? before)
    {
        double perSecond = (before?.ColumnHoursPerSecondPerCore ?? 0) * workers;
        return columnHours == 0 ? TimeSpan.Zero : perSecond > 0 ? TimeSpan.FromSeconds(columnHours / perSecond) : null;
    }

    private static long BytesOf(RunSetup setup, (Tile Tile, int Step, string Why)[] tiles, IReadOnlyList<RunStep> steps, Release? latest)
    {
        if (tiles.All(tile => tile.Step == steps.Count) && latest is not null)
        {
            return 0;
        }

        long results = tiles.Where(tile => tile.Why == "nothing was computed yet")
            .Sum(tile => (steps.Count - tile.Step) * tile.Tile.Pixels.Count * BytesPerPixelYear);
        long store = latest is null ? setup.Report.Cost?.StoreBytes ?? 0 : 0;
        long release = latest is null
            ? (long)setup.Grid.PixelCount * AnnualProduct.All.Count * (steps.Count + SummaryBytesPerPixel)
            : new DirectoryInfo(latest.Folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        return results + store + release;
    }

    /// <summary>Statistics of a product as maps, once in NetCDF and once for a GIS, before compression.</summary>
    private const long SummaryBytesPerPixel = 70;
}
