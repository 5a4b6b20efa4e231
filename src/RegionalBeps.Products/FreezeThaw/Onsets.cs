namespace RegionalBeps.Products.FreezeThaw;

/// <summary>When a soil layer begins to thaw in spring and to freeze in autumn, as day of year.</summary>
/// <remarks>
/// A day is thawed where the layer's daily mean is above 0 °C and frozen where it is below; at exactly 0 °C it is neither, so that
/// the zero curtain belongs to no spell. An onset is the first day of a spell, hence a layer that is thawed already when the window
/// opens has no onset on the window's first day.
/// </remarks>
public static class Onsets
{
    /// <summary>Number of consecutive days that make an onset; 3 and 7 are its usual sensitivity variants.</summary>
    public const int DefaultSpell = 5;

    /// <summary>Number of consecutive frozen days that must lie before a thaw onset.</summary>
    public const int FrozenSpellBefore = 15;

    private const int ThawWindowFirst = 30;
    private const int ThawWindowLast = 273;
    private const int FreezeWindowFirst = 182;

    /// <summary>
    /// Thaw onset: the first day in [30, 273] that begins a spell of thawed days, after a frozen spell of at least 15 days since
    /// 1 September of the year before.
    /// </summary>
    /// <param name="year">The daily series.</param>
    /// <param name="layer">Reported layer, 0 to 4.</param>
    /// <param name="spell">Number of consecutive thawed days.</param>
    public static FlaggedValue Thaw(in GroundYear year, int layer, int spell = DefaultSpell)
    {
        int onset = ThawIndex(year, layer, spell);
        if (onset >= 0)
        {
            return FlaggedValue.Of(year.DayOfYear(onset));
        }

        ReadOnlySpan<double> mean = year.MeanOf(layer);
        int frozen = CountBelowZero(mean[year.FreezeYear]);
        return FlaggedValue.Missing(
            frozen == 0 ? Validity.NeverFroze
            : !AnyAboveZero(mean[year.CalendarYear]) ? Validity.NeverThawed
            : frozen < FrozenSpellBefore ? Validity.FrozenBriefly
            : Validity.CriterionNeverMet);
    }

    /// <summary>
    /// Last thaw onset: the first day of the unbroken thawed spell in which the layer's warmest day of the year lies; it follows
    /// <see cref="Thaw"/> where the layer freezes again in spring, and equals it elsewhere.
    /// </summary>
    /// <param name="year">The daily series.</param>
    /// <param name="layer">Reported layer, 0 to 4.</param>
    public static FlaggedValue ThawLast(in GroundYear year, int layer)
    {
        FlaggedValue onset = Thaw(year, layer);
        if (!onset.IsValid)
        {
            return onset;
        }

        ReadOnlySpan<double> mean = year.MeanOf(layer);
        int start = WarmestDay(mean[year.CalendarYear]) + year.DaysBeforeYear;
        for (int day = start; day >= 0 && !(mean[day] <= 0); day--)
        {
            start = mean[day] > 0 ? day : start;
        }

        return FlaggedValue.Of(Math.Max(onset.Value, year.DayOfYear(start)));
    }

    /// <summary>
    /// Freeze onset: the first day from 1 July (day 182) to the end of the year that begins a spell of frozen days, after a spell of
    /// as many thawed days in the same year.
    /// </summary>
    /// <param name="year">The daily series.</param>
    /// <param name="layer">Reported layer, 0 to 4.</param>
    /// <param name="spell">Number of consecutive frozen days, and of thawed days before them.</param>
    public static FlaggedValue Freeze(in GroundYear year, int layer, int spell = DefaultSpell)
    {
        ReadOnlySpan<double> fromJanuary = year.MeanOf(layer)[year.DaysBeforeYear..];
        int onset = FirstSpellAfterOpposite(fromJanuary, -1, spell, spell, FreezeWindowFirst - 1, year.DaysInYear - 1);
        if (onset >= 0)
        {
            return FlaggedValue.Of(onset + 1);
        }

        ReadOnlySpan<double> calendarYear = year.MeanOf(layer)[year.CalendarYear];
        return FlaggedValue.Missing(
            CountBelowZero(calendarYear) == 0 ? Validity.NeverFroze
            : !AnyAboveZero(calendarYear) ? Validity.NeverThawed
            : Validity.CriterionNeverMet);
    }

    /// <summary>Number of days below 0 °C; days at exactly 0 °C and days without a value do not count.</summary>
    /// <param name="dailyMean">Daily means [°C].</param>
    public static int CountBelowZero(ReadOnlySpan<double> dailyMean)
    {
        int count = 0;
        foreach (double temperature in dailyMean)
        {
            count += temperature < 0 ? 1 : 0;
        }

        return count;
    }

    private static int ThawIndex(in GroundYear year, int layer, int spell) => FirstSpellAfterOpposite(
        year.MeanOf(layer), 1, FrozenSpellBefore, spell, year.IndexOf(ThawWindowFirst), year.IndexOf(ThawWindowLast));

    // One search serves both onsets: with side = -1 frozen days look like thawed ones.
    private static int FirstSpellAfterOpposite(
        ReadOnlySpan<double> dailyMean, int side, int spellBefore, int spell, int firstStart, int lastStart)
    {
        bool oppositeSeen = false;
        int opposite = 0;
        int length = 0;
        int start = 0;
        for (int day = 0; day < dailyMean.Length; day++)
        {
            double temperature = side * dailyMean[day];
            if (temperature > 0)
            {
                start = length == 0 ? day : start;
                length++;
                opposite = 0;
                if (oppositeSeen && length >= spell && start >= firstStart && start <= lastStart)
                {
                    return start;
                }
            }
            else if (temperature <= 0)
            {
                length = 0;
                opposite = temperature < 0 ? opposite + 1 : 0;
                oppositeSeen |= opposite >= spellBefore;
            }
        }

        return -1;
    }

    private static bool AnyAboveZero(ReadOnlySpan<double> dailyMean)
    {
        foreach (double temperature in dailyMean)
        {
            if (temperature > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int WarmestDay(ReadOnlySpan<double> dailyMean)
    {
        int warmest = 0;
        double highest = double.NegativeInfinity;
        for (int day = 0; day < dailyMean.Length; day++)
        {
            if (dailyMean[day] > highest)
            {
                highest = dailyMean[day];
                warmest = day;
            }
        }

        return warmest;
    }
}
