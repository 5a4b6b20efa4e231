namespace RegionalBeps.Grids.Time;

/// <summary>Day numbers in the calendars of CF.</summary>
/// <remarks>
/// Real calendars count days from 1 January 1970 (Gregorian). Day numbers follow Richards (2013), Calendars, in: Urban and Seidelmann (eds),
/// Explanatory Supplement to the Astronomical Almanac, section 15.11, with floor division so that years before 1 are right. The other calendars
/// count from 1 January of their year 0.
/// </remarks>
internal static class CalendarArithmetic
{
    private const long JulianDayOf1970 = 2_440_588;
    private static readonly int[] DaysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    /// <summary>True for calendars whose days are real days.</summary>
    public static bool IsReal(CfCalendar calendar) => calendar is CfCalendar.Standard or CfCalendar.ProlepticGregorian or CfCalendar.Julian;

    /// <summary>The calendar of a CF name, or null if there is none of that name; without a name it is the standard one.</summary>
    public static CfCalendar? Parse(string? name) => name?.Trim().ToLowerInvariant() switch
    {
        null or "" or "standard" or "gregorian" => CfCalendar.Standard,
        "proleptic_gregorian" => CfCalendar.ProlepticGregorian,
        "julian" => CfCalendar.Julian,
        "noleap" or "365_day" or "no_leap" => CfCalendar.NoLeap,
        "all_leap" or "366_day" => CfCalendar.AllLeap,
        "360_day" or "360" => CfCalendar.Days360,
        _ => null,
    };

    /// <summary>The day number of a date; null if the calendar has no such date.</summary>
    public static long? DayNumber(CfCalendar calendar, int year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || day > DaysInMonth(calendar, year, month))
        {
            return null;
        }

        return calendar switch
        {
            CfCalendar.Standard => IsBeforeReform(year, month, day) ? JulianDays(year, month, day) : GregorianDays(year, month, day),
            CfCalendar.ProlepticGregorian => GregorianDays(year, month, day),
            CfCalendar.Julian => JulianDays(year, month, day),
            CfCalendar.Days360 => (year * 360L) + ((month - 1) * 30) + day - 1,
            CfCalendar.NoLeap => (year * 365L) + DaysBeforeMonth[month - 1] + day - 1,
            _ => (year * 366L) + DaysBeforeMonth[month - 1] + (month > 2 ? 1 : 0) + day - 1,
        };
    }

    /// <summary>The date of a day number in a calendar that is not real.</summary>
    public static (int Year, int Month, int Day) DateOf(CfCalendar calendar, long dayNumber)
    {
        int length = calendar switch { CfCalendar.Days360 => 360, CfCalendar.NoLeap => 365, _ => 366 };
        int year = (int)Math.Floor((double)dayNumber / length);
        int dayOfYear = (int)(dayNumber - ((long)year * length));
        if (calendar == CfCalendar.Days360)
        {
            return (year, (dayOfYear / 30) + 1, (dayOfYear % 30) + 1);
        }

        int month = 1;
        while (month < 12 && DayNumber(calendar, year, month + 1, 1) <= dayNumber)
        {
            month++;
        }

        return (year, month, (int)(dayNumber - DayNumber(calendar, year, month, 1)!.Value) + 1);
    }

    private static int DaysInMonth(CfCalendar calendar, int year, int month) => (calendar, month) switch
    {
        (CfCalendar.Days360, _) => 30,
        (CfCalendar.NoLeap, 2) => 28,
        (CfCalendar.AllLeap, 2) => 29,
        (CfCalendar.Julian, 2) => year % 4 == 0 ? 29 : 28,
        (CfCalendar.Standard, 2) when year < 1582 => year % 4 == 0 ? 29 : 28,
        (_, 2) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        (_, 4 or 6 or 9 or 11) => 30,
        _ => 31,
    };

    private static bool IsBeforeReform(int year, int month, int day) => (year, month, day).CompareTo((1582, 10, 15)) < 0;

    private static long GregorianDays(int year, int month, int day)
    {
        (long y, _) = MarchBased(year, month);
        long century = FloorDivide(y, 100);
        return JulianDays(year, month, day) - century + FloorDivide(century, 4) + 2;
    }

    private static long JulianDays(int year, int month, int day)
    {
        (long y, int m) = MarchBased(year, month);
        return (365L * y) + FloorDivide(y, 4) + (((153 * m) + 2) / 5) + day - 1 + 1_721_118 - JulianDayOf1970;
    }

    /// <summary>Years that begin in March put the leap day last.</summary>
    private static (long Year, int Month) MarchBased(int year, int month) => month > 2 ? (year, month - 3) : (year - 1, month + 9);

    private static long FloorDivide(long value, long by) => (long)Math.Floor((double)value / by);
}
