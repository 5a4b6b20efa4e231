using RegionalBeps.Synthetic.Numerics;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Climate;

/// <summary>Completes monthly temperature and precipitation to all that the weather generator needs.</summary>
/// <remarks>
/// The forms are our own. Their coefficients follow monthly normals of the region: wet days and humidity of Hailar and Huma, diurnal
/// ranges of Mohe, Khentii and Dornod, wind and radiation of the flux towers Changling, Duolun and Changbaishan.
/// </remarks>
public static class ClimateCompletion
{
    private const double WetDaysAtOneMillimetre = 1.80;
    private const double WetDayExponent = 0.42;
    private const double DaysInMonth = 30.436875;
    private const double FewestWetDays = 0.02;
    private const double MostWetDays = 0.65;
    private const double DegreesPerMonth = 2.0 * Math.PI / MonthlyCurve.Months;

    private static readonly double[] HumidityOfMonth = [0.75, 0.73, 0.65, 0.54, 0.49, 0.65, 0.74, 0.76, 0.70, 0.62, 0.71, 0.77];
    private static readonly double[] WindOfMonth = [0.92, 1.05, 1.15, 1.22, 1.17, 0.95, 0.84, 0.84, 0.88, 1.00, 1.03, 0.95];
    private static readonly int[] MiddleOfMonth = [15, 45, 74, 105, 135, 166, 196, 227, 258, 288, 319, 349];

    /// <summary>Completes a climatology.</summary>
    /// <param name="places">The places.</param>
    /// <param name="temperature">[month][place], °C.</param>
    /// <param name="precipitation">[month][place], mm in the month.</param>
    public static MonthlyClimate Complete(PlaceList places, double[][] temperature, double[][] precipitation)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(temperature);
        ArgumentNullException.ThrowIfNull(precipitation);
        MonthlyClimate climate = new()
        {
            Temperature = temperature,
            Precipitation = precipitation,
            DiurnalRange = MonthlyClimate.NewField(places.Count),
            WetDayShare = MonthlyClimate.NewField(places.Count),
            RelativeHumidity = MonthlyClimate.NewField(places.Count),
            WindSpeed = MonthlyClimate.NewField(places.Count),
            Shortwave = MonthlyClimate.NewField(places.Count),
        };

        for (int place = 0; place < places.Count; place++)
        {
            double moisture = WarmthAndMoisture.Of(temperature, precipitation, place).Moisture;
            for (int month = 0; month < MonthlyCurve.Months; month++)
            {
                bool land = double.IsFinite(places.Elevations[place])
                    && double.IsFinite(temperature[month][place]) && double.IsFinite(precipitation[month][place]);
                double wet = land ? WetDayShare(precipitation[month][place]) : double.NaN;
                climate.WetDayShare[month][place] = wet;
                climate.DiurnalRange[month][place] = DiurnalRange(month, moisture, wet);
                climate.RelativeHumidity[month][place] = land ? RelativeHumidity(month, moisture) : double.NaN;
                climate.WindSpeed[month][place] = land ? WindSpeed(month, moisture, places.Latitudes[place]) : double.NaN;
                climate.Shortwave[month][place] = Shortwave(month, wet, places.Latitudes[place]);
            }
        }

        return climate;
    }

    private static double WetDayShare(double precipitation) => Math.Clamp(
        WetDaysAtOneMillimetre * ReproducibleMath.Pow(precipitation, WetDayExponent) / DaysInMonth, FewestWetDays, MostWetDays);

    private static double DiurnalRange(int month, double moisture, double wet) =>
        13.0 + (2.5 * (1.0 - Math.Min(moisture, 1.0))) - (10.0 * (wet - 0.15)) - (1.2 * Winter(month));

    private static double RelativeHumidity(int month, double moisture) =>
        Math.Clamp(HumidityOfMonth[month] - (0.28 * Math.Max(0.0, 1.0 - moisture)) + (0.08 * Math.Clamp(moisture - 1.0, 0.0, 0.5)), 0.30, 0.85);

    private static double WindSpeed(int month, double moisture, double latitude)
    {
        double forest = Math.Clamp((moisture - 0.8) / 0.5, 0.0, 1.0);
        double north = Math.Clamp((latitude - 46.0) / 5.0, 0.0, 1.0);
        double year = 3.8 - (forest * (1.0 + (0.9 * north)));
        double calmOfColdPools = 1.0 - (0.3 * forest * north * Math.Max(0.0, Winter(month)));
        return year * WindOfMonth[month] * calmOfColdPools;
    }

    private static double Shortwave(int month, double wet, double latitude)
    {
        double lowSun = 0.006 * Math.Max(0.0, latitude - 45.0) * Math.Max(0.0, Winter(month));
        return (0.64 - (0.36 * wet) - lowSun) * DaylightGeometry.TopOfAtmosphere(latitude, MiddleOfMonth[month]);
    }

    private static double Winter(int month) => ReproducibleMath.Cos(DegreesPerMonth * (month + 0.5 - 0.6));
}
