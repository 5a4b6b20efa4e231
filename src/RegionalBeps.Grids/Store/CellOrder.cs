namespace RegionalBeps.Grids.Store;

/// <summary>The land cells of all tiles, tile after tile.</summary>
internal sealed class CellOrder
{
    private readonly int[] cells;

    public CellOrder(ForcingLayout layout)
    {
        cells = [.. layout.Tiles.SelectMany(tile => tile.Cells)];
        Tiles = new Range[layout.Tiles.Count];
        int offset = 0;
        for (int tile = 0; tile < Tiles.Length; tile++)
        {
            int next = offset + layout.Tiles[tile].Cells.Count;
            Tiles[tile] = offset..next;
            offset = next;
        }

        if (cells.Any(cell => cell < 0 || cell >= layout.CellCount))
        {
            throw new ArgumentException($"A tile has a cell outside the domain's {layout.CellCount} cells.", nameof(layout));
        }
    }

    /// <summary>Indices into a slice of the whole domain.</summary>
    public ReadOnlySpan<int> Cells => cells;

    /// <summary>How many land cells there are.</summary>
    public int Count => cells.Length;

    /// <summary>For each tile the range of its cells in <see cref="Cells"/>.</summary>
    public Range[] Tiles { get; }
}
