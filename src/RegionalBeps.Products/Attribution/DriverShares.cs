using RegionalBeps.Products.Area;

namespace RegionalBeps.Products.Attribution;

/// <summary>
/// Area shares of the dominant and of the second driver by land cover. The sums do not depend on the order in which pixels are added.
/// </summary>
public sealed class DriverShares
{
    private const int ClassCount = (int)Driver.NoClearWinner + 1;
    private const int LandCoverCount = 256;

    private readonly long[] _dominant = new long[LandCoverCount * ClassCount];
    private readonly long[] _second = new long[LandCoverCount * ClassCount];

    /// <summary>Adds a pixel; a driver without data is left out of the shares.</summary>
    /// <param name="landCover">Land-cover code.</param>
    /// <param name="attribution">The pixel's drivers.</param>
    /// <param name="cellArea">Area of the pixel [m²].</param>
    public void Add(byte landCover, PixelAttribution attribution, double cellArea)
    {
        Add(_dominant, landCover, attribution.Dominant, cellArea);
        Add(_second, landCover, attribution.Second, cellArea);
    }

    /// <summary>Share of a land cover's attributed area in which a driver is dominant [0-1], NaN where none is attributed.</summary>
    public double Dominant(byte landCover, Driver driver) => Share(_dominant, landCover, landCover, driver);

    /// <summary>Share of the whole attributed area in which a driver is dominant [0-1].</summary>
    public double Dominant(Driver driver) => Share(_dominant, 0, LandCoverCount - 1, driver);

    /// <summary>Share of a land cover's attributed area in which a driver is second [0-1], NaN where none is attributed.</summary>
    public double Second(byte landCover, Driver driver) => Share(_second, landCover, landCover, driver);

    /// <summary>Share of the whole attributed area in which a driver is second [0-1].</summary>
    public double Second(Driver driver) => Share(_second, 0, LandCoverCount - 1, driver);

    private static void Add(long[] sums, byte landCover, Driver driver, double cellArea)
    {
        if (driver != Driver.NoData)
        {
            sums[(landCover * ClassCount) + (int)driver] += WholeSquareMetres.Of(cellArea);
        }
    }

    private static double Share(long[] sums, int firstLandCover, int lastLandCover, Driver driver)
    {
        long part = 0;
        long whole = 0;
        for (int landCover = firstLandCover; landCover <= lastLandCover; landCover++)
        {
            ReadOnlySpan<long> row = sums.AsSpan(landCover * ClassCount, ClassCount);
            part += row[(int)driver];
            foreach (long area in row)
            {
                whole += area;
            }
        }

        return whole == 0 ? double.NaN : (double)part / whole;
    }
}
