using RegionalBeps.Column.Forcing;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Sites.Settings;
using RegionalBeps.Pipeline.Tiles;
using RegionalBeps.Pipeline.Weather;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>Runs columns at a site, along the road of maps: the same weather, the same tile of one pixel, the same spin-up.</summary>
internal sealed class SiteSimulation
{
    private readonly SiteConfiguration _site;
    private readonly SiteWeather _weather;
    private readonly TileWeather _tileWeather;
    private readonly IReadOnlyList<RunStep> _steps;
    private readonly YearRange? _cycle;
    private readonly PixelClimate _climate;
    private readonly Func<DateOnly, double>? _snowDepth;
    private readonly Dictionary<DateOnly, SunDay[]> _suns = [];

    /// <summary>Prepares to run.</summary>
    /// <param name="site">The site.</param>
    /// <param name="weather">Its weather.</param>
    /// <param name="leafArea">Leaf area of each day, or null where it follows a monthly cycle.</param>
    /// <param name="snowDepth">The snow depth that columns are set to; null for none.</param>
    public SiteSimulation(SiteConfiguration site, SiteWeather weather, ForcingChunk? leafArea, Func<DateOnly, double>? snowDepth)
    {
        _site = site;
        _weather = weather;
        _snowDepth = snowDepth;
        _tileWeather = new TileWeather(weather.Chunk, leafArea, CycleOf(site.Vegetation.LeafAreaIndex), weather.Form);
        Period = new PeriodSettings { From = site.Run.From ?? weather.First, To = site.Run.To ?? weather.Last };
        _cycle = site.Run.SpinUp.Cycle ?? (Period.WholeYears is { } whole ? new YearRange(whole.First, Math.Min(whole.Last, whole.First + 4)) : null);
        _steps = _cycle is null ? SiteCalendar.Steps(Period, site.Run.SpinUp.MaxCycles) : RunCalendar.Steps(Period, _cycle, site.Run.SpinUp.MaxCycles);
        _climate = Climate();
        foreach (RunStep step in _steps)
        {
            _suns.TryAdd(step.First, [.. Enumerable.Range(0, step.Days).Select(day => new SunDay(weather.Clock.BeginOf(step.First.AddDays(day))))]);
        }
    }

    /// <summary>The days that are recorded.</summary>
    public PeriodSettings Period { get; }

    /// <summary>What was chosen for want of a whole year of weather, one sentence each.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (_cycle is null && !SiteCalendar.HoldsAYear(Period))
            {
                yield return FormattableString.Invariant(
                    $"The weather holds {Period.Days} days, less than a year: nothing is repeated, and the ground starts without snow at a mean of {_climate.MeanTemperature:0.0} degC{MeanIsOfDays}.");
            }
        }
    }

    private string MeanIsOfDays => _site.Run.MeanAirTemperature is null ? ", which is that of these days: give that of the year as run.mean_air_temperature" : "";

    /// <summary>Runs a column through its spin-up and the period.</summary>
    /// <param name="variant">Which column.</param>
    /// <param name="cancellation">Stops after a year.</param>
    /// <returns>Its hours, and why it was given up, if it was.</returns>
    public (SiteSeries Series, string? Fault) Run(SiteVariant variant, CancellationToken cancellation)
    {
        var description = new SiteDescription(_site, _climate);
        var tile = new Tile(0, 0, [description.Pixel]);
        var scheme = new SiteScheme(variant, description);
        var series = new SiteSeries(scheme.Layers, Period.From, Period.Days);
        var rule = new SpinUpRule(_cycle?.Count ?? 1, _site.Run.SpinUp.DriftTolerance);
        var session = new TileSession(tile, scheme, [_climate], _weather.Clock, rule, series);
        foreach (RunStep step in _steps)
        {
            cancellation.ThrowIfCancellationRequested();
            series.IsRecording = !step.IsSpinUp;
            var year = new TileYear(step.First, _suns[step.First], _tileWeather, _weather.Form, _weather.Clock) { PrescribedSnowDepth = _snowDepth };
            session.Run(step, year);
        }

        return (series, session.Quarantined is [{ } broken, ..] ? $"the column was given up: {broken.Fault}" : null);
    }

    private static MonthlyCycle CycleOf(SiteLeafArea leafArea) =>
        new(leafArea.Monthly ?? [.. Enumerable.Repeat(leafArea.Constant ?? double.NaN, 12)]);

    private PixelClimate Climate()
    {
        DateOnly first = _cycle is { } cycle ? new DateOnly(cycle.First, 1, 1) : Period.From;
        DateOnly last = _cycle is { } same ? new DateOnly(same.Last, 12, 31) : Period.To;
        int stepsPerDay = SunDay.Hours / _weather.Form.HoursPerStep;
        double temperature = 0;
        double leafArea = 0;
        int days = last.DayNumber - first.DayNumber + 1;
        for (DateOnly day = first; day <= last; day = day.AddDays(1))
        {
            int step = _tileWeather.StepAt(_weather.Clock.BeginOf(day));
            leafArea += _tileWeather.LeafAreaIndex(0, day);
            for (int part = 0; part < stepsPerDay; part++)
            {
                temperature += _tileWeather.MeanTemperature(0, step + part) / stepsPerDay;
            }
        }

        return new PixelClimate(_site.Run.MeanAirTemperature ?? (temperature / days), leafArea / days);
    }
}
