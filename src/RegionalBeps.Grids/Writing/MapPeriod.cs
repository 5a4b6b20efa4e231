namespace RegionalBeps.Grids.Writing;

/// <summary>The interval of time that a map stands for.</summary>
/// <param name="Begin">Its beginning, UTC.</param>
/// <param name="End">Its end, UTC.</param>
public readonly record struct MapPeriod(DateTime Begin, DateTime End)
{
    /// <summary>The middle of the interval.</summary>
    public DateTime Middle => Begin + ((End - Begin) / 2);

    /// <summary>A calendar year.</summary>
    public static MapPeriod OfYear(int year) => new(Utc(year), Utc(year + 1));

    /// <summary>Calendar years one after the other, both ends included.</summary>
    public static IReadOnlyList<MapPeriod> OfYears(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(OfYear)];

    /// <summary>The months of calendar years, both ends included.</summary>
    public static IReadOnlyList<MapPeriod> OfMonths(int first, int last) =>
        [.. Enumerable.Range(0, 12 * (last - first + 1)).Select(month => new MapPeriod(Utc(first).AddMonths(month), Utc(first).AddMonths(month + 1)))];

    /// <summary>The days of a year.</summary>
    public static IReadOnlyList<MapPeriod> DaysOf(int year) =>
        [.. Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(day => new MapPeriod(Utc(year).AddDays(day), Utc(year).AddDays(day + 1)))];

    private static DateTime Utc(int year) => new(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
}
