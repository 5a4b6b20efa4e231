namespace RegionalBeps.Verification.Heat;

/// <summary>The snow of V09: it grows evenly from day 300 to day 60 of the next year, and is gone evenly by day 105.</summary>
/// <remarks>The table does not state these days; with them its 147 rows come out to the last digits that a different number of iterations leaves.</remarks>
internal static class SnowSeason
{
    private const double Begin = 300.0;
    private const double Deepest = 60.0;
    private const double Gone = 105.0;
    private const double Year = 365.0;

    /// <summary>Depth as a share of the winter's deepest.</summary>
    /// <param name="day">Of the year, 0..365.</param>
    public static double ShareOfDeepest(double day)
    {
        double sinceBegin = day < Begin ? day + Year - Begin : day - Begin;
        double growth = Deepest + Year - Begin;
        return sinceBegin < growth ? sinceBegin / growth : Math.Max(0.0, (Gone - day) / (Gone - Deepest)) * (day < Begin ? 1.0 : 0.0);
    }
}
