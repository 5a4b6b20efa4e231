using RegionalBeps.Grids;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Progress;
using RegionalBeps.Pipeline.Sites.Columns;
using RegionalBeps.Pipeline.Sites.Reports;
using RegionalBeps.Pipeline.Sites.Scores;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Pipeline.Sites;

/// <summary>Runs one site from its file to tables and figures.</summary>
public sealed class SiteJob
{
    private readonly SiteConfiguration _site;
    private readonly SiteWeather _weather;
    private readonly SiteSimulation _simulation;
    private readonly IReadOnlyList<ObservedSeries> _observed;

    private SiteJob(SiteConfiguration site, SiteWeather weather, SiteSimulation simulation, IReadOnlyList<ObservedSeries> observed)
    {
        _site = site;
        _weather = weather;
        _simulation = simulation;
        _observed = observed;
    }

    /// <summary>What was found and chosen on reading, one sentence each.</summary>
    public IReadOnlyList<string> Notes =>
    [
        FormattableString.Invariant(
            $"{_site.Site.Name}: {_simulation.Period.From:yyyy-MM-dd} to {_simulation.Period.To:yyyy-MM-dd}, a step of {_weather.Form.HoursPerStep} h, precipitation {_weather.Precipitation}."),
        .. _weather.Notes,
        .. _simulation.Notes,
        .. _observed.Select(series => FormattableString.Invariant(
            $"Observed: {series.Label} ({series.Column}), {series.Daily.Count(value => !double.IsNaN(value))} days.")),
    ];

    /// <summary>Reads all tables of a site.</summary>
    /// <param name="site">The site.</param>
    /// <exception cref="InputException">A table is missing or cannot be used.</exception>
    public static SiteJob Prepare(SiteConfiguration site)
    {
        ArgumentNullException.ThrowIfNull(site);
        SiteWeather weather = SiteWeather.Read(site);
        RequireWithin(site, weather);
        DateOnly first = site.Run.From ?? weather.First;
        DateOnly last = site.Run.To ?? weather.Last;
        ForcingChunk? leafArea = SiteLeafAreas.Read(site, weather.First, weather.Last);
        var period = new PeriodSettings { From = first, To = last };
        IReadOnlyList<ObservedSeries> observed = ObservedSeries.Read(site, period, weather.Clock.HoursAheadOfUtc);
        return new SiteJob(site, weather, new SiteSimulation(site, weather, leafArea, PrescribedSnow(site, observed, period)), observed);
    }

    /// <summary>Runs the columns and writes what they did.</summary>
    /// <param name="comparison">Which columns run.</param>
    /// <param name="outputFolder">Receives a folder of the site's name.</param>
    /// <param name="progress">Is told of each column.</param>
    /// <param name="cancellation">Stops after a year.</param>
    /// <returns>The site's part of a summary over sites.</returns>
    public SiteOutcome Run(SiteComparison comparison, string outputFolder, IRunProgress progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        IReadOnlyList<SiteVariant> variants = comparison == SiteComparison.None
            ? [SiteVariant.Of(_site.Model)]
            : SiteVariant.ToCompare(comparison == SiteComparison.AllCombinations);
        progress.BeginPhase($"site {_site.Site.Name}", variants.Count, "columns");
        var results = new SiteResult[variants.Count];
        int done = 0;
        Parallel.For(
            0,
            variants.Count,
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            index =>
            {
                (SiteSeries series, string? fault) = _simulation.Run(variants[index], cancellation);
                results[index] = SiteResult.Of(variants[index], series, fault, _observed);
                progress.Report(Interlocked.Increment(ref done));
            });
        return new SiteReport(_site, _weather, _observed, results).Write(Path.Combine(outputFolder, _site.Site.Name));
    }

    private static void RequireWithin(SiteConfiguration site, SiteWeather weather)
    {
        bool isWithin = (site.Run.From is not { } from || from >= weather.First) && (site.Run.To is not { } to || to <= weather.Last);
        YearRange? cycle = site.Run.SpinUp.Cycle;
        bool cycleIsWithin = cycle is not { } years || (new DateOnly(years.First, 1, 1) >= weather.First && new DateOnly(years.Last, 12, 31) <= weather.Last);
        if (!isWithin || !cycleIsWithin)
        {
            throw new InputException(
                weather.Files[0],
                FormattableString.Invariant($"it holds whole days from {weather.First:yyyy-MM-dd} to {weather.Last:yyyy-MM-dd}, which is less than {(isWithin ? "run.spin_up.cycle" : "the run")} asks for"),
                "shorten the run, or name a longer file");
        }
    }

    private static Func<DateOnly, double>? PrescribedSnow(SiteConfiguration site, IReadOnlyList<ObservedSeries> observed, PeriodSettings period)
    {
        if (site.Forcing.PrescribedSnowFrom is not { } source)
        {
            return null;
        }

        string column = site.Observations[source].SnowDepth!.Column!;
        double[] depth = observed.First(series => series.Quantity.Name == "snow_depth" && series.Column == column).Daily;
        return day => day.DayNumber - period.From.DayNumber is >= 0 and int index && index < depth.Length ? Math.Max(depth[index], 0) : double.NaN;
    }
}
