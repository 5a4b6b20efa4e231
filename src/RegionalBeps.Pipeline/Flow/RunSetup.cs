using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.State;
using RegionalBeps.Grids;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Inputs;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>What a configuration comes to once its static layers are read: pixels, tiles, clock and column model.</summary>
public sealed class RunSetup
{
    private RunSetup(PipelineConfiguration configuration, CheckReport report, FileDigests digests)
    {
        Configuration = configuration;
        Report = report;
        Digests = digests;
        LandCoverCrosswalk crosswalk = configuration.Inputs.LandCover.Crosswalk;
        Grid = TargetGrid.Of(configuration.Grid);
        (Pixels, Notes) = StaticLayers.Read(Grid, configuration.Inputs, crosswalk);
        int stepsPerYear = 366 * SunDay.Hours / (int)configuration.Inputs.Meteorology.Step;
        Scheme = SchemeOf(configuration, crosswalk);
        TileSize = configuration.Resources.TileSize ?? TilePlan.SuitableSize(Grid.Rows, Grid.Columns, Workers, stepsPerYear, Scheme.GroupSize);
        Tiles = TilePlan.Divide(Pixels, TileSize);
        Clock = ClockOf(configuration.Inputs.Meteorology, Pixels);
    }

    /// <summary>The configuration.</summary>
    public PipelineConfiguration Configuration { get; }

    /// <summary>What the check of headers and static layers found.</summary>
    public CheckReport Report { get; }

    /// <summary>Digests of the input files.</summary>
    public FileDigests Digests { get; }

    /// <summary>The grid that is computed.</summary>
    public GridSpec Grid { get; }

    /// <summary>The pixels that get a column.</summary>
    public IReadOnlyList<Pixel> Pixels { get; }

    /// <summary>The side of a tile in pixels.</summary>
    public int TileSize { get; }

    /// <summary>The tiles.</summary>
    public IReadOnlyList<Tile> Tiles { get; }

    /// <summary>How days lie in time.</summary>
    public RunClock Clock { get; }

    /// <summary>The column model.</summary>
    public IColumnScheme Scheme { get; }

    /// <summary>What was chosen for the static layers, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>How many tiles are computed at once.</summary>
    public int Workers => Configuration.Resources.Threads ?? Environment.ProcessorCount;

    /// <summary>Where all that costs only time lies.</summary>
    public string Scratch => ScratchOf(Configuration);

    /// <summary>Where tile results lie.</summary>
    public string TileFolder => Path.Combine(Scratch, "tiles");

    /// <summary>Where a configuration keeps all that costs only time.</summary>
    public static string ScratchOf(PipelineConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Path.Combine(configuration.Output.Directory, "scratch");
    }

    /// <summary>The digests that earlier runs of a configuration remembered.</summary>
    public static FileDigests DigestsOf(PipelineConfiguration configuration) =>
        FileDigests.Remembering(Path.Combine(ScratchOf(configuration), "digests.json"));

    /// <summary>Checks headers and static layers, then reads them.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="digests">Digests of the input files.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="InputProblemsException">Inputs cannot be used; all that was found is in it.</exception>
    /// <exception cref="InputException">A layer cannot be used.</exception>
    public static RunSetup Of(PipelineConfiguration configuration, FileDigests digests, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(digests);
        CheckReport report = InputCheck.Headers(configuration, cancellation);
        report.ThrowIfProblems();
        return new RunSetup(configuration, report, digests);
    }

    private static RunClock ClockOf(MeteorologySettings settings, IReadOnlyCollection<Pixel> pixels) =>
        settings.Clock.IsLocalSolarDay ? RunClock.SolarDays
        : (int)settings.Step == SunDay.Hours ? RunClock.ForDailyRecords((int)Math.Round(settings.Clock.HoursAheadOfUtc))
        : RunClock.ForSteps((int)settings.Step, pixels);

    private static IColumnScheme SchemeOf(PipelineConfiguration configuration, LandCoverCrosswalk crosswalk)
    {
        ModelSettings model = configuration.Model;
        if (model.Scheme == ModelScheme.Baseline)
        {
            return new BaselineScheme(
                model.Variant == BaselineVariantName.Literal ? BaselineVariant.Literal : BaselineVariant.Repaired, crosswalk);
        }

        Improvements off = model.Without.Aggregate(Improvements.None, (all, one) => all | Enum.Parse<Improvements>(one.ToString()));
        return new ImprovedScheme(
            new ColumnOptions(Improvements.All & ~off, model.CouplingPasses), crosswalk, configuration.Inputs.Meteorology.WindHeight, LaneWidths.Widest);
    }
}
