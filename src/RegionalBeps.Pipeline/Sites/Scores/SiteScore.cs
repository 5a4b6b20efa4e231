using RegionalBeps.Pipeline.Sites.Columns;

namespace RegionalBeps.Pipeline.Sites.Scores;

/// <summary>How one column compares with one observed series.</summary>
/// <param name="Observed">The series.</param>
/// <param name="Daily">Day by day.</param>
/// <param name="Frozen">Of soil temperature: on the days that were observed below 0 °C.</param>
/// <param name="Winter">From December to February.</param>
/// <param name="Summer">From June to August.</param>
/// <param name="Hourly">Hour by hour, where it was observed so.</param>
/// <param name="RangeAboveZero">Of soil temperature: daily ranges on days with a mean above 0 °C.</param>
/// <param name="RangeBelowZero">Of soil temperature: daily ranges on days with a mean below 0 °C.</param>
/// <param name="FreezeThaw">Of soil temperature: onsets and durations, year by year.</param>
internal sealed record SiteScore(
    ObservedSeries Observed,
    SeriesScore Daily,
    SeriesScore Frozen,
    SeriesScore Winter,
    SeriesScore Summer,
    SeriesScore? Hourly,
    DiurnalRanges? RangeAboveZero,
    DiurnalRanges? RangeBelowZero,
    IReadOnlyList<FreezeThawScore> FreezeThaw)
{
    /// <summary>Compares a column with a series.</summary>
    public static SiteScore Of(ObservedSeries observed, SiteSeries series)
    {
        double[] hours = series.HourlyOf(observed.Quantity, observed.Depth);
        double[] days = observed.Step == ObservedStep.Month ? MonthlyMeans(observed.DailyLike(hours), series.First) : observed.DailyLike(hours);
        bool isTemperature = observed.Quantity == SiteQuantity.SoilTemperature;
        bool isHourly = observed.Step == ObservedStep.Hour;
        return new SiteScore(
            observed,
            SeriesScore.Of(days, observed.Daily),
            SeriesScore.Of(days, Where(observed.Daily, (value, _) => value < 0)),
            SeriesScore.Of(days, Where(observed.Daily, (_, day) => series.First.AddDays(day).Month is 12 or 1 or 2)),
            SeriesScore.Of(days, Where(observed.Daily, (_, day) => series.First.AddDays(day).Month is 6 or 7 or 8)),
            isHourly ? SeriesScore.Of(hours, observed.Hourly) : null,
            isTemperature && isHourly ? DiurnalRanges.Of(observed, hours, 1) : null,
            isTemperature && isHourly ? DiurnalRanges.Of(observed, hours, -1) : null,
            isTemperature ? FreezeThawScore.Of(observed, hours, series.First) : []);
    }

    private static double[] Where(double[] values, Func<double, int, bool> isWanted) =>
        [.. values.Select((value, day) => isWanted(value, day) ? value : double.NaN)];

    private static double[] MonthlyMeans(double[] days, DateOnly first)
    {
        var means = new double[days.Length];
        for (int day = 0; day < days.Length; day++)
        {
            DateOnly date = first.AddDays(day);
            int begin = Math.Max(0, day - date.Day + 1);
            int end = Math.Min(days.Length, day - date.Day + 1 + DateTime.DaysInMonth(date.Year, date.Month));
            means[day] = days[begin..end].Average();
        }

        return means;
    }
}
