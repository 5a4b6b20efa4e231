namespace RegionalBeps.Products.Phenology;

/// <summary>When the vegetation turns green in spring, from the leaf area index of one calendar year.</summary>
/// <param name="Day">Day of year of green-up.</param>
/// <param name="HasLowAmplitude">
/// Whether leaf area changes by less than 30 % of its maximum over the year, as in evergreen forest, so that the day means little.
/// </param>
public readonly record struct GreenUp(FlaggedValue Day, bool HasLowAmplitude)
{
    /// <summary>Usual share of the amplitude that is green-up; 0.1 and 0.5 are its sensitivity variants.</summary>
    public const double DefaultShare = 0.2;

    private const int SmoothingHalfWidth = 15;
    private const int CurvatureStep = 15;
    private const double SmallestAmplitude = 0.3;
    private const double LowRelativeAmplitude = 0.3;
    private const int WindowFirst = 60;
    private const int WindowLast = 212;
    private const int DaysAbove = 10;

    /// <summary>
    /// Green-up: the first day in [60, 212] on which the leaf area index rises to LAI_min + share · (LAI_max − LAI_min) and stays
    /// there for ten days, LAI_min being the lowest value of January to March (relative-threshold method, White et al. 1997).
    /// </summary>
    /// <param name="dailyLeafAreaIndex">Leaf area index of each day from 1 January to 31 December, NaN where there is none.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="share">Share of the amplitude to be reached.</param>
    /// <returns>
    /// Flagged <see cref="Validity.CriterionNeverMet"/> where the amplitude is below 0.3 m² m⁻² (bare ground) or the threshold is
    /// not crossed in the window, <see cref="Validity.NotEnoughValid"/> where more than 5 % of the days are missing.
    /// </returns>
    public static GreenUp Of(ReadOnlySpan<double> dailyLeafAreaIndex, int year, double share = DefaultShare)
    {
        if (!IsKnown(dailyLeafAreaIndex, year))
        {
            return new GreenUp(FlaggedValue.Missing(Validity.NotEnoughValid), false);
        }

        (double lowest, double highest) = RangeOf(dailyLeafAreaIndex, year);
        double amplitude = highest - lowest;
        bool hasLowAmplitude = amplitude < LowRelativeAmplitude * highest;
        return new GreenUp(
            amplitude >= SmallestAmplitude
                ? FirstLastingRise(dailyLeafAreaIndex, lowest + (share * amplitude))
                : FlaggedValue.Missing(Validity.CriterionNeverMet),
            hasLowAmplitude);
    }

    /// <summary>
    /// Green-up by curvature: the day in [60, 212], before the leaf area index is highest, on which its smoothed course bends upward most
    /// (after the curvature method of Zhang et al. 2003, without their logistic curve).
    /// </summary>
    /// <remarks>
    /// s is the 31-day running mean; the bend on day d is s(d − 15) − 2 s(d) + s(d + 15), so that the corners of an interpolation between
    /// composites do not decide. Flags are those of <see cref="Of"/>.
    /// </remarks>
    /// <param name="dailyLeafAreaIndex">Leaf area index of each day from 1 January to 31 December, NaN where there is none.</param>
    /// <param name="year">Calendar year.</param>
    public static FlaggedValue ByCurvature(ReadOnlySpan<double> dailyLeafAreaIndex, int year)
    {
        if (!IsKnown(dailyLeafAreaIndex, year))
        {
            return FlaggedValue.Missing(Validity.NotEnoughValid);
        }

        (double lowest, double highest) = RangeOf(dailyLeafAreaIndex, year);
        if (highest - lowest < SmallestAmplitude)
        {
            return FlaggedValue.Missing(Validity.CriterionNeverMet);
        }

        int last = Math.Min(WindowLast, dailyLeafAreaIndex.IndexOf(highest) + 1);
        double greatest = 0;
        int greenUp = 0;
        for (int dayOfYear = WindowFirst; dayOfYear <= last; dayOfYear++)
        {
            int day = dayOfYear - 1;
            double bend = Smoothed(dailyLeafAreaIndex, day - CurvatureStep) - (2 * Smoothed(dailyLeafAreaIndex, day))
                + Smoothed(dailyLeafAreaIndex, day + CurvatureStep);
            greenUp = bend > greatest ? dayOfYear : greenUp;
            greatest = bend > greatest ? bend : greatest;
        }

        return greenUp == 0 ? FlaggedValue.Missing(Validity.CriterionNeverMet) : FlaggedValue.Of(greenUp);
    }

    private static bool IsKnown(ReadOnlySpan<double> daily, int year) => SeasonalValue.Mean(daily, 0, DaySpan.Of(Season.Year, year)).IsValid;

    // The lowest of January to March, and the highest of the year.
    private static (double Lowest, double Highest) RangeOf(ReadOnlySpan<double> daily, int year)
    {
        int lastOfMarch = DaySpan.Of(Season.Spring, year).First + 30;
        double lowest = double.PositiveInfinity;
        double highest = double.NegativeInfinity;
        for (int day = 0; day < daily.Length; day++)
        {
            double value = daily[day];
            lowest = day < lastOfMarch && value < lowest ? value : lowest;
            highest = value > highest ? value : highest;
        }

        return (lowest, highest);
    }

    private static double Smoothed(ReadOnlySpan<double> daily, int middle)
    {
        double sum = 0;
        int known = 0;
        for (int day = Math.Max(0, middle - SmoothingHalfWidth); day <= Math.Min(daily.Length - 1, middle + SmoothingHalfWidth); day++)
        {
            if (!double.IsNaN(daily[day]))
            {
                sum += daily[day];
                known++;
            }
        }

        return sum / known;
    }

    // Days without a value are passed over: they neither lengthen nor end a rise.
    private static FlaggedValue FirstLastingRise(ReadOnlySpan<double> daily, double threshold)
    {
        int start = 0;
        int length = 0;
        for (int day = 0; day < daily.Length; day++)
        {
            if (daily[day] >= threshold)
            {
                start = length == 0 ? day + 1 : start;
                length++;
                if (length >= DaysAbove && start is >= WindowFirst and <= WindowLast)
                {
                    return FlaggedValue.Of(start);
                }
            }
            else if (daily[day] < threshold)
            {
                length = 0;
            }
        }

        return FlaggedValue.Missing(Validity.CriterionNeverMet);
    }
}
