using System.Globalization;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Checking;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Regridding;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Tiles;
using RegionalBeps.Pipeline.Weather;
using ColumnCorrections = RegionalBeps.Column.Forcing.ForcingCorrections;
using PrecipitationGauge = RegionalBeps.Column.Forcing.PrecipitationGauge;

namespace RegionalBeps.Pipeline.Inputs;

/// <summary>Brings the weather of a run from its files into the forcing store: read once, on the grid, checked, tile by tile and year by year.</summary>
public sealed class WeatherImport : IDisposable
{
    private readonly GridSpec _grid;
    private readonly MeteorologySettings _settings;
    private readonly RasterSource[] _sources;
    private readonly Regridder[] _regridders;
    private readonly int[][] _steps;
    private readonly bool[] _isWanted;

    /// <summary>Looks at the headers of all weather files.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="settings">The weather.</param>
    /// <param name="period">The days that are computed.</param>
    /// <param name="tiles">The tiles.</param>
    /// <param name="digests">Digests of files.</param>
    /// <param name="folder">Where the store lies.</param>
    /// <exception cref="InputException">A file cannot be used, or does not cover grid or period.</exception>
    public WeatherImport(
        GridSpec grid, MeteorologySettings settings, PeriodSettings period, IReadOnlyList<Tile> tiles, FileDigests digests, string folder)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(period);
        _grid = grid;
        _settings = settings;
        _isWanted = TileCells.Mask(grid, tiles);
        string[] stored = [.. settings.Variables.Where(variable => variable.Value.Constant is null).Select(variable => variable.Key).Order(StringComparer.Ordinal)];
        _sources = [.. stored.Select(name => InputSources.OpenWeather(settings, name, period))];
        _regridders = [.. _sources.Select(RegridderOf)];
        StepAxis axis = WeatherAxis.Common(_sources, settings, period, Notes);
        _steps = [.. _sources.Select(source => WeatherAxis.StepsOf(source, axis, settings))];
        int[] years = [.. Enumerable.Range(period.Years.First, period.Years.Count)];
        Store = new ForcingStore(folder, new ForcingLayout
        {
            Grid = grid.ToString(),
            CellCount = grid.PixelCount,
            Tiles = TileCells.Of(grid, tiles),
            Variables = [.. _sources.Select(source => new StoredVariable(source.Variable.Name, source.Variable.Unit, source.Variable.SignificantBits))],
            Steps = axis,
            Years = years,
            InputDigests = years.ToDictionary(year => year, year => DigestOf(year, axis, digests)),
        });
        Form = FormOf(settings, stored);
        NoteSources();
    }

    /// <summary>The store.</summary>
    public ForcingStore Store { get; }

    /// <summary>How columns read the weather.</summary>
    public WeatherForm Form { get; }

    /// <summary>What was chosen or assumed, one sentence each.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Whether chunks are missing; there are none where all weather is constant.</summary>
    public bool IsNeeded => _sources.Length > 0 && Store.MissingYears.Count > 0;

    /// <summary>Fills in the chunks that are missing.</summary>
    /// <param name="memoryBudget">Bytes that may be held.</param>
    /// <param name="progress">Is told of each step.</param>
    /// <param name="cancellation">Stops the import.</param>
    /// <exception cref="InputException">Values cannot be true, or are lacking on land.</exception>
    public void Run(long memoryBudget, Action<ImportProgress>? progress, CancellationToken cancellation)
    {
        using ForcingImport import = Store.BeginImport(memoryBudget, progress);
        var onGrid = new double[_grid.PixelCount];
        var slice = new float[_grid.PixelCount];
        foreach (StepRange wanted in import.WantedSteps.SelectMany(ByYear))
        {
            for (int variable = 0; variable < _sources.Length; variable++)
            {
                RasterSource source = _sources[variable];
                var survey = new RangeSurvey(source.FileOfStep(_steps[variable][wanted.First]), source.Variable, _grid, source.Conversion);
                var onSource = new double[source.Grid.PixelCount];
                for (int step = wanted.First; step < wanted.End; step++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    source.Read(_steps[variable][step], onSource);
                    _regridders[variable].Apply(onSource, onGrid);
                    survey.Add(onGrid, _isWanted, source.Steps[_steps[variable][step]].ToString());
                    for (int pixel = 0; pixel < slice.Length; pixel++)
                    {
                        slice[pixel] = (float)onGrid[pixel];
                    }

                    import.Add(variable, step, slice);
                }

                if (survey.Problems() is [InputException problem, ..])
                {
                    throw problem;
                }
            }
        }

        import.Complete();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (RasterSource source in _sources)
        {
            source.Dispose();
        }
    }

    private Regridder RegridderOf(RasterSource source)
    {
        Regridder regridder = Regridder.Create(source.Grid, _grid, source.Variable.Resampling);
        regridder.RequireCoverage(source.Files[0], source.Variable, _isWanted);
        return regridder;
    }

    // A year's chunks are made of the files that hold the year and its neighbouring days.
    private string DigestOf(int year, StepAxis axis, FileDigests digests)
    {
        StepRange range = axis.StepsOfYear(year);
        using var digest = new ContentDigest();
        for (int variable = 0; variable < _sources.Length; variable++)
        {
            RasterSource source = _sources[variable];
            digest.Add(source.Variable.Name).Add(source.Conversion?.ToString() ?? "").Add(_regridders[variable].Choice).Add(_steps[variable].Skip(range.First).Take(range.Count).ToArray());
            string[] files = [.. Enumerable.Range(range.First, range.Count).Select(step => source.FileOfStep(_steps[variable][step])).Distinct()];
            foreach (string file in files)
            {
                digest.Add(digests.Of(file));
            }
        }

        return digest.ToHexadecimal();
    }

    private IEnumerable<StepRange> ByYear(StepRange range)
    {
        int first = range.First;
        while (first < range.End)
        {
            int year = Store.Layout.Steps.InstantOf(first).Year;
            int end = first;
            while (end < range.End && Store.Layout.Steps.InstantOf(end).Year == year)
            {
                end++;
            }

            yield return new StepRange(first, end - first);
            first = end;
        }
    }

    private static WeatherForm FormOf(MeteorologySettings settings, string[] stored)
    {
        var sources = new Dictionary<string, WeatherSource>();
        foreach ((string name, MeteorologyVariable variable) in settings.Variables)
        {
            sources[name] = variable.Constant is { } constant
                ? WeatherSource.Of(InputConstant.InCatalogueUnit(name, VariableCatalogue.Find(name), constant, variable.Unit, TimeSpan.FromHours((int)settings.Step)))
                : WeatherSource.Stored(Array.IndexOf(stored, name));
        }

        HashSet<string> instants =
        [
            .. settings.Variables.Where(variable => (variable.Value.Label ?? settings.TimeLabel) == Grids.Time.TimeLabel.Instant).Select(variable => variable.Key),
        ];
        return new WeatherForm((int)settings.Step, sources, instants, CorrectionsOf(settings.Corrections));
    }

    private static ColumnCorrections CorrectionsOf(ForcingCorrections settings) => new()
    {
        LapseRates = settings.LapseRate ?? [],
        Gauge = settings.Undercatch switch
        {
            GaugeUndercatch.Cspg => PrecipitationGauge.ChineseStandard,
            GaugeUndercatch.Tretyakov => PrecipitationGauge.Tretyakov,
            _ => PrecipitationGauge.Corrected,
        },
    };

    private void NoteSources()
    {
        for (int variable = 0; variable < _sources.Length; variable++)
        {
            Notes.Add($"{_sources[variable].Variable.Name}: {_regridders[variable].Choice}.");
            Notes.AddRange(_sources[variable].Notes.Select(note => $"{_sources[variable].Variable.Name}: {note}"));
        }

        foreach ((string name, MeteorologyVariable variable) in _settings.Variables)
        {
            if (variable.Constant is { } constant)
            {
                Notes.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: the constant {constant} {variable.Unit ?? VariableCatalogue.Find(name).Unit} stands for all pixels and times."));
            }
        }

        bool isDaily = Form.IsDaily;
        AddIf(!(isDaily ? Form.Daily.HasLongwave : Form.Steps.HasLongwave), "longwave_down is not given: it is parameterised from temperature, humidity and cloud.");
        AddIf(isDaily && !Form.Daily.HasShortwave, "shortwave_down is not given: it is parameterised from the diurnal range of temperature.");
        AddIf(isDaily && Form.Daily.EstimatesDiurnalRange, "The diurnal range of temperature is parameterised.");
        AddIf(!(isDaily ? Form.Daily.HasPressure : Form.Steps.HasPressure), "surface_pressure is not given: that of the standard atmosphere at the pixel's elevation is taken.");
    }

    private void AddIf(bool condition, string note)
    {
        if (condition)
        {
            Notes.Add(note);
        }
    }
}
