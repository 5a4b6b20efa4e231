using RegionalBeps.Products.Change;

namespace RegionalBeps.Products.Area;

/// <summary>How fast the frozen area changes from year to year: for each day of the year, and for its annual mean.</summary>
public static class FrozenAreaTrends
{
    /// <summary>Length of the common axis of days: 29 February is left out of leap years.</summary>
    public const int DaysOfCommonYear = 365;

    private const int LastDayOfFebruary = 59;

    /// <summary>Day of year of a day on the common axis: in leap years all days after 28 February come one later.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="commonDay">Day on the common axis, 1 to 365.</param>
    public static int DayOfYear(int year, int commonDay) =>
        DateTime.IsLeapYear(year) && commonDay > LastDayOfFebruary ? commonDay + 1 : commonDay;

    /// <summary>Interannual rate of change of the frozen area of each day [km² per year], NaN where fewer than ten years are known.</summary>
    /// <param name="area">The account of the period.</param>
    /// <param name="layer">Reported layer, 0 to 4.</param>
    /// <param name="leastSquares">Receives the slope of least squares, 365 days.</param>
    /// <param name="theilSen">Receives the Theil-Sen slope, 365 days.</param>
    public static void ByDay(FrozenArea area, int layer, Span<double> leastSquares, Span<double> theilSen)
    {
        double[] years = new double[area.YearCount];
        double[] scratch = new double[TheilSen.PairCount(area.YearCount)];
        for (int commonDay = 1; commonDay <= DaysOfCommonYear; commonDay++)
        {
            int known = 0;
            for (int index = 0; index < years.Length; index++)
            {
                int year = area.FirstYear + index;
                years[index] = area.Of(year, layer, DayOfYear(year, commonDay));
                known += double.IsNaN(years[index]) ? 0 : 1;
            }

            bool enough = known >= ValidYears.RequiredForChange;
            leastSquares[commonDay - 1] = enough ? LeastSquares.Slope(years) : double.NaN;
            theilSen[commonDay - 1] = enough ? TheilSen.Slope(years, scratch) : double.NaN;
        }
    }

    /// <summary>Mean and change of the annual mean frozen area [km²].</summary>
    /// <param name="area">The account of the period.</param>
    /// <param name="layer">Reported layer, 0 to 4.</param>
    public static MultiYearStatistics OfAnnualMean(FrozenArea area, int layer)
    {
        double[] means = new double[area.YearCount];
        Validity[] flags = new Validity[area.YearCount];
        for (int index = 0; index < means.Length; index++)
        {
            means[index] = area.AnnualMean(area.FirstYear + index, layer);
            flags[index] = double.IsNaN(means[index]) ? Validity.NotEnoughValid : Validity.Valid;
        }

        return MultiYearStatistics.Of(means, flags, new double[TheilSen.PairCount(means.Length)]);
    }

    /// <summary>Running mean over a curve of the year whose end meets its beginning.</summary>
    /// <param name="curve">One value for each day.</param>
    /// <param name="window">Odd number of days, no more than the curve has.</param>
    /// <param name="smoothed">Receives the means.</param>
    /// <exception cref="ArgumentException">The window is even, below 1, or longer than the curve.</exception>
    public static void RunningMean(ReadOnlySpan<double> curve, int window, Span<double> smoothed)
    {
        if (window < 1 || window % 2 == 0 || window > curve.Length)
        {
            throw new ArgumentException($"A running mean over {window} of {curve.Length} days has no middle day.", nameof(window));
        }

        for (int day = 0; day < curve.Length; day++)
        {
            double sum = 0;
            for (int offset = -window / 2; offset <= window / 2; offset++)
            {
                sum += curve[(day + offset + curve.Length) % curve.Length];
            }

            smoothed[day] = sum / window;
        }
    }
}
