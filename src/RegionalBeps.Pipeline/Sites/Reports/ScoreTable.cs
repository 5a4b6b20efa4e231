using System.Globalization;
using System.Text;
using RegionalBeps.Pipeline.Sites.Columns;
using RegionalBeps.Pipeline.Sites.Scores;

namespace RegionalBeps.Pipeline.Sites.Reports;

/// <summary>The scores of columns at sites, as CSV for tools.</summary>
internal static class ScoreTable
{
    private const string Header =
        "site,precipitation,column,quantity,depth_m,observed_column,unit,days,rmse,bias,r2,anomaly_correlation,observed_mean,"
        + "frozen_days,frozen_rmse,frozen_bias,winter_days,winter_rmse,winter_bias,winter_observed_mean,summer_days,summer_rmse,summer_bias,summer_observed_mean,"
        + "hours,hourly_rmse,range_days_above_zero,range_above_zero,range_above_zero_observed,range_above_zero_rmse,"
        + "range_days_below_zero,range_below_zero,range_below_zero_observed,range_below_zero_rmse\n";

    /// <summary>The table of one site, with its header.</summary>
    public static string Csv(string site, string precipitation, IReadOnlyList<SiteResult> results)
    {
        var text = new StringBuilder(Header);
        foreach (SiteResult result in results)
        {
            foreach (SiteScore score in result.Scores)
            {
                text.AppendJoin(',', Fields(site, precipitation, result.Variant.Name, score)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Fields(string site, string precipitation, string column, SiteScore score)
    {
        ObservedSeries observed = score.Observed;
        SeriesScore hourly = score.Hourly ?? SeriesScore.Of([], []);
        DiurnalRanges above = score.RangeAboveZero ?? new DiurnalRanges(0, double.NaN, double.NaN, double.NaN);
        DiurnalRanges below = score.RangeBelowZero ?? new DiurnalRanges(0, double.NaN, double.NaN, double.NaN);
        return
        [
            site, Quoted(precipitation), Quoted(column), observed.Quantity.Name, Number(observed.Depth), observed.Column, observed.Quantity.Unit,
            .. Of(score.Daily), Number(score.Daily.DeterminationCoefficient), Number(score.Daily.AnomalyCorrelation), Number(score.Daily.ObservedMean),
            .. Of(score.Frozen), .. Of(score.Winter), Number(score.Winter.ObservedMean), .. Of(score.Summer), Number(score.Summer.ObservedMean),
            Count(hourly.Days), Number(hourly.Rmse), Count(above.Days), Number(above.Modelled), Number(above.Observed), Number(above.Rmse),
            Count(below.Days), Number(below.Modelled), Number(below.Observed), Number(below.Rmse),
        ];
    }

    private static string[] Of(SeriesScore score) => [Count(score.Days), Number(score.Rmse), Number(score.Bias)];

    private static string Quoted(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => double.IsNaN(value) ? "" : value.ToString("G5", CultureInfo.InvariantCulture);
}
