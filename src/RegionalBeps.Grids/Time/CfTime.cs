using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RegionalBeps.Grids.Time;

/// <summary>The meaning of time numbers in a file: <c>hours since 1900-01-01</c> in a calendar. Makes moments in UTC of them.</summary>
public sealed partial class CfTime
{
    private readonly long referenceDay;
    private readonly long referenceTicks;
    private readonly (int Year, int Month, int Day) reference;
    private readonly long ticksPerUnit;
    private readonly int monthsPerUnit;

    private CfTime(string text, CfCalendar calendar, (int, int, int) reference, long referenceDay, long referenceTicks, long ticksPerUnit, int monthsPerUnit)
    {
        Text = text;
        Calendar = calendar;
        this.reference = reference;
        this.referenceDay = referenceDay;
        this.referenceTicks = referenceTicks;
        this.ticksPerUnit = ticksPerUnit;
        this.monthsPerUnit = monthsPerUnit;
    }

    /// <summary>The text that was read.</summary>
    public string Text { get; }

    /// <summary>The calendar.</summary>
    public CfCalendar Calendar { get; }

    /// <summary>True if the days of the calendar are real days.</summary>
    public bool IsReal => CalendarArithmetic.IsReal(Calendar);

    /// <summary>True if a unit's text looks like a time with a reference.</summary>
    public static bool LooksLikeTime(string? units) => units is not null && Shape().IsMatch(units);

    /// <summary>Reads the units and the calendar of a time variable.</summary>
    /// <param name="units">Such as <c>days since 2046-1-1</c>.</param>
    /// <param name="calendar">CF's name of the calendar; null for the standard one.</param>
    /// <param name="time">The meaning, if it is understood.</param>
    /// <param name="problem">What is wrong, if it is not.</param>
    public static bool TryParse(
        string? units, string? calendar, [NotNullWhen(true)] out CfTime? time, [NotNullWhen(false)] out string? problem)
    {
        time = null;
        Match match = Shape().Match(units ?? "");
        if (!match.Success)
        {
            problem = $"it has times in '{units}', which is not of the form 'hours since 1900-01-01 00:00'";
            return false;
        }

        if (CalendarArithmetic.Parse(calendar) is not CfCalendar known)
        {
            problem = $"it has the calendar '{calendar}', which CF does not know";
            return false;
        }

        (int year, int month, int day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        if (CalendarArithmetic.DayNumber(known, year, month, day) is not long referenceDay)
        {
            problem = $"it counts time from {year}-{month}-{day}, a date that its calendar does not have";
            return false;
        }

        (long ticks, int months) = match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "s" or "sec" or "secs" or "second" or "seconds" => (TimeSpan.TicksPerSecond, 0),
            "min" or "mins" or "minute" or "minutes" => (TimeSpan.TicksPerMinute, 0),
            "h" or "hr" or "hrs" or "hour" or "hours" => (TimeSpan.TicksPerHour, 0),
            "d" or "day" or "days" => (TimeSpan.TicksPerDay, 0),
            "month" or "months" => (0L, 1),
            "year" or "years" or "yr" => (0L, 12),
            _ => (0L, 0),
        };
        if (ticks == 0 && months == 0)
        {
            problem = $"it counts time in '{match.Groups["unit"].Value}', which is not understood";
            return false;
        }

        problem = null;
        time = new CfTime(units!, known, (year, month, day), referenceDay, TicksOfDay(match), ticks, months);
        return true;
    }

    /// <summary>The moment of a time number; null where the real calendar has no such date (30 February, or 29 February too many).</summary>
    /// <param name="value">The number in the file.</param>
    /// <param name="precision">The last digit's worth of a number as it is stored, in its unit; the moment is rounded within it.</param>
    /// <exception cref="OverflowException">The moment lies outside the years 1 to 9999.</exception>
    /// <exception cref="FormatException">The number is no whole number of months or years.</exception>
    public DateTime? MomentOf(double value, double precision = 0.0)
    {
        if (monthsPerUnit > 0)
        {
            return AfterMonths(value);
        }

        double whole = Math.Floor(value);
        long ticks = referenceTicks + checked((long)whole * ticksPerUnit) + (long)Math.Round((value - whole) * ticksPerUnit);
        ticks = Round(ticks, Math.Max(2.0 * precision * ticksPerUnit, TimeSpan.TicksPerMillisecond));
        long days = (long)Math.Floor((double)ticks / TimeSpan.TicksPerDay);
        long ofDay = ticks - (days * TimeSpan.TicksPerDay);
        return IsReal ? RealMoment(referenceDay + days, ofDay) : MappedMoment(referenceDay + days, ofDay);
    }

    private static DateTime RealMoment(long day, long ticksOfDay)
    {
        long ticks = DateTime.UnixEpoch.Ticks + checked(day * TimeSpan.TicksPerDay) + ticksOfDay;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime(ticks, DateTimeKind.Utc)
            : throw new OverflowException("lies outside the years 1 to 9999");
    }

    private static long Round(long ticks, double tolerance)
    {
        foreach (long grain in (ReadOnlySpan<long>)[TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond])
        {
            long rounded = (long)Math.Round((double)ticks / grain) * grain;
            if (Math.Abs(rounded - ticks) <= tolerance)
            {
                return rounded;
            }
        }

        return ticks;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;

    private static long TicksOfDay(Match match)
    {
        double seconds = match.Groups["second"].Success
            ? double.Parse(match.Groups["second"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : 0.0;
        long clock = (Number(match, "hour") * TimeSpan.TicksPerHour) + (Number(match, "minute") * TimeSpan.TicksPerMinute)
            + (long)Math.Round(seconds * TimeSpan.TicksPerSecond);
        int zoneHours = Number(match, "zoneHour");
        int zoneMinutes = match.Groups["zoneHour"].Value.StartsWith('-') ? -Number(match, "zoneMinute") : Number(match, "zoneMinute");
        return clock - (zoneHours * TimeSpan.TicksPerHour) - (zoneMinutes * TimeSpan.TicksPerMinute);
    }

    private DateTime? MappedMoment(long day, long ticksOfDay)
    {
        (int year, int month, int dayOfMonth) = CalendarArithmetic.DateOf(Calendar, day);
        if (year is < 1 or > 9999)
        {
            throw new OverflowException("lies outside the years 1 to 9999");
        }

        if (Calendar == CfCalendar.Days360)
        {
            int length = DateTime.IsLeapYear(year) ? 366 : 365;
            int dayOf360 = ((month - 1) * 30) + dayOfMonth - 1;
            int realDay = (int)((dayOf360 + 0.5) * length / 360.0);
            return new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(realDay).AddTicks(ticksOfDay);
        }

        return dayOfMonth <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, dayOfMonth, 0, 0, 0, DateTimeKind.Utc).AddTicks(ticksOfDay)
            : null;
    }

    private DateTime? AfterMonths(double value)
    {
        if (value != Math.Floor(value))
        {
            throw new FormatException("is no whole number of months, whose length varies");
        }

        long months = (reference.Month - 1) + ((long)value * monthsPerUnit);
        long year = reference.Year + (long)Math.Floor(months / 12.0);
        int month = (int)(months - ((year - reference.Year) * 12)) + 1;
        return year is < 1 or > 9999
            ? throw new OverflowException("lies outside the years 1 to 9999")
            : reference.Day <= DateTime.DaysInMonth((int)year, month)
                ? new DateTime((int)year, month, reference.Day, 0, 0, 0, DateTimeKind.Utc).AddTicks(referenceTicks)
                : null;
    }

    [GeneratedRegex(
        @"^\s*(?<unit>[A-Za-z]+)\s+(?:since|after|from|ref)\s+(?<year>[+-]?\d{1,5})-(?<month>\d{1,2})-(?<day>\d{1,2})"
        + @"(?:[T\s]+(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2}(?:\.\d*)?))?)?)?"
        + @"\s*(?:Z|UTC|GMT|(?<zoneHour>[+-]?\d{1,2})(?::?(?<zoneMinute>\d{2}))?)?\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
