using RegionalBeps.Grids;
using RegionalBeps.Grids.Time;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Pipeline.Sites.Tables;

/// <summary>The intervals that the rows of a table stand for.</summary>
internal sealed class TableAxis
{
    private const int MinutesPerDay = 1440;
    private const int ShortestMonth = 28;
    private const int LeastOfDailySparse = 1200;

    private TableAxis(DateTime[] begins, int minutes, bool isInstant)
    {
        Begins = begins;
        Minutes = minutes;
        IsInstant = isInstant;
    }

    /// <summary>When the interval of each row begins, by the file's clock; of a daily or monthly row its day or month.</summary>
    public DateTime[] Begins { get; }

    /// <summary>Length of the interval, minutes; 0 for calendar months.</summary>
    public int Minutes { get; }

    /// <summary>Whether values are those of the moment.</summary>
    public bool IsInstant { get; }

    /// <summary>Whether a row is a day.</summary>
    public bool IsDaily => Minutes == MinutesPerDay;

    /// <summary>Whether a row is a month.</summary>
    public bool IsMonthly => Minutes == 0;

    /// <summary>Finds the intervals; the times must rise.</summary>
    /// <exception cref="InputException">A time is repeated or lies before the one above it, or the step is not known.</exception>
    public static TableAxis Of(SiteTable table, SiteTableSettings settings)
    {
        for (int row = 1; row < table.Stamps.Count; row++)
        {
            if (table.Stamps[row] <= table.Stamps[row - 1])
            {
                throw new InputException(
                    table.File,
                    table.Stamps[row] == table.Stamps[row - 1] ? "its time is that of the row before it" : "its time lies before that of the row before it",
                    "keep one row for each time, in the order of time",
                    place: table.PlaceOf(row));
            }
        }

        int minutes = settings.Step is { } step ? (int)step : StepOf(table);
        TimeLabel label = settings.Label ?? (IsNamedEnd(table, settings) ? TimeLabel.MeanEnd : TimeLabel.MeanBegin);
        return new TableAxis([.. table.Stamps.Select(stamp => BeginOf(stamp, minutes, label))], minutes, label == TimeLabel.Instant);
    }

    /// <summary>The same steps with other beginnings.</summary>
    public TableAxis With(DateTime[] begins) => new(begins, Minutes, IsInstant);

    /// <summary>Refuses an axis with a row too few.</summary>
    /// <exception cref="InputException">A step is skipped.</exception>
    public void RequireUnbroken(SiteTable table)
    {
        for (int row = 1; row < Begins.Length; row++)
        {
            if (Begins[row] - Begins[row - 1] != TimeSpan.FromMinutes(Minutes))
            {
                throw new InputException(
                    table.File,
                    FormattableString.Invariant(
                        $"{(Begins[row] - Begins[row - 1]).TotalHours:0.##} h lie between this row and the one before it, where the step is {Minutes / 60.0:0.##} h"),
                    "put in the rows that are lacking, with empty fields where values are missing, or state the right 'step'",
                    place: table.PlaceOf(row));
            }
        }
    }

    private static bool IsNamedEnd(SiteTable table, SiteTableSettings settings) =>
        settings.Time is null && table.Has("TIMESTAMP_END") && !table.Has("TIMESTAMP_START") && !table.Has("TIMESTAMP");

    /// <summary>The usual distance between rows; sparse rows of some hours or days apart count as daily readings.</summary>
    private static int StepOf(SiteTable table)
    {
        if (table.Grain == StampGrain.Month)
        {
            return 0;
        }

        if (table.Grain == StampGrain.Day)
        {
            return MinutesPerDay;
        }

        if (table.Stamps.Count < 2)
        {
            throw new InputException(table.File, "it has a single row, from which no step follows", "state the key 'step'");
        }

        int[] distances = [.. Enumerable.Range(1, table.Stamps.Count - 1).Select(row => (int)(table.Stamps[row] - table.Stamps[row - 1]).TotalMinutes)];
        int usual = distances.GroupBy(distance => distance).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
        return usual >= ShortestMonth * MinutesPerDay ? 0
            : usual >= LeastOfDailySparse ? MinutesPerDay
            : Enum.IsDefined((SiteStep)usual) ? usual
            : throw new InputException(
                table.File, $"its rows lie {usual} minutes apart, a step that is not supported", "bring it to 10, 15 or 30 minutes, 1, 2, 3 or 6 hours or a day");
    }

    private static DateTime BeginOf(DateTime stamp, int minutes, TimeLabel label)
    {
        if (minutes == 0)
        {
            return new DateTime(stamp.Year, stamp.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        }

        bool isEnd = label is TimeLabel.MeanEnd or TimeLabel.AccumulatedEnd;
        if (minutes == MinutesPerDay)
        {
            return isEnd && stamp.TimeOfDay == TimeSpan.Zero ? stamp.Date.AddDays(-1) : DateTime.SpecifyKind(stamp.Date, DateTimeKind.Utc);
        }

        return isEnd ? stamp.AddMinutes(-minutes) : label == TimeLabel.MeanMid ? stamp.AddMinutes(-minutes / 2.0) : stamp;
    }
}
