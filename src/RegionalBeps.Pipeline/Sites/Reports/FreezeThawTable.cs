using System.Globalization;
using System.Text;
using RegionalBeps.Pipeline.Sites.Columns;
using RegionalBeps.Pipeline.Sites.Scores;
using RegionalBeps.Products;

namespace RegionalBeps.Pipeline.Sites.Reports;

/// <summary>Onsets and durations of thaw and freeze at sites, as CSV for tools.</summary>
internal static class FreezeThawTable
{
    private const string Header =
        "site,column,depth_m,year,thaw_onset_observed,thaw_onset,thaw_onset_error,freeze_onset_observed,freeze_onset,freeze_onset_error,"
        + "frozen_days_observed,frozen_days,thaw_period_days_observed,thaw_period_days,freeze_period_days_observed,freeze_period_days\n";

    /// <summary>The table of one site, with its header.</summary>
    public static string Csv(string site, IReadOnlyList<SiteResult> results)
    {
        var text = new StringBuilder(Header);
        foreach (SiteResult result in results)
        {
            foreach (SiteScore score in result.Scores)
            {
                foreach (FreezeThawScore year in score.FreezeThaw)
                {
                    text.AppendJoin(',', Fields(site, result.Variant.Name, score.Observed, year)).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static string[] Fields(string site, string column, ObservedSeries observed, FreezeThawScore year) =>
    [
        site, column.Contains(',', StringComparison.Ordinal) ? $"\"{column}\"" : column, Number(observed.Depth), Number(year.Year),
        Number(year.ObservedThaw), Number(year.ModelledThaw), Number(year.ThawError),
        Number(year.ObservedFreeze), Number(year.ModelledFreeze), Number(year.FreezeError),
        Number(year.ObservedFrozenDays), Number(year.ModelledFrozenDays),
        Number(year.ObservedThawPeriod), Number(year.ModelledThawPeriod), Number(year.ObservedFreezePeriod), Number(year.ModelledFreezePeriod),
    ];

    private static string Number(FlaggedValue value) => value.IsValid ? Number(value.Value) : "";

    private static string Number(double value) => double.IsNaN(value) ? "" : value.ToString("G5", CultureInfo.InvariantCulture);
}
