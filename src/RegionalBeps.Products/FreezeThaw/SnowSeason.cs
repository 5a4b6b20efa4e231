namespace RegionalBeps.Products.FreezeThaw;

/// <summary>The end of the season's snow cover.</summary>
public static class SnowSeason
{
    /// <summary>Snow depth from which a day counts as snow-covered [m].</summary>
    public const double CoverDepth = 0.01;

    /// <summary>Number of consecutive days that make a seasonal snow cover.</summary>
    public const int MinimumSpell = 15;

    /// <summary>
    /// Snow-off: the first snow-free day after the longest unbroken snow cover of the freeze year that ends in the calendar year
    /// (the core snow season, Choi et al. 2010, J. Climate 23), so that a late dusting does not count.
    /// </summary>
    /// <param name="year">The daily series.</param>
    /// <returns>
    /// Day of year; flagged <see cref="Validity.CriterionNeverMet"/> where no cover lasted 15 days,
    /// <see cref="Validity.NeverThawed"/> where the longest outlasts August, <see cref="Validity.NotEnoughValid"/> where snow is unknown.
    /// </returns>
    public static FlaggedValue SnowOff(in GroundYear year)
    {
        if (!year.SnowDepth.ContainsAnyExcept(double.NaN))
        {
            return FlaggedValue.Missing(Validity.NotEnoughValid);
        }

        ReadOnlySpan<double> depth = year.SnowDepth[year.FreezeYear];
        int longest = MinimumSpell - 1;
        int snowOff = -1;
        int spell = 0;
        for (int day = 0; day < depth.Length; day++)
        {
            if (depth[day] >= CoverDepth)
            {
                spell++;
            }
            else if (depth[day] < CoverDepth)
            {
                if (spell > longest && day >= year.DaysBeforeYear)
                {
                    longest = spell;
                    snowOff = day;
                }

                spell = 0;
            }
        }

        return spell > longest ? FlaggedValue.Missing(Validity.NeverThawed)
            : snowOff < 0 ? FlaggedValue.Missing(Validity.CriterionNeverMet)
            : FlaggedValue.Of(year.DayOfYear(snowOff));
    }
}
