using RegionalBeps.Synthetic.Numerics;

namespace RegionalBeps.Synthetic.Climate;

/// <summary>What the twelve months amount to for vegetation at one place.</summary>
/// <param name="MeanTemperature">Annual mean air temperature, °C.</param>
/// <param name="WarmestMonth">Mean temperature of the warmest month, °C.</param>
/// <param name="AnnualPrecipitation">mm.</param>
/// <param name="Moisture">Precipitation over potential evapotranspiration; below about 0.4 desert steppe, above about 1 forest.</param>
public readonly record struct WarmthAndMoisture(
    double MeanTemperature, double WarmestMonth, double AnnualPrecipitation, double Moisture)
{
    private const double EvapotranspirationPerDegree = 58.93;
    private const double WarmestBiotemperature = 30.0;
    private const double SmallestBiotemperature = 1.0;

    /// <summary>Summarises a place.</summary>
    /// <remarks>
    /// Potential evapotranspiration is 58.93 mm for each degree of biotemperature, the annual mean of monthly temperatures limited to
    /// 0..30 °C (Holdridge 1967).
    /// </remarks>
    /// <param name="temperature">[month][place], °C.</param>
    /// <param name="precipitation">[month][place], mm.</param>
    /// <param name="place">Index of the place.</param>
    public static WarmthAndMoisture Of(double[][] temperature, double[][] precipitation, int place)
    {
        ArgumentNullException.ThrowIfNull(temperature);
        ArgumentNullException.ThrowIfNull(precipitation);
        double sum = 0.0;
        double biotemperature = 0.0;
        double warmest = double.NegativeInfinity;
        double total = 0.0;
        for (int month = 0; month < MonthlyCurve.Months; month++)
        {
            double t = temperature[month][place];
            sum += t;
            biotemperature += Math.Clamp(t, 0.0, WarmestBiotemperature);
            warmest = Math.Max(warmest, t);
            total += precipitation[month][place];
        }

        double demand = EvapotranspirationPerDegree * Math.Max(biotemperature / MonthlyCurve.Months, SmallestBiotemperature);
        return new WarmthAndMoisture(sum / MonthlyCurve.Months, warmest, total, total / demand);
    }
}
