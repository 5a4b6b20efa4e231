using System.Globalization;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Preview;
using RegionalBeps.Pipeline.Sites.Columns;
using RegionalBeps.Pipeline.Sites.Scores;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Pipeline.Sites.Reports;

/// <summary>Writes what columns did at a site: daily series, hourly NetCDF, scores, onsets, and a figure.</summary>
internal sealed class SiteReport(SiteConfiguration site, SiteWeather weather, IReadOnlyList<ObservedSeries> observed, IReadOnlyList<SiteResult> results)
{
    /// <summary>Writes all files.</summary>
    /// <param name="folder">Receives them.</param>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public SiteOutcome Write(string folder)
    {
        var warnings = new List<string>();
        foreach (SiteResult result in results)
        {
            if (result.Fault is { } fault)
            {
                warnings.Add($"{site.Site.Name}, {result.Variant.Name}: {fault}");
            }

            string name = result.Variant.Name.Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '_');
            AtomicFile.WriteText(Path.Combine(folder, $"daily_{name}.csv"), DailyTable.Of(result.Series, observed));
        }

        SiteResult main = results.FirstOrDefault(result => result.Variant == SiteVariant.Improved) ?? results[0];
        HourlyFile.Write(Path.Combine(folder, "hourly.nc"), site, weather, main);
        AtomicFile.WriteText(Path.Combine(folder, "scores.csv"), ScoreTable.Csv(site.Site.Name, weather.Precipitation, results));
        AtomicFile.WriteText(Path.Combine(folder, "freeze_thaw.csv"), FreezeThawTable.Csv(site.Site.Name, results));
        PreviewOutcome figure = ChartPicture.Write(Path.Combine(folder, "figure.png"), Figure(main));
        if (figure.Warning is { } warning)
        {
            warnings.Add(warning);
        }

        var outcome = new SiteOutcome(site, weather.Precipitation, results, folder, warnings);
        AtomicFile.WriteText(Path.Combine(folder, "summary.md"), SiteSummary.OfSite(outcome));
        return outcome;
    }

    private Chart Figure(SiteResult main)
    {
        SiteResult? baseline = results.FirstOrDefault(result => result.Variant == SiteVariant.Repaired);
        var panels = new List<ChartPanel>();
        foreach (ObservedSeries series in observed)
        {
            panels.Add(Panel(series, main, baseline));
        }

        if (!observed.Any(series => series.Quantity.Name == "snow_depth"))
        {
            panels.Add(Unobserved(SiteQuantity.Find("snow_depth"), main, baseline));
        }

        return new Chart
        {
            Title = $"{site.Site.Name}: {site.Site.Title ?? site.Site.Name}",
            Subtitle = $"Daily means. Precipitation: {weather.Precipitation}. {site.Site.Source}",
            Panels = panels,
        };
    }

    private static ChartPanel Panel(ObservedSeries series, SiteResult main, SiteResult? baseline)
    {
        ChartSeries Modelled(SiteResult result, string colour)
        {
            SeriesScore score = result.Scores.First(one => one.Observed == series).Daily;
            string name = string.Create(
                CultureInfo.InvariantCulture, $"{result.Variant.Name}: RMSE {score.Rmse:G3}, bias {score.Bias:+0.###;-0.###}, R² {score.DeterminationCoefficient:0.00}");
            return new ChartSeries(name, colour, result.Series.DailyOf(series.Quantity, series.Depth));
        }

        List<ChartSeries> all = [new ChartSeries($"observed ({series.Column})", "#111111", series.Daily), Modelled(main, "#1b6fb5")];
        if (baseline is not null && baseline != main && baseline.Scores.First(one => one.Observed == series).Daily.Days > 0)
        {
            all.Add(Modelled(baseline, "#e08214"));
        }

        return new ChartPanel { Title = $"{series.Label} [{series.Quantity.Unit}]", First = main.Series.First, Series = all };
    }

    private static ChartPanel Unobserved(SiteQuantity quantity, SiteResult main, SiteResult? baseline)
    {
        List<ChartSeries> all =
        [
            new ChartSeries("not observed", "#111111", new double[main.Series.Days].Select(_ => double.NaN).ToArray()),
            new ChartSeries(main.Variant.Name, "#1b6fb5", main.Series.DailyOf(quantity, double.NaN)),
        ];
        if (baseline is not null && baseline != main)
        {
            all.Add(new ChartSeries(baseline.Variant.Name, "#e08214", baseline.Series.DailyOf(quantity, double.NaN)));
        }

        return new ChartPanel { Title = $"{quantity.Title} [{quantity.Unit}]", First = main.Series.First, Series = all };
    }
}
