using RegionalBeps.Column.Baseline;

namespace RegionalBeps.Column.Tests.Baseline;

/// <summary>Plain weather by formula, so that the tests need no data.</summary>
internal static class SyntheticWeather
{
    private const int HoursPerDay = 24;
    private const double DaysPerYear = 365.0;

    /// <summary>An hour of a continental year at 50° N, 120° E.</summary>
    /// <param name="hour">Hours since the start of the year.</param>
    /// <param name="annualMean">Annual mean air temperature, °C.</param>
    public static BaselineForcing Hour(int hour, double annualMean)
    {
        int day = hour / HoursPerDay % (int)DaysPerYear;
        double season = -Math.Cos(2.0 * Math.PI * (day - 15) / DaysPerYear);
        double cosine = SolarZenith.Cosine(day + 1, hour % HoursPerDay, 50.0, 120.0);
        double precipitation = hour % 7 == 0 ? 0.8 / 3.6e6 : 0.0;
        return new BaselineForcing(
            annualMean + 22.0 * season + 4.0 * cosine,
            70.0,
            precipitation,
            3.0,
            Math.Max(0.0, 850.0 * cosine),
            double.NaN,
            cosine,
            Math.Max(0.3, 2.0 + 2.0 * season));
    }
}
