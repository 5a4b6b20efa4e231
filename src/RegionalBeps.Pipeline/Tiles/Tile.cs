namespace RegionalBeps.Pipeline.Tiles;

/// <summary>A square block of the grid: the unit that is computed, stored and resumed, a year at a time.</summary>
/// <param name="Row">Row of the tile among the tiles, 0 in the north.</param>
/// <param name="Column">Column of the tile among the tiles, 0 in the west.</param>
/// <param name="Pixels">The tile's land pixels, ordered by land cover so that columns of one lane group agree, then by row and column.</param>
public sealed record Tile(int Row, int Column, IReadOnlyList<Pixel> Pixels)
{
    /// <summary>A name that sorts like the map reads, such as <c>r003c012</c>; it stands in file names and messages.</summary>
    public string Name => $"r{Row:000}c{Column:000}";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
