namespace RegionalBeps.Products.Phenology;

/// <summary>A span of days by day of year (1 = 1 January; 0 and below lie in the year before), both ends included.</summary>
/// <param name="First">First day of year.</param>
/// <param name="Last">Last day of year.</param>
public readonly record struct DaySpan(int First, int Last)
{
    /// <summary>Number of days before the mean green-up that make its pre-season.</summary>
    public const int PreSeasonDays = 90;

    /// <summary>Number of days.</summary>
    public int Length => Last - First + 1;

    /// <summary>The days of a season in a calendar year.</summary>
    public static DaySpan Of(Season season, int year) => season switch
    {
        Season.Spring => Months(year, 3, 5),
        Season.Summer => Months(year, 6, 8),
        Season.Autumn => Months(year, 9, 11),
        Season.EarlyGrowingSeason => Months(year, 5, 6),
        Season.PeakGrowingSeason => Months(year, 7, 8),
        Season.LateGrowingSeason => Months(year, 9, 9),
        Season.Year => Months(year, 1, 12),
        _ => throw new ArgumentOutOfRangeException(nameof(season), season, "No such season."),
    };

    /// <summary>The pre-season of vegetation: the 90 days before the mean green-up of a pixel.</summary>
    /// <param name="meanGreenUp">Mean day of year of green-up.</param>
    public static DaySpan PreSeason(double meanGreenUp)
    {
        int greenUp = (int)Math.Round(meanGreenUp);
        return new DaySpan(greenUp - PreSeasonDays, greenUp - 1);
    }

    /// <summary>The days of whole months of a calendar year.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="first">First month, 1 to 12.</param>
    /// <param name="last">Last month, 1 to 12.</param>
    public static DaySpan Months(int year, int first, int last) => new(
        new DateOnly(year, first, 1).DayOfYear,
        new DateOnly(year, last, DateTime.DaysInMonth(year, last)).DayOfYear);
}
