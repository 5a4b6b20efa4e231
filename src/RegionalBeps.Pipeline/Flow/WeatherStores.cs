using RegionalBeps.Grids;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Inputs;
using RegionalBeps.Pipeline.Progress;
using RegionalBeps.Pipeline.Weather;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>The stores of weather and leaf area of a run: filled where they lack something, and mended where something in them is damaged.</summary>
internal sealed class WeatherStores
{
    private const long DefaultMemory = 500_000_000;
    private readonly RunSetup _setup;
    private readonly List<ForcingStore> _stores = [];
    private readonly SortedDictionary<string, string> _damages = new(StringComparer.Ordinal);

    private WeatherStores(RunSetup setup) => _setup = setup;

    /// <summary>The weather.</summary>
    public RunWeather Weather { get; private set; } = null!;

    /// <summary>What was chosen or assumed, one sentence each.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>What was found damaged and built anew, one sentence each.</summary>
    public IReadOnlyList<string> Damages => [.. _damages.Keys.Concat(_stores.SelectMany(store => store.Damages)).Distinct()];

    /// <summary>Fills the stores.</summary>
    /// <exception cref="InputProblemsException">Values of the inputs cannot be true.</exception>
    /// <exception cref="InputException">An input cannot be used.</exception>
    public static WeatherStores Fill(RunSetup setup, IRunProgress progress, CancellationToken cancellation)
    {
        var stores = new WeatherStores(setup);
        stores.Fill(progress, cancellation);
        return stores;
    }

    /// <summary>Fills in again what turned out to be damaged.</summary>
    public void Mend(IRunProgress progress, CancellationToken cancellation)
    {
        foreach (string damage in Damages)
        {
            _damages[damage] = damage;
        }

        _stores.Clear();
        Notes.Clear();
        Fill(progress, cancellation);
    }

    /// <summary>Removes chunks that were made from inputs that have changed since.</summary>
    public int RemoveSuperseded() => _stores.Sum(store => store.RemoveSuperseded());

    private void Fill(IRunProgress progress, CancellationToken cancellation)
    {
        PipelineConfiguration configuration = _setup.Configuration;
        InputSettings inputs = configuration.Inputs;
        long memory = (configuration.Resources.Memory?.Bytes ?? DefaultMemory) / 2;
        using var weather = new WeatherImport(
            _setup.Grid, inputs.Meteorology, configuration.Run.Period, _setup.Tiles, _setup.Digests, Path.Combine(_setup.Scratch, "forcing"));
        _stores.Add(weather.Store);
        if (weather.IsNeeded)
        {
            // Values that cannot be true are told all at once, before the first of them goes into the store.
            SurveyMemory memoryOfSurveys = SurveyMemory.Remembering(Path.Combine(_setup.Scratch, "surveys.json"), _setup.Digests);
            InputCheck.Everything(configuration, progress, memoryOfSurveys, cancellation).ThrowIfProblems();
            memoryOfSurveys.Save();
            progress.BeginPhase("import weather", 0, "MB");
            weather.Run(memory, done => progress.Report(done.BytesReceived / 1_000_000), cancellation);
        }

        Notes.AddRange(weather.Notes);
        ForcingStore? leafArea = FillLeafArea(memory, progress, cancellation);
        LeafAreaIndexInput leaf = inputs.LeafAreaIndex;
        var uniform = new MonthlyCycle(leaf.Monthly ?? [.. Enumerable.Repeat(leaf.Constant ?? double.NaN, 12)]);
        Weather = new RunWeather(weather.Store, leafArea, uniform, weather.Form, Identity(inputs));
    }

    private ForcingStore? FillLeafArea(long memory, IRunProgress progress, CancellationToken cancellation)
    {
        LeafAreaIndexInput input = _setup.Configuration.Inputs.LeafAreaIndex;
        if (input.Files is null)
        {
            Notes.Add(input.Constant is { } constant
                ? FormattableString.Invariant($"leaf_area_index: the constant {constant} stands for all pixels and days.")
                : "leaf_area_index: twelve monthly constants stand for all pixels and years.");
            return null;
        }

        using var import = new LeafAreaImport(
            _setup.Grid, input, _setup.Configuration.Run.Period, _setup.Tiles, _setup.Digests, Path.Combine(_setup.Scratch, "leaf_area"));
        _stores.Add(import.Store);
        if (import.Store.MissingYears.Count > 0)
        {
            progress.BeginPhase("import leaf area", 0, "days");
            import.Run(memory, cancellation);
        }

        Notes.AddRange(import.Notes);
        return import.Store;
    }

    // What of the settings reaches a column without being in the stores.
    private static string Identity(InputSettings inputs)
    {
        MeteorologySettings settings = inputs.Meteorology;
        LeafAreaIndexInput leaf = inputs.LeafAreaIndex;
        IEnumerable<string> variables = settings.Variables.OrderBy(variable => variable.Key, StringComparer.Ordinal)
            .Select(variable => FormattableString.Invariant($"{variable.Key}={variable.Value.Constant:R}{variable.Value.Unit}{variable.Value.Label}"));
        return FormattableString.Invariant(
            $"{settings.Step}|{settings.Clock}|{settings.TimeLabel}|{string.Join(';', variables)}|{string.Join(';', settings.Corrections.LapseRate ?? [])}|{settings.Corrections.Undercatch}|{leaf.Constant:R}|{string.Join(';', leaf.Monthly ?? [])}");
    }
}
