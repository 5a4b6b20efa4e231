using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Products.Classes;

/// <summary>
/// How continuous permafrost is, which a single column cannot tell: the share of permafrost in the land of a window around each
/// pixel, with the limits of the map of the International Permafrost Association (Brown et al. 1997).
/// </summary>
public static class PermafrostContinuity
{
    /// <summary>Share of permafrost from which it is continuous.</summary>
    public const double ContinuousFrom = 0.9;

    /// <summary>Share of permafrost from which it is discontinuous.</summary>
    public const double DiscontinuousFrom = 0.5;

    /// <summary>Usual width of the window [m].</summary>
    public const double DefaultWindow = 50_000;

    /// <summary>
    /// Number of cells to each side of the middle one that make a window nearest to the width asked for, at least 1: where a cell is
    /// as wide as the window, its neighbours are all there is to tell continuity from.
    /// </summary>
    /// <param name="cellSize">Width or height of a cell [m].</param>
    /// <param name="window">Width of the window [m].</param>
    public static int WindowRadius(double cellSize, double window = DefaultWindow) =>
        Math.Max(1, (int)Math.Round(((window / cellSize) - 1) / 2, MidpointRounding.AwayFromZero));

    /// <summary>Area share of permafrost among the pixels with known ground in the window of each pixel; windows end at the map's edge.</summary>
    /// <param name="ground">Kind of ground, row by row.</param>
    /// <param name="cellArea">Area of each cell, in any unit, row by row.</param>
    /// <param name="columns">Number of columns of the map.</param>
    /// <param name="radiusRows">Number of rows to each side of the middle one.</param>
    /// <param name="radiusColumns">Number of columns to each side of the middle one.</param>
    /// <param name="fraction">Receives the shares, NaN where the pixel itself is <see cref="FrozenGround.NoData"/>.</param>
    /// <exception cref="ArgumentException">The maps do not have the same whole number of rows.</exception>
    public static void Fraction(
        ReadOnlySpan<FrozenGround> ground, ReadOnlySpan<double> cellArea, int columns, int radiusRows, int radiusColumns, Span<double> fraction)
    {
        if (ground.Length % columns != 0 || cellArea.Length != ground.Length || fraction.Length != ground.Length)
        {
            throw new ArgumentException($"{ground.Length} pixels, {cellArea.Length} areas and {fraction.Length} shares are no map of {columns} columns.");
        }

        int rows = ground.Length / columns;
        for (int pixel = 0; pixel < ground.Length; pixel++)
        {
            if (ground[pixel] == FrozenGround.NoData)
            {
                fraction[pixel] = double.NaN;
                continue;
            }

            int row = pixel / columns;
            int column = pixel % columns;
            int width = Math.Min(columns - 1, column + radiusColumns) - Math.Max(0, column - radiusColumns) + 1;
            double permafrost = 0;
            double land = 0;
            for (int r = Math.Max(0, row - radiusRows); r <= Math.Min(rows - 1, row + radiusRows); r++)
            {
                int start = (r * columns) + Math.Max(0, column - radiusColumns);
                for (int neighbour = start; neighbour < start + width; neighbour++)
                {
                    land += ground[neighbour] == FrozenGround.NoData ? 0 : cellArea[neighbour];
                    permafrost += ground[neighbour] == FrozenGround.Permafrost ? cellArea[neighbour] : 0;
                }
            }

            fraction[pixel] = permafrost / land;
        }
    }

    /// <summary>The class of a pixel.</summary>
    /// <param name="ground">Kind of ground of the pixel itself.</param>
    /// <param name="fraction">Share of permafrost in its window; matters only where the pixel is permafrost.</param>
    public static FrozenClass Classify(FrozenGround ground, double fraction) => ground switch
    {
        FrozenGround.Permafrost => fraction >= ContinuousFrom ? FrozenClass.PermafrostContinuous
            : fraction >= DiscontinuousFrom ? FrozenClass.PermafrostDiscontinuous
            : FrozenClass.PermafrostSporadicIsolated,
        FrozenGround.SeasonallyFrozen => FrozenClass.SeasonallyFrozen,
        FrozenGround.ShortTermFrozen => FrozenClass.ShortTermFrozen,
        FrozenGround.Unfrozen => FrozenClass.Unfrozen,
        _ => FrozenClass.NoData,
    };
}
