using RegionalBeps.Grids;
using RegionalBeps.Grids.Files;
using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Corridor;
using RegionalBeps.Synthetic.Cover;
using RegionalBeps.Synthetic.Output;
using RegionalBeps.Synthetic.Reading;
using RegionalBeps.Synthetic.Weather;

namespace RegionalBeps.Synthetic;

/// <summary>Makes a data set on which a pipeline can run: the stylised corridor's, or one that follows a climatology of the user's.</summary>
public static class Synthesizer
{
    private const double BytesPerValue = 1.7;
    private const double NanosecondsPerValue = 220.0;
    private const double BytesPerFile = 7e4;
    private const double MillisecondsPerFile = 40.0;

    /// <summary>Says what <see cref="Run"/> would make and cost.</summary>
    /// <param name="options">What to make.</param>
    /// <exception cref="InputException">A file is missing or cannot be used, or a period or grid makes no sense.</exception>
    public static SynthesisPlan Plan(SynthesisOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.To < options.From)
        {
            throw new InputException(
                "the period", $"it ends on {options.To:yyyy-MM-dd}, before it begins on {options.From:yyyy-MM-dd}", "swap the two days");
        }

        GridSpec grid = ClimateSourceReader.GridOf(options);
        int days = options.To.DayNumber - options.From.DayNumber + 1;
        double values = (double)days * grid.PixelCount * WeatherWriter.Names.Count;
        int files = (options.To.Year - options.From.Year + 1) * WeatherWriter.Names.Count;
        return new SynthesisPlan(
            grid,
            days,
            files,
            (long)((values * BytesPerValue) + (files * BytesPerFile)),
            TimeSpan.FromMilliseconds((values * NanosecondsPerValue / 1e6) + (files * MillisecondsPerFile)));
    }

    /// <summary>Makes the weather; with a climatology of the user's also the layers and a <c>pipeline.yaml</c> that names all.</summary>
    /// <param name="options">What to make.</param>
    /// <param name="progress">Told after each day; may be null.</param>
    /// <param name="cancellation">Stops after the day in hand; years that are complete stay.</param>
    /// <exception cref="InputException">A file is missing or cannot be used, or a period or grid makes no sense.</exception>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SynthesisReport Run(SynthesisOptions options, IProgress<SynthesisProgress>? progress, CancellationToken cancellation)
    {
        SynthesisPlan plan = Plan(options);
        ClimateSource source = ClimateSourceReader.Read(options, plan.Grid);
        DataSetDescription description = new(source.Description, options.Seed);
        List<string> files = [];
        if (source.Layers is StaticLayers layers)
        {
            progress?.Report(new SynthesisProgress("layers", 0, plan.Days));
            files.AddRange(new LayerWriter(Path.Combine(options.OutputFolder, "grids"), description).Write(layers, source.Climate));
            string pipeline = Path.Combine(options.OutputFolder, "pipeline.yaml");
            PipelineFile.Write(pipeline, layers.Legend.Name, options.From, options.To);
            files.Add(pipeline);
        }

        WeatherGenerator generator = new(source.Places, source.Climate, options.Seed, options.WarmingPerDecade);
        WeatherWriter writer = new(Path.Combine(options.OutputFolder, "weather"), plan.Grid, description);
        using IEnumerator<DailyWeather> days = generator.Days(options.From, options.To).GetEnumerator();
        int done = 0;
        for (DateOnly first = options.From; first <= options.To; first = new DateOnly(first.Year + 1, 1, 1))
        {
            DateOnly lastOfYear = new(first.Year, 12, 31);
            DateOnly last = lastOfYear < options.To ? lastOfYear : options.To;
            string phase = FormattableString.Invariant($"weather of {first.Year}");
            files.AddRange(writer.WriteYear(first, last.DayNumber - first.DayNumber + 1, days, () =>
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new SynthesisProgress(phase, ++done, plan.Days));
            }));
        }

        files = [.. files.Select(Path.GetFullPath)];
        return new SynthesisReport(plan, files, files.Sum(file => new FileInfo(file).Length));
    }

    /// <summary>Builds the stylised corridor's layers anew from a global relief.</summary>
    /// <param name="reliefFile">A relief such as <c>etopo5.cdf</c> of Debian's package <c>ferret-datasets</c>.</param>
    /// <param name="layerFolder">Folder that receives the layers.</param>
    /// <returns>The files.</returns>
    /// <exception cref="InputException">The relief cannot be used.</exception>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public static IReadOnlyList<string> RebuildLayers(string reliefFile, string layerFolder)
    {
        GridSpec grid = CorridorDomain.Grid(CorridorDomain.LayerResolution);
        (MonthlyClimate climate, StaticLayers layers) = CorridorLayers.Build(grid, Relief.OnGrid(reliefFile, grid));
        return new LayerWriter(layerFolder, new DataSetDescription(CorridorLayers.Description, CorridorLayers.Seed)).Write(layers, climate);
    }
}
