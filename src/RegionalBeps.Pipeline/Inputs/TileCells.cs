using RegionalBeps.Grids;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Inputs;

/// <summary>Where the pixels of tiles lie in a slice of the whole grid.</summary>
public static class TileCells
{
    /// <summary>The tiles as the store knows them.</summary>
    public static IReadOnlyList<StoredTile> Of(GridSpec grid, IReadOnlyList<Tile> tiles) =>
        [.. tiles.Select(tile => new StoredTile(tile.Name, [.. tile.Pixels.Select(pixel => IndexOf(grid, pixel))]))];

    /// <summary>For each pixel of the grid whether it has a column.</summary>
    public static bool[] Mask(GridSpec grid, IReadOnlyList<Tile> tiles)
    {
        ArgumentNullException.ThrowIfNull(grid);
        var mask = new bool[grid.PixelCount];
        foreach (Pixel pixel in tiles.SelectMany(tile => tile.Pixels))
        {
            mask[IndexOf(grid, pixel)] = true;
        }

        return mask;
    }

    private static int IndexOf(GridSpec grid, in Pixel pixel) => (pixel.Row * grid.Columns) + pixel.Column;
}
