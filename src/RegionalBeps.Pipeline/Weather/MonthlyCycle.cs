namespace RegionalBeps.Pipeline.Weather;

/// <summary>A value that goes through the same cycle each year: given in the middle of each month, linear between.</summary>
/// <param name="monthly">Twelve values, January to December.</param>
public sealed class MonthlyCycle(IReadOnlyList<double> monthly)
{
    private const int Months = 12;

    /// <summary>The same value throughout the year.</summary>
    public static MonthlyCycle Constant(double value) => new([.. Enumerable.Repeat(value, Months)]);

    /// <summary>The value in the middle of a day.</summary>
    public double On(DateOnly day)
    {
        double fraction = (day.Day - 0.5) / DateTime.DaysInMonth(day.Year, day.Month);
        int month = day.Month - 1;
        int neighbour = (month + (fraction < 0.5 ? Months - 1 : 1)) % Months;
        double own = 1 - Math.Abs(fraction - 0.5);
        return (own * monthly[month]) + ((1 - own) * monthly[neighbour]);
    }
}
