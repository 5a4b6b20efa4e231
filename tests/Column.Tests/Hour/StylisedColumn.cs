using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Tests.Hour;

/// <summary>A cover under a smooth continental climate.</summary>
/// <param name="Code">BEPS code of the cover.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="MeanTemperature">Of the year, degC.</param>
/// <param name="SummerLeafArea">Leaf area index of July, m² m⁻².</param>
/// <param name="WinterLeafArea">Leaf area index of January, m² m⁻².</param>
public sealed record StylisedColumn(int Code, double Latitude, double MeanTemperature, double SummerLeafArea, double WinterLeafArea)
{
    private const double HalfRange = 21.0;

    /// <summary>As many covers as the widest lane has columns: forest, crop, steppe, bare ground, wetland.</summary>
    public static IReadOnlyList<StylisedColumn> All { get; } =
    [
        new(1, 51.0, -3.0, 4.0, 2.6), new(2, 52.5, -5.5, 3.2, 0.0), new(6, 46.0, 3.0, 5.0, 0.3), new(13, 43.5, 5.0, 2.5, 0.0),
        new(26, 48.0, -0.5, 1.3, 0.1), new(27, 42.0, 4.0, 0.1, 0.0), new(28, 50.0, -2.0, 2.0, 0.2), new(40, 44.0, 6.0, 4.0, 0.0),
    ];

    public double Elevation => 100.0 * (Code % 9);

    public ColumnDescription Description => new(
        LandCoverClasses.ByCode(Code),
        new SoilProfile { SandPercent = 30.0 + Code, ClayPercent = 20.0, OrganicCarbon = [new CarbonInterval(0.0, 0.3, 15.0)] },
        MeanTemperature,
        0.5 * (SummerLeafArea + WinterLeafArea),
        ReferenceHeight.OfOpenTerrain(10.0, LandCoverClasses.ByCode(Code).CanopyHeightOverstory));

    public double LeafAreaIndex(int day) => WinterLeafArea + (SummerLeafArea - WinterLeafArea) * Math.Pow(0.5 * (1.0 + Season(day)), 2.0);

    public double LowestTemperature(int day) => Temperature(day) - 6.0;

    public double HighestTemperature(int day) => Temperature(day) + 6.0;

    /// <summary>kg kg⁻¹: three quarters of saturation at the mean temperature.</summary>
    public double Humidity(int day) => 0.75 * 3.8e-3 * Math.Exp(17.27 * Temperature(day) / (237.3 + Temperature(day)));

    public double Shortwave(int day) => Math.Max(0.0, 150.0 - 2.0 * (Latitude - 48.0) + 110.0 * Season(day) + 40.0 * Math.Sin(1.7 * day));

    /// <summary>kg m⁻² on the day: every fourth day, most of it in summer.</summary>
    public double Precipitation(int day) => (day + Code) % 4 == 0 ? 6.0 + 5.0 * Season(day) : 0.0;

    public double WindSpeed(int day) => 2.5 + 0.1 * (Code % 5) + 2.0 * Math.Sin(0.9 * day);

    private static double Season(int day) => -Math.Cos(2.0 * Math.PI * (day - 15) / 365.25);

    private double Temperature(int day) => MeanTemperature + HalfRange * Season(day) + 4.0 * Math.Sin(day / 2.3);
}
