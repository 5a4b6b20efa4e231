using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Products.Phenology;

/// <summary>Means and sums of a daily series over a span of days, such as leaf area index by stage, latent heat or carbon fluxes by season.</summary>
public static class SeasonalValue
{
    /// <summary>Mean over the days that have a value; flagged where more than 5 % of the days have none.</summary>
    /// <param name="daily">Daily values, NaN where there is none.</param>
    /// <param name="daysBeforeYear">Number of days in the series that lie before 1 January.</param>
    /// <param name="days">The days wanted; those outside the series count as missing.</param>
    public static FlaggedValue Mean(ReadOnlySpan<double> daily, int daysBeforeYear, DaySpan days)
    {
        double sum = 0;
        int known = 0;
        int first = Math.Max(0, daysBeforeYear + days.First - 1);
        int last = Math.Min(daily.Length - 1, daysBeforeYear + days.Last - 1);
        for (int day = first; day <= last; day++)
        {
            if (!double.IsNaN(daily[day]))
            {
                sum += daily[day];
                known++;
            }
        }

        return known == 0 || days.Length - known > GroundYear.MissingShareAllowed * days.Length
            ? FlaggedValue.Missing(Validity.NotEnoughValid)
            : FlaggedValue.Of(sum / known);
    }

    /// <summary>Sum over the days, a missing day counting like the mean of the others; flagged where more than 5 % have no value.</summary>
    /// <param name="daily">Daily values [X per day], NaN where there is none.</param>
    /// <param name="daysBeforeYear">Number of days in the series that lie before 1 January.</param>
    /// <param name="days">The days wanted; those outside the series count as missing.</param>
    /// <returns>The sum [X].</returns>
    public static FlaggedValue Sum(ReadOnlySpan<double> daily, int daysBeforeYear, DaySpan days)
    {
        FlaggedValue mean = Mean(daily, daysBeforeYear, days);
        return mean.IsValid ? FlaggedValue.Of(mean.Value * days.Length) : mean;
    }
}
