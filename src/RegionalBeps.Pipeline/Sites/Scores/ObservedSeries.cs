using System.Globalization;
using RegionalBeps.Grids;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Sites.Columns;
using RegionalBeps.Pipeline.Sites.Settings;
using RegionalBeps.Pipeline.Sites.Tables;

namespace RegionalBeps.Pipeline.Sites.Scores;

/// <summary>One observed quantity on the hours or days of a run; what was not observed, or not well, is NaN.</summary>
internal sealed class ObservedSeries
{
    private const int HoursPerDay = 24;
    private const double WholeDay = 0.8;

    private ObservedSeries(SiteQuantity quantity, string column, double depth, ObservedStep step)
    {
        Quantity = quantity;
        Column = column;
        Depth = depth;
        Step = step;
    }

    /// <summary>What was observed.</summary>
    public SiteQuantity Quantity { get; }

    /// <summary>The column that holds it.</summary>
    public string Column { get; }

    /// <summary>Depth of the sensor, m; NaN for quantities without one.</summary>
    public double Depth { get; }

    /// <summary>Whether values are those of hours, days or months.</summary>
    public ObservedStep Step { get; }

    /// <summary>Hour by hour; empty unless the observations are finer than days.</summary>
    public double[] Hourly { get; private init; } = [];

    /// <summary>Hours that a whole day of the observations covers.</summary>
    public int HoursOfWholeDay { get; private init; } = HoursPerDay;

    /// <summary>Day by day; of months, their mean on each of their days.</summary>
    public double[] Daily { get; private init; } = [];

    /// <summary>The name in tables, with the depth.</summary>
    public string Label => Quantity.HasDepth
        ? string.Create(CultureInfo.InvariantCulture, $"{Quantity.Title} at {Depth * 100:0.#} cm")
        : Quantity.Title;

    /// <summary>Reads all that a site file names.</summary>
    /// <param name="site">The site.</param>
    /// <param name="period">The days of the run.</param>
    /// <param name="hoursAhead">By how many hours the days of the run are ahead of those of UTC.</param>
    /// <exception cref="InputException">A file or column is missing, a unit does not fit, or a value cannot be.</exception>
    public static IReadOnlyList<ObservedSeries> Read(SiteConfiguration site, PeriodSettings period, int hoursAhead)
    {
        var all = new List<ObservedSeries>();
        foreach ((string name, SiteObservations settings) in site.Observations)
        {
            IReadOnlyList<SiteTable> tables = TableFiles.Open(settings, site.SourceFile, $"the observations '{name}'{ColumnsOf(settings)}");
            SiteTable table = tables.Count == 1 ? tables[0] : new JoinedTable(tables);
            TimeSpan clock = TimeSpan.FromHours(settings.Clock?.HoursAheadOfUtc ?? site.Site.StandardTime ?? site.Forcing.Clock?.HoursAheadOfUtc ?? 0);
            all.AddRange(new ObservedTable(table, settings, period, TimeSpan.FromHours(hoursAhead) - clock).Read($"observations.{name}"));
        }

        return all;
    }

    /// <summary>Puts the values of rows onto the hours or days of a run.</summary>
    /// <param name="quantity">What was observed.</param>
    /// <param name="column">Its column.</param>
    /// <param name="depth">Depth of the sensor, m.</param>
    /// <param name="axis">The rows.</param>
    /// <param name="values">The values of the rows, NaN where not to be used.</param>
    /// <param name="period">The days of the run.</param>
    /// <param name="shift">By how much the days of the run are ahead of the file's clock.</param>
    public static ObservedSeries Of(
        SiteQuantity quantity, string column, double depth, TableAxis axis, double[] values, PeriodSettings period, TimeSpan shift)
    {
        if (axis.IsDaily || axis.IsMonthly)
        {
            return new ObservedSeries(quantity, column, depth, axis.IsDaily ? ObservedStep.Day : ObservedStep.Month) { Daily = OnDays(axis, values, period) };
        }

        double[] hourly = OnHours(axis, values, period, shift);
        int hoursOfDay = axis.IsInstant && axis.Minutes > 60 ? HoursPerDay * 60 / axis.Minutes : HoursPerDay;
        return new ObservedSeries(quantity, column, depth, ObservedStep.Hour)
        {
            Hourly = hourly, HoursOfWholeDay = hoursOfDay, Daily = MeansOfDays(hourly, hoursOfDay),
        };
    }

    /// <summary>The modelled hours as the observations see them: daily means over the hours that were observed.</summary>
    public double[] DailyLike(double[] modelled)
    {
        double[] days = new double[Daily.Length];
        for (int day = 0; day < days.Length; day++)
        {
            double sum = 0;
            int count = 0;
            for (int hour = day * HoursPerDay; hour < (day + 1) * HoursPerDay; hour++)
            {
                if (Step != ObservedStep.Hour || !double.IsNaN(Hourly[hour]))
                {
                    sum += modelled[hour];
                    count++;
                }
            }

            days[day] = count == 0 ? double.NaN : sum / count;
        }

        return days;
    }

    private static string ColumnsOf(SiteObservations settings)
    {
        string[] named =
        [
            .. settings.SoilTemperature.Keys, .. settings.SoilMoisture.Keys,
            .. ObservedTable.SingleOf(settings).Where(entry => entry.Settings is not null).Select(entry => entry.Settings!.Column ?? entry.Quantity),
        ];
        return named.Length == 0 ? "" : $", with the columns {string.Join(", ", named)}";
    }

    private static double[] OnDays(TableAxis axis, double[] values, PeriodSettings period)
    {
        var days = new double[period.Days];
        Array.Fill(days, double.NaN);
        for (int row = 0; row < values.Length; row++)
        {
            int first = DateOnly.FromDateTime(axis.Begins[row]).DayNumber - period.From.DayNumber;
            int count = axis.IsMonthly ? DateTime.DaysInMonth(axis.Begins[row].Year, axis.Begins[row].Month) : 1;
            bool isWithin = first >= 0 && first + count <= days.Length;
            for (int day = first; day < first + count && isWithin; day++)
            {
                days[day] = values[row];
            }
        }

        return days;
    }

    /// <summary>Values finer than hours are averaged, those of several hours stand for each of them, those of a moment for its hour.</summary>
    private static double[] OnHours(TableAxis axis, double[] values, PeriodSettings period, TimeSpan shift)
    {
        var sum = new double[period.Days * HoursPerDay];
        var count = new int[sum.Length];
        DateTime begin = period.From.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        int hours = axis.IsInstant ? 1 : Math.Max(axis.Minutes / 60, 1);
        for (int row = 0; row < values.Length; row++)
        {
            int first = (int)Math.Floor((axis.Begins[row] + shift - begin).TotalHours);
            for (int hour = Math.Max(first, 0); hour < first + hours && hour < sum.Length; hour++)
            {
                sum[hour] += values[row];
                count[hour]++;
            }
        }

        int perHour = axis.IsInstant ? 1 : Math.Max(60 / axis.Minutes, 1);
        return [.. sum.Zip(count, (s, c) => c >= perHour ? s / c : double.NaN)];
    }

    private static double[] MeansOfDays(double[] hourly, int hoursOfDay)
    {
        var days = new double[hourly.Length / HoursPerDay];
        for (int day = 0; day < days.Length; day++)
        {
            double[] known = [.. hourly.Skip(day * HoursPerDay).Take(HoursPerDay).Where(value => !double.IsNaN(value))];
            days[day] = known.Length >= WholeDay * hoursOfDay ? known.Average() : double.NaN;
        }

        return days;
    }
}
