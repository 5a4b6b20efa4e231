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
        Period(year, year.IndexOf(ThawWindowFirst), year.IndexOf(ThawWindowLast));

    /// <summary>The freeze period, from day 213 to the end of the year and on through the following January as far as that is known.</summary>
    public static FreezeThawPeriod FreezePeriod(in GroundYear year) =>
        Period(year, year.IndexOf(FreezeWindowFirst), year.IndexOf(year.DaysInYear + DaysOfJanuary));

    /// <summary>Number of days of the calendar year on which the layer's temperature was both above and below 0 °C.</summary>
    public static int FreezeThawCycles(in GroundYear year)
    {
        (int first, int length) = year.CalendarYear.GetOffsetAndLength(year.DayCount);
        int count = 0;
        for (int day = first; day < first + length; day++)
        {
            count += IsCriterionDay(year, day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Mean daily range (highest minus lowest temperature) over the days of the year whose mean is above 0 °C [K].</summary>
    public static FlaggedValue AmplitudeAboveZero(in GroundYear year) => MeanRange(year, 1, Validity.NeverThawed);

    /// <summary>Mean daily range (highest minus lowest temperature) over the days of the year whose mean is below 0 °C [K].</summary>
    public static FlaggedValue AmplitudeBelowZero(in GroundYear year) => MeanRange(year, -1, Validity.NeverFroze);

    private static FreezeThawPeriod Period(in GroundYear year, int windowFirst, int windowLast)
    {
        int last = Math.Min(windowLast, year.DayCount - 1);
        int start = windowFirst;
        while (start <= last && !IsStart(year, start))
        {
            start++;
        }

        if (start > last)
        {
            return FreezeThawPeriod.Absent(ReasonForAbsence(year));
        }

        int end = start;
        int count = 0;
        double sumOfRanges = 0;
        for (int day = start; day <= last; day++)
        {
            if (IsCriterionDay(year, day))
            {
                end = day;
                count++;
                sumOfRanges += year.ReportedMaximum[day] - year.ReportedMinimum[day];
            }
        }

        return new FreezeThawPeriod(
            FlaggedValue.Of(year.DayOfYear(start)),
            FlaggedValue.Of(year.DayOfYear(end)),
            FlaggedValue.Of(count),
            FlaggedValue.Of(end - start + 1),
            FlaggedValue.Of(sumOfRanges / count));
    }

    private static bool IsStart(in GroundYear year, int day)
    {
        if (!IsCriterionDay(year, day))
        {
            return false;
        }

        int count = 0;
        for (int later = day; later < Math.Min(day + StartWindow, year.DayCount); later++)
        {
            count += IsCriterionDay(year, later) ? 1 : 0;
        }

        return count >= CriterionDaysInStartWindow;
    }

    // Layer L1 comes first in a layer-major series, so a day's place in it is the day itself.
    private static bool IsCriterionDay(in GroundYear year, int day) => year.ReportedMaximum[day] > 0 && year.ReportedMinimum[day] < 0;

    private static Validity ReasonForAbsence(in GroundYear year)
    {
        bool froze = false;
        bool thawed = false;
        for (int day = 0; day < year.DayCount; day++)
        {
            froze |= year.ReportedMinimum[day] < 0;
            thawed |= year.ReportedMaximum[day] > 0;
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
