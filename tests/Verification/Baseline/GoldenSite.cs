using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Verification.Baseline;

/// <summary>One of the reference's example sites with the settings of its golden year.</summary>
/// <param name="Folder">Folder of the golden data.</param>
/// <param name="HumiditySource">Folder whose raw forcing holds the humidity of the air, in g m⁻³.</param>
/// <param name="Forcing">File of the forcing.</param>
/// <param name="Cooling">K taken from the temperature of <paramref name="HumiditySource"/>, its relative humidity kept.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="CoverCode">Land cover.</param>
/// <param name="TextureCode">Soil texture.</param>
/// <param name="Clumping">Ω of the site.</param>
/// <param name="SoilTemperature">Initial, °C.</param>
/// <param name="SoilWater">Initial, m³ m⁻³.</param>
/// <param name="AnnualLeafArea">m² m⁻².</param>
/// <param name="AnnualProduction">gC m⁻².</param>
/// <param name="Carbon">gC m⁻².</param>
internal sealed record GoldenSite(
    string Folder,
    string HumiditySource,
    string Forcing,
    double Cooling,
    double Latitude,
    double Longitude,
    int CoverCode,
    int TextureCode,
    double Clumping,
    double SoilTemperature,
    double SoilWater,
    double AnnualLeafArea,
    double AnnualProduction,
    SoilCarbonPools Carbon)
{
    private const int HoursPerDay = 24;
    private const double MillimetresPerHour = 1.0 / 1000.0 / 3600.0;

    private static readonly SoilCarbonPools CarbonOfFirst = Kilograms(3.4124, 0.6607, 0.0177, 0.97491, 0.0213, 0.0531, 0.9715, 12.5484, 8.8816);
    private static readonly SoilCarbonPools CarbonOfSecond = Kilograms(3.8663, 0.8267, 0.0225, 0.5887, 0.0173, 0.0849, 1.1938, 14.7114, 17.2295);
    private static readonly SoilCarbonPools CarbonOfThird = Kilograms(2.4150, 2.0967, 0.0502, 1.0101, 0.0277, 0.1809, 0.7696, 14.5070, 4.6871);

    /// <summary>Cropland in the subtropics of China.</summary>
    public static GoldenSite Cropland { get; } = new(
        "p1", "p1", "iofix_forcing", 0.0, 30.5, 120.5, 25, 8, 0.85, 2.2, 0.4115, 2.1, 990.0, CarbonOfFirst);

    /// <summary>Deciduous broadleaf forest in Indochina.</summary>
    public static GoldenSite TropicalForest { get; } = new(
        "p2", "p2", "iofix_forcing", 0.0, 14.5, 107.5, 6, 11, 0.64, 17.9, 0.4995, 3.3, 1716.0, CarbonOfSecond);

    /// <summary>Shrubs in South America.</summary>
    public static GoldenSite Shrubland { get; } = new(
        "p3", "p3", "iofix_forcing", 0.0, -27.5, -55.5, 13, 4, 0.70, 21.8, 0.1978, 1.3, 1184.7, CarbonOfThird);

    /// <summary>The cropland, 14 K colder.</summary>
    public static GoldenSite ColdCropland { get; } = Cropland with { Folder = "p1cold", Forcing = "forcing", Cooling = 14.0, SoilTemperature = -5.0 };

    /// <summary>Evergreen needleleaf forest on loam in the same cold.</summary>
    public static GoldenSite ColdForest { get; } = ColdCropland with { Folder = "enfcold", CoverCode = 1, TextureCode = 4, SoilWater = 0.30 };

    /// <summary>The forcing of every hour of the year.</summary>
    /// <remarks>The reference stores its forcing in single precision and reads humidity as a concentration.</remarks>
    public BaselineForcing[] ReadForcing()
    {
        GoldenTable given = GoldenTable.Read($"{Folder}/{Forcing}.csv.gz");
        GoldenTable raw = GoldenTable.Read($"{HumiditySource}/asis_forcing.csv.gz");
        double leafAreaScale = LandCoverClasses.ByCode(CoverCode).ClumpingIndex / Clumping;
        return [.. Enumerable.Range(0, given.RowCount).Select(hour =>
        {
            double uncooled = (float)raw["Tair_C"][hour];
            return new BaselineForcing(
                (float)(uncooled - Cooling),
                (float)RelativeHumidity(uncooled, (float)raw["RH_percent_used"][hour]),
                (float)given["precip_mm_h"][hour] * MillimetresPerHour,
                (float)given["wind_m_s"][hour],
                (float)given["SWdown_W_m2"][hour],
                double.NaN,
                SolarZenith.Cosine(1 + hour / HoursPerDay, hour % HoursPerDay, Latitude, Longitude),
                given["LAI_input_m2_m2"][hour] * leafAreaScale);
        })];
    }

    /// <summary>The parameters of the site.</summary>
    public BaselineParameters Parameters(IEnumerable<BaselineForcing> year) => new(
        LandCoverClasses.ByCode(CoverCode),
        SoilTextureClass.Reference(TextureCode),
        new BaselineSite(Clumping, AnnualLeafArea, AnnualProduction, year.Average(hour => hour.AirTemperature)));

    /// <summary>The state before the first hour.</summary>
    public BaselineState Start(BaselineParameters parameters, BaselineForcing first) =>
        new BaselineInitialConditions(first.AirTemperature, SoilTemperature, SoilWater, 0.0, Carbon).ToState(parameters);

    private static double RelativeHumidity(double temperature, double gramsPerCubicMetre)
    {
        double e = 0.46 * gramsPerCubicMetre * (temperature + 273.16) / 100.0;
        double saturation = 6.1078 * Math.Exp(17.269 * temperature / (237.3 + temperature));
        return e >= saturation || e == 0.0 ? 100.0 : 100.0 * e / saturation;
    }

    private static SoilCarbonPools Kilograms(
        double cd, double ssd, double smd, double fsd, double fmd, double sm, double m, double s, double p) =>
        new(1000.0 * cd, 1000.0 * ssd, 1000.0 * smd, 1000.0 * fsd, 1000.0 * fmd, 1000.0 * sm, 1000.0 * m, 1000.0 * s, 1000.0 * p);
}
