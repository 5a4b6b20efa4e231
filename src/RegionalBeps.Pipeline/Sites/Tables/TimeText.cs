using System.Globalization;

namespace RegionalBeps.Pipeline.Sites.Tables;

/// <summary>Times as tables write them.</summary>
internal static class TimeText
{
    private static readonly string[] Months = ["yyyyMM", "yyyy-MM"];
    private static readonly string[] Days = ["yyyyMMdd", "yyyy-MM-dd", "yyyy/MM/dd", "yyyy/M/d", "yyyy-M-d", "dd.MM.yyyy"];

    private static readonly string[] Moments =
    [
        "yyyyMMddHHmm", "yyyyMMddHHmmss", "yyyyMMddHH",
        .. from date in new[] { "yyyy-MM-dd", "yyyy/MM/dd", "yyyy/M/d", "yyyy-M-d", "yyyyMMdd", "dd.MM.yyyy" }
           from between in new[] { " ", "'T'" }
           from time in new[] { "HH:mm", "H:mm", "HH:mm:ss", "H:mm:ss", "HHmm" }
           select date + between + time,
    ];

    /// <summary>Reads a time; a zone in its text, as <c>Z</c>, is dropped, because the file's clock is stated.</summary>
    public static bool TryParse(string text, string? format, out DateTime stamp, out StampGrain grain)
    {
        string plain = ToSeconds(WithoutZone(text.Trim()));
        if (format is not null)
        {
            grain = format.Contains('H', StringComparison.Ordinal) || format.Contains('h', StringComparison.Ordinal) ? StampGrain.Moment
                : format.Contains('d', StringComparison.Ordinal) ? StampGrain.Day
                : StampGrain.Month;
            return Parse(plain, [format], out stamp);
        }

        grain = StampGrain.Month;
        if (Parse(plain, Months, out stamp))
        {
            return true;
        }

        grain = StampGrain.Day;
        if (Parse(plain, Days, out stamp))
        {
            return true;
        }

        grain = StampGrain.Moment;
        return Parse(plain, Moments, out stamp) || ParseEndOfDay(plain, out stamp);
    }

    /// <summary>A time as messages write it.</summary>
    public static string Of(DateTime stamp, StampGrain grain) => stamp.ToString(
        grain switch { StampGrain.Month => "yyyy-MM", StampGrain.Day => "yyyy-MM-dd", _ => "yyyy-MM-dd HH:mm" }, CultureInfo.InvariantCulture);

    private static bool Parse(string text, string[] formats, out DateTime stamp) => DateTime.TryParseExact(
        text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out stamp);

    // Some loggers write midnight as 24:00 of the day before.
    private static bool ParseEndOfDay(string text, out DateTime stamp)
    {
        string atMidnight = text.Replace("24:00", "00:00", StringComparison.Ordinal);
        if (text.EndsWith("2400", StringComparison.Ordinal) && text.Length == 12)
        {
            atMidnight = text[..8] + "0000";
        }

        if (atMidnight == text || !Parse(atMidnight, Moments, out stamp))
        {
            stamp = default;
            return false;
        }

        stamp = stamp.AddDays(1);
        return true;
    }

    /// <summary>Fractions of a second are rounding of whoever wrote the table, as 00:59:59.999996672; .NET reads no more than seven digits of them.</summary>
    private static string ToSeconds(string text)
    {
        const string TimeOfDay = "00:00:00.";
        int point = text.LastIndexOf('.');
        bool isFraction = point >= TimeOfDay.Length && text[point - 3] == ':' && text[point - 6] == ':'
            && double.TryParse(text[point..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        if (!isFraction)
        {
            return text;
        }

        double fraction = double.Parse(text[point..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        string whole = text[..point];
        return fraction >= 0.5 && Parse(whole, Moments, out DateTime stamp)
            ? stamp.AddSeconds(1).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : whole;
    }

    private static string WithoutZone(string text)
    {
        if (text.EndsWith('Z'))
        {
            return text[..^1];
        }

        const int LengthOfDateAndHour = 13;
        int sign = text.LastIndexOfAny(['+', '-']);
        return sign > LengthOfDateAndHour && text[(sign + 1)..].All(letter => char.IsAsciiDigit(letter) || letter == ':') ? text[..sign].TrimEnd() : text;
    }
}
