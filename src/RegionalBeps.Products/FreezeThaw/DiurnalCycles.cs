namespace RegionalBeps.Products.FreezeThaw;

/// <summary>Freezing and thawing within the day in the surface layer L1: its seasons, their amplitude and the number of such days.</summary>
public static class DiurnalCycles
{
    private const int ThawWindowFirst = 30;
    private const int ThawWindowLast = 212;
    private const int FreezeWindowFirst = 213;
    private const int DaysOfJanuary = 31;
    private const int StartWindow = 10;
    private const int CriterionDaysInStartWindow = 3;

    /// <summary>The thaw period, within days 30 to 212 of the year.</summary>
    public static FreezeThawPeriod ThawPeriod(in GroundYear year) =>
        Period(SurfaceMinimum(year), SurfaceMaximum(year), year.DayOfYear(0), ThawWindowFirst, ThawWindowLast);

    /// <summary>The freeze period, from day 213 to the end of the year and on through the following January as far as that is known.</summary>
    public static FreezeThawPeriod FreezePeriod(in GroundYear year) => Period(
        SurfaceMinimum(year), SurfaceMaximum(year), year.DayOfYear(0), FreezeWindowFirst, year.DaysInYear + DaysOfJanuary);

    /// <summary>
    /// The freeze period from the autumn of a year and the January after it alone, once that January is known.
    /// </summary>
    /// <param name="minimum">Lowest temperature of the surface layer on each day [°C], NaN where unknown.</param>
    /// <param name="maximum">Highest temperature of the surface layer on each day [°C], NaN where unknown.</param>
    /// <param name="firstDayOfYear">Day of year of the first of these days; day 213 must not lie before it.</param>
    /// <param name="year">The year in which the period begins.</param>
    public static FreezeThawPeriod FreezePeriod(ReadOnlySpan<double> minimum, ReadOnlySpan<double> maximum, int firstDayOfYear, int year) =>
        Period(minimum, maximum, firstDayOfYear, FreezeWindowFirst, (DateTime.IsLeapYear(year) ? 366 : 365) + DaysOfJanuary);

    /// <summary>Number of days of the calendar year on which the layer's temperature was both above and below 0 °C.</summary>
    public static int FreezeThawCycles(in GroundYear year)
    {
        (int first, int length) = year.CalendarYear.GetOffsetAndLength(year.DayCount);
        int count = 0;
        for (int day = first; day < first + length; day++)
        {
            count += IsCriterionDay(year.ReportedMinimum, year.ReportedMaximum, day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Mean daily range (highest minus lowest temperature) over the days of the year whose mean is above 0 °C [K].</summary>
    public static FlaggedValue AmplitudeAboveZero(in GroundYear year) => MeanRange(year, 1, Validity.NeverThawed);

    /// <summary>Mean daily range (highest minus lowest temperature) over the days of the year whose mean is below 0 °C [K].</summary>
    public static FlaggedValue AmplitudeBelowZero(in GroundYear year) => MeanRange(year, -1, Validity.NeverFroze);

    // The first day of the series has a day of year, negative or 0 where it lies in the year before.
    private static FreezeThawPeriod Period(
        ReadOnlySpan<double> minimum, ReadOnlySpan<double> maximum, int firstDayOfYear, int windowFirst, int windowLast)
    {
        int last = Math.Min(windowLast - firstDayOfYear, minimum.Length - 1);
        int start = windowFirst - firstDayOfYear;
        while (start <= last && !IsStart(minimum, maximum, start))
        {
            start++;
        }

        if (start > last)
        {
            return FreezeThawPeriod.Absent(ReasonForAbsence(minimum, maximum));
        }

        int end = start;
        int count = 0;
        double sumOfRanges = 0;
        for (int day = start; day <= last; day++)
        {
            if (IsCriterionDay(minimum, maximum, day))
            {
                end = day;
                count++;
                sumOfRanges += maximum[day] - minimum[day];
            }
        }

        return new FreezeThawPeriod(
            FlaggedValue.Of(start + firstDayOfYear),
            FlaggedValue.Of(end + firstDayOfYear),
            FlaggedValue.Of(count),
            FlaggedValue.Of(end - start + 1),
            FlaggedValue.Of(sumOfRanges / count));
    }

    private static bool IsStart(ReadOnlySpan<double> minimum, ReadOnlySpan<double> maximum, int day)
    {
        if (!IsCriterionDay(minimum, maximum, day))
        {
            return false;
        }

        int count = 0;
        for (int later = day; later < Math.Min(day + StartWindow, minimum.Length); later++)
        {
            count += IsCriterionDay(minimum, maximum, later) ? 1 : 0;
        }

        return count >= CriterionDaysInStartWindow;
    }

    private static bool IsCriterionDay(ReadOnlySpan<double> minimum, ReadOnlySpan<double> maximum, int day) => maximum[day] > 0 && minimum[day] < 0;

    // Layer L1 comes first in a layer-major series.
    private static ReadOnlySpan<double> SurfaceMinimum(in GroundYear year) => year.ReportedMinimum[..year.DayCount];

    private static ReadOnlySpan<double> SurfaceMaximum(in GroundYear year) => year.ReportedMaximum[..year.DayCount];

    private static Validity ReasonForAbsence(ReadOnlySpan<double> minimum, ReadOnlySpan<double> maximum)
    {
        bool froze = false;
        bool thawed = false;
        for (int day = 0; day < minimum.Length; day++)
        {
            froze |= minimum[day] < 0;
            thawed |= maximum[day] > 0;
        }

        return !froze ? Validity.NeverFroze : !thawed ? Validity.NeverThawed : Validity.CriterionNeverMet;
    }

    private static FlaggedValue MeanRange(in GroundYear year, int side, Validity reasonIfNone)
    {
        ReadOnlySpan<double> mean = year.MeanOf(0);
        (int first, int length) = year.CalendarYear.GetOffsetAndLength(year.DayCount);
        double sum = 0;
        int count = 0;
        for (int day = first; day < first + length; day++)
        {
            if (side * mean[day] > 0)
            {
                sum += year.ReportedMaximum[day] - year.ReportedMinimum[day];
                count++;
            }
        }

        return count == 0 ? FlaggedValue.Missing(reasonIfNone) : FlaggedValue.Of(sum / count);
    }
}
