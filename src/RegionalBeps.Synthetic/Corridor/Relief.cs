using RegionalBeps.Grids;
using RegionalBeps.Synthetic.Places;
using RegionalBeps.Synthetic.Reading;

namespace RegionalBeps.Synthetic.Corridor;

/// <summary>Elevation of the corridor's cells from a global relief such as ETOPO5 (NOAA National Geophysical Data Center 1988).</summary>
public static class Relief
{
    /// <summary>The credit of the relief.</summary>
    public const string Source = "ETOPO5 (NOAA National Geophysical Data Center 1988, public domain), mean of the land in each cell";

    private const string Etopo5Variable = "ROSE";
    private const double LandShare = 0.5;
    private const double LowestLand = 1.0;

    /// <summary>Averages the land of each cell, to whole metres.</summary>
    /// <remarks>
    /// A value of the relief stands for the box of one grid step around its node. Only values above the sea count; a cell less than half of
    /// which is above it is sea, at 0 m; land is at 1 m at least.
    /// </remarks>
    /// <param name="file">ETOPO5 as Ferret carries it.</param>
    /// <param name="grid">Grid in degrees.</param>
    /// <returns>Metres; 0 over the sea.</returns>
    /// <exception cref="InputException">The file cannot be read as such.</exception>
    public static double[] OnGrid(string file, GridSpec grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        RasterBands relief = RasterBands.Read(file, Etopo5Variable, grid);
        double[] heights = relief.Bands[0];
        double[] land = CellOverlap.Mean(relief.Grid, [.. heights.Select(height => height > 0.0 ? 1.0 : 0.0)], grid);
        double[] elevation = CellOverlap.Mean(relief.Grid, [.. heights.Select(height => height > 0.0 ? height : double.NaN)], grid);
        return [.. elevation.Zip(land, (height, share) => share >= LandShare ? Math.Max(LowestLand, Math.Round(height)) : 0.0)];
    }
}
