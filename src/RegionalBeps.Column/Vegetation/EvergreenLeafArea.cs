namespace RegionalBeps.Column.Vegetation;

/// <summary>Mends what satellites miss of evergreen needles in winter, under low sun and snow.</summary>
public static class EvergreenLeafArea
{
    private const double LeastShareOfSummer = 0.6;
    private const double SummerQuantile = 0.9;
    private const int DaysInLeapYear = 366;
    private const int FirstOfJune = 152;
    private const int LastOfAugust = 243;

    /// <summary>
    /// Raises the leaf area of a year, where it is lower, to 0.6 of the 90th percentile of its June to August (this project's choice).
    /// Missing days (NaN) stay missing; a summer without any value mends nothing.
    /// </summary>
    /// <param name="leafArea">One value for each day of the year, 365 or 366, m² m⁻²; it is changed.</param>
    /// <param name="evergreenShare">Share of the cover that is evergreen needleleaf forest, 0..1: the floor is in proportion.</param>
    /// <exception cref="ArgumentException">The series is not that of a year.</exception>
    public static void MendWinter(Span<double> leafArea, double evergreenShare)
    {
        if (leafArea.Length is not (DaysInLeapYear - 1 or DaysInLeapYear))
        {
            throw new ArgumentException($"A year of leaf area has 365 or 366 days, this one {leafArea.Length}.", nameof(leafArea));
        }

        double floor = LeastShareOfSummer * evergreenShare * SummerLevel(leafArea);
        foreach (ref double day in leafArea)
        {
            day = day < floor ? floor : day;
        }
    }

    private static double SummerLevel(ReadOnlySpan<double> leafArea)
    {
        int leapDay = leafArea.Length == DaysInLeapYear ? 1 : 0;
        double[] summer =
        [
            .. leafArea[(FirstOfJune + leapDay - 1)..(LastOfAugust + leapDay)].ToArray().Where(day => !double.IsNaN(day)).Order(),
        ];
        if (summer.Length == 0)
        {
            return 0.0;
        }

        double rank = SummerQuantile * (summer.Length - 1);
        int lower = (int)rank;
        int upper = Math.Min(lower + 1, summer.Length - 1);
        return summer[lower] + (rank - lower) * (summer[upper] - summer[lower]);
    }
}
