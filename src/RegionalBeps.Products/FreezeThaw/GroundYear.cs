namespace RegionalBeps.Products.FreezeThaw;

/// <summary>
/// The daily series of one pixel from which the freeze-thaw products of year Y are derived: from 1 September of Y-1 (or later,
/// where the run begins later) to 31 December of Y, and on into January of Y+1 where that is known.
/// </summary>
/// <remarks>
/// Days are local solar days. All temperatures are in degrees Celsius; a day without a value is NaN in all its series and is passed
/// over: it neither lengthens nor ends a spell. Series of several layers are layer-major: <c>[layer * DayCount + day]</c>.
/// The spans belong to the caller, and nothing is copied.
/// </remarks>
public readonly ref struct GroundYear
{
    /// <summary>The share of days of the calendar year that may be missing.</summary>
    public const double MissingShareAllowed = 0.05;

    /// <summary>The calendar year Y.</summary>
    public required int Year { get; init; }

    /// <summary>Number of days in the series that lie before 1 January of Y: 122 from 1 September, fewer where the run begins later.</summary>
    public required int DaysBeforeYear { get; init; }

    /// <summary>Number of days in each series.</summary>
    public required int DayCount { get; init; }

    /// <summary>The column's layers.</summary>
    public required SoilLayers Layers { get; init; }

    /// <summary>Daily mean temperature at each node of the column [°C], <c>Layers.Count × DayCount</c>.</summary>
    public required ReadOnlySpan<double> NodeMean { get; init; }

    /// <summary>
    /// Daily mean temperature of the five reported layers [°C], <c>5 × DayCount</c>: thickness-weighted means of finer layers, or
    /// the same span as <see cref="NodeMean"/> for a column of just these five.
    /// </summary>
    public required ReadOnlySpan<double> ReportedMean { get; init; }

    /// <summary>Lowest temperature of the day in the five reported layers [°C], <c>5 × DayCount</c>.</summary>
    public required ReadOnlySpan<double> ReportedMinimum { get; init; }

    /// <summary>Highest temperature of the day in the five reported layers [°C], <c>5 × DayCount</c>.</summary>
    public required ReadOnlySpan<double> ReportedMaximum { get; init; }

    /// <summary>
    /// Thawed share of the freezable water of each layer, daily mean, <c>Layers.Count × DayCount</c>, or empty where unknown:
    /// (θ_l − θ_l(−0.5 °C)) / (θ − θ_l(−0.5 °C)), with θ_l the liquid and θ the whole water content.
    /// </summary>
    public ReadOnlySpan<double> ThawedShare { get; init; }

    /// <summary>Daily mean snow depth [m], <c>DayCount</c>, or empty where unknown.</summary>
    public ReadOnlySpan<double> SnowDepth { get; init; }

    /// <summary>
    /// For each layer of the column whether it was at or below 0 °C on all days of Y-1, <c>Layers.Count</c>
    /// (<see cref="Permafrost.FrozenAllYear"/> of that year), or empty where Y-1 is unknown.
    /// </summary>
    public ReadOnlySpan<bool> FrozenAllPreviousYear { get; init; }

    /// <summary>Number of days of the calendar year Y.</summary>
    public int DaysInYear => DateTime.IsLeapYear(Year) ? 366 : 365;

    /// <summary>The series' days that belong to the calendar year Y.</summary>
    public Range CalendarYear => DaysBeforeYear..Math.Min(DaysBeforeYear + DaysInYear, DayCount);

    /// <summary>The series' days that belong to the freeze year: 1 September of Y-1 to 31 August of Y.</summary>
    public Range FreezeYear => ..Math.Min(IndexOf(DaysInYear - DaysAfterAugust) + 1, DayCount);

    /// <summary>Whether enough days of Y are known for products of the year: no more than 5 % are missing.</summary>
    public bool HasEnoughDays
    {
        get
        {
            int known = 0;
            foreach (double temperature in MeanOf(0)[CalendarYear])
            {
                known += double.IsNaN(temperature) ? 0 : 1;
            }

            return DaysInYear - known <= MissingShareAllowed * DaysInYear;
        }
    }

    private const int DaysAfterAugust = 122;

    /// <summary>Daily means of a reported layer [°C].</summary>
    /// <param name="layer">0 to 4.</param>
    public ReadOnlySpan<double> MeanOf(int layer) => ReportedMean.Slice(layer * DayCount, DayCount);

    /// <summary>Daily means at a node of the column [°C].</summary>
    /// <param name="node">0 to <c>Layers.Count - 1</c>.</param>
    public ReadOnlySpan<double> NodeMeanOf(int node) => NodeMean.Slice(node * DayCount, DayCount);

    /// <summary>Place in the series of a day of year (1 = 1 January of Y); it may lie beyond the series.</summary>
    public int IndexOf(int dayOfYear) => DaysBeforeYear + dayOfYear - 1;

    /// <summary>Day of year (1 = 1 January of Y) of a place in the series; above 366 or 365 in the following January.</summary>
    public int DayOfYear(int index) => index - DaysBeforeYear + 1;

    /// <summary>Asserts that the series have the lengths that they say.</summary>
    /// <exception cref="ArgumentException">A series is too short or too long.</exception>
    public void Validate()
    {
        if (DaysBeforeYear < 0 || DayCount < DaysBeforeYear)
        {
            throw new ArgumentException($"{DaysBeforeYear} days before the year do not fit into a series of {DayCount} days.");
        }

        RequireLength(NodeMean.Length, Layers.Count * DayCount, nameof(NodeMean));
        RequireLength(ReportedMean.Length, PerLayer<double>.Count * DayCount, nameof(ReportedMean));
        RequireLength(ReportedMinimum.Length, PerLayer<double>.Count * DayCount, nameof(ReportedMinimum));
        RequireLength(ReportedMaximum.Length, PerLayer<double>.Count * DayCount, nameof(ReportedMaximum));
        RequireLengthUnlessEmpty(ThawedShare.Length, Layers.Count * DayCount, nameof(ThawedShare));
        RequireLengthUnlessEmpty(SnowDepth.Length, DayCount, nameof(SnowDepth));
        RequireLengthUnlessEmpty(FrozenAllPreviousYear.Length, Layers.Count, nameof(FrozenAllPreviousYear));
    }

    private static void RequireLengthUnlessEmpty(int actual, int expected, string name)
    {
        if (actual > 0)
        {
            RequireLength(actual, expected, name);
        }
    }

    private static void RequireLength(int actual, int expected, string name)
    {
        if (actual != expected)
        {
            throw new ArgumentException($"{name} holds {actual} values, but its layers and days make {expected}.");
        }
    }
}
