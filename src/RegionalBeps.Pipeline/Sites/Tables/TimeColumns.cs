using System.Globalization;
using RegionalBeps.Grids;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Pipeline.Sites.Tables;

/// <summary>The columns of a text table that hold the time.</summary>
internal sealed class TimeColumns
{
    private static readonly string[] Single = ["TIMESTAMP_START", "TIMESTAMP", "TIMESTAMP_END", "timestamp", "time", "datetime", "date_time", "Datetime", "DateTime"];
    private static readonly string[] Dates = ["date"];
    private static readonly string[] Clocks = ["time", "hour_minute", "hhmm"];
    private readonly int[] _columns;
    private readonly string? _format;
    private readonly bool _isParts;
    private readonly bool _isDayOfYear;

    private TimeColumns(string[] names, IEnumerable<string> chosen, string? format, bool isParts, bool isDayOfYear)
    {
        string[] all = [.. chosen];
        _columns = [.. all.Select(name => Array.IndexOf(names, name))];
        _format = format;
        _isParts = isParts;
        _isDayOfYear = isDayOfYear;
        Names = string.Join(", ", all);
    }

    /// <summary>The names of the columns, for messages.</summary>
    public string Names { get; }

    /// <summary>Finds the columns.</summary>
    /// <exception cref="InputException">There are none.</exception>
    public static TimeColumns Find(string file, string[] names, SiteTableSettings settings)
    {
        if (settings.Time is { Count: > 0 } stated)
        {
            if (stated.FirstOrDefault(name => !names.Contains(name)) is { } absent)
            {
                throw new InputException(
                    file, $"it has no column '{absent}', which is to hold the time; it has {string.Join(", ", names)}", "correct the key 'time'", place: "header");
            }

            bool areParts = settings.TimeFormat is null && stated.Count > 1 && IsWord(stated[0], "year");
            return new TimeColumns(names, stated, settings.TimeFormat, areParts, areParts && stated.Any(name => IsWord(name, "doy")));
        }

        return FindByName(names, settings.TimeFormat) ?? throw new InputException(
            file, $"none of its columns is known to hold the time; it has {string.Join(", ", names)}", "say with the key 'time' which one does", place: "header");
    }

    /// <summary>Reads the time of a row.</summary>
    public bool TryRead(string[] fields, out DateTime stamp, out StampGrain grain)
    {
        if (!_isParts)
        {
            return TimeText.TryParse(TextOf(fields), _format, out stamp, out grain);
        }

        stamp = default;
        grain = _columns.Length > (_isDayOfYear ? 2 : 3) ? StampGrain.Moment : StampGrain.Day;
        var parts = new double[_columns.Length];
        for (int part = 0; part < parts.Length; part++)
        {
            if (!double.TryParse(fields[_columns[part]], NumberStyles.Float, CultureInfo.InvariantCulture, out parts[part]))
            {
                return false;
            }
        }

        return TryCompose(parts, out stamp);
    }

    /// <summary>The text of the time of a row.</summary>
    public string TextOf(string[] fields) => string.Join(" ", _columns.Select(column => fields[column].Trim()));

    private static bool IsWord(string name, string word) => string.Equals(name, word, StringComparison.OrdinalIgnoreCase);

    private static TimeColumns? FindByName(string[] names, string? format)
    {
        string? Named(params string[] words) => words.Select(word => Array.Find(names, name => IsWord(name, word))).FirstOrDefault(name => name is not null);
        string? date = Named(Dates);
        if (date is not null)
        {
            string? clock = Named(Clocks);
            return new TimeColumns(names, clock is null ? [date] : [date, clock], format, isParts: false, isDayOfYear: false);
        }

        if (Named(Single) is { } single)
        {
            return new TimeColumns(names, [single], format, isParts: false, isDayOfYear: false);
        }

        string? year = Named("year", "yr");
        string? dayOfYear = Named("doy", "day_of_year");
        string? hour = Named("hour", "hr", "hh");
        string? minute = hour is null ? null : Named("minute", "min");
        if (year is not null && dayOfYear is not null)
        {
            return new TimeColumns(names, new[] { year, dayOfYear, hour, minute }.OfType<string>(), format, isParts: true, isDayOfYear: true);
        }

        return year is not null && Named("month", "mon", "mo") is { } month && Named("day", "dy") is { } day
            ? new TimeColumns(names, new[] { year, month, day, hour, minute }.OfType<string>(), format, isParts: true, isDayOfYear: false)
            : null;
    }

    private bool TryCompose(double[] parts, out DateTime stamp)
    {
        const int LongestYear = 366;
        stamp = default;
        int year = (int)parts[0];
        int clock = _isDayOfYear ? 2 : 3;
        double hours = (parts.Length > clock ? parts[clock] : 0) + ((parts.Length > clock + 1 ? parts[clock + 1] : 0) / 60);
        bool isDate = year is >= 1 and <= 9998 && hours is >= 0 and <= 24 && (_isDayOfYear
            ? parts[1] is >= 1 and < LongestYear + 1
            : parts[1] is >= 1 and <= 12 && parts[2] >= 1 && parts[2] <= DateTime.DaysInMonth(year, (int)parts[1]));
        if (!isDate)
        {
            return false;
        }

        DateTime day = _isDayOfYear
            ? new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(Math.Round((parts[1] - 1) * 1440))
            : new DateTime(year, (int)parts[1], (int)parts[2], 0, 0, 0, DateTimeKind.Utc);
        stamp = day.AddMinutes(Math.Round(hours * 60));
        return true;
    }
}
