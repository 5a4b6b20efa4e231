using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>The height above ground at which the column meets the weather, and how the wind of the data becomes the wind there.</summary>
/// <param name="Height">m above ground.</param>
/// <param name="WindFactor">Wind at that height over wind in the data.</param>
public readonly record struct ReferenceHeight(double Height, double WindFactor)
{
    private const double OpenTerrainRoughness = 0.03;
    private const double LeastHeight = 10.0;

    /// <summary>Gridded or station data, whose wind blows over open terrain: at least 10 m, and 10 m above the canopy.</summary>
    /// <remarks>U_b = U_w ln(z_b / 0.03) / ln(z_w / 0.03), z_b = max(10, h + 10). Temperature and humidity are used unchanged.</remarks>
    /// <param name="windHeight">Height of the wind in the data above ground, m, usually 10.</param>
    /// <param name="canopyHeight">h, m.</param>
    public static ReferenceHeight OfOpenTerrain(double windHeight, double canopyHeight)
    {
        double height = Math.Max(LeastHeight, canopyHeight + LeastHeight);
        return new(height, LogProfile(height) / LogProfile(windHeight));
    }

    /// <summary>Data of a tower above the column's own canopy: the sensor's height, and its wind as it is.</summary>
    /// <param name="sensorHeight">m above ground; more than 1.2 times the canopy's height.</param>
    public static ReferenceHeight OfTower(double sensorHeight) => new(sensorHeight, 1.0);

    /// <summary>Wind at 10 m over open terrain over the wind at this height.</summary>
    /// <remarks>ln(10 / 0.03) / ln(z_b / 0.03).</remarks>
    public double OpenWindFactor => LogProfile(LeastHeight) / LogProfile(Height);

    private static double LogProfile(double height) => LaneMath.Log<Scalar>(height / OpenTerrainRoughness).Value;
}
