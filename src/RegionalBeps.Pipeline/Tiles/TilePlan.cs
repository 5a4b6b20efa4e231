namespace RegionalBeps.Pipeline.Tiles;

/// <summary>How the land pixels of a grid are divided into tiles.</summary>
public static class TilePlan
{
    /// <summary>Divides land pixels into square tiles; tiles without land do not exist.</summary>
    /// <param name="pixels">The land pixels, in any order.</param>
    /// <param name="size">Rows and columns of a full tile, in pixels, at least 1.</param>
    /// <returns>The tiles in reading order, their pixels ordered by land cover, row and column.</returns>
    public static IReadOnlyList<Tile> Divide(IEnumerable<Pixel> pixels, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return
        [
            .. pixels
                .GroupBy(pixel => (Row: pixel.Row / size, Column: pixel.Column / size))
                .OrderBy(block => block.Key)
                .Select(block => new Tile(
                    block.Key.Row,
                    block.Key.Column,
                    [.. block.OrderBy(pixel => pixel.LandCover).ThenBy(pixel => pixel.Row).ThenBy(pixel => pixel.Column)])),
        ];
    }

    /// <summary>
    /// A tile size that gives every worker several tiles to draw from, so that none idles at the end of a run, without cutting a
    /// large domain into so many files that their number costs more than their bytes; whole groups of columns fill a tile.
    /// </summary>
    /// <param name="rows">Rows of the grid.</param>
    /// <param name="columns">Columns of the grid.</param>
    /// <param name="workers">How many tiles are computed at once.</param>
    /// <param name="stepsPerYear">Steps of the weather in a year: a year of a tile's weather is held in memory for each tile under way.</param>
    /// <param name="groupSize">How many columns the scheme computes side by side: a group that is not full costs as much as a full one.</param>
    public static int SuitableSize(int rows, int columns, int workers, int stepsPerYear, int groupSize)
    {
        const int TilesPerWorker = 8;
        const int Largest = 32;
        const int LargestYear = 1_500_000;
        double pixelsPerTile = Math.Min((double)rows * columns / (TilesPerWorker * workers), (double)LargestYear / stepsPerYear);
        int unit = 1;
        while (unit * unit % groupSize != 0)
        {
            unit++;
        }

        int units = (int)Math.Sqrt(pixelsPerTile) / unit;
        return Math.Clamp(units, 1, Math.Max(1, Largest / unit)) * unit;
    }
}
