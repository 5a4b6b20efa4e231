namespace RegionalBeps.Grids.Regridding;

/// <summary>Places of points in a source grid, in columns and rows counted from its north-west corner: 0.5 is the centre of the first cell.</summary>
internal sealed class GridPosition(GridSpec grid)
{
    private readonly bool isGlobal = grid.IsGlobalInLongitude;
    private readonly double around = 360.0 / grid.CellWidth;

    /// <summary>Column of an x; longitudes are brought into the grid's own turn of the earth.</summary>
    public double Column(double x)
    {
        double column = (x - grid.Left) / grid.CellWidth;
        return grid.Crs.IsGeographic ? column - (Math.Floor((column / around) + 1e-9) * around) : column;
    }

    /// <summary>Row of a y.</summary>
    public double Row(double y) => (grid.Top - y) / grid.CellHeight;

    /// <summary>True if a point lies within the grid, its edges included.</summary>
    public bool Holds(double column, double row)
    {
        const double edge = 1e-6;
        return (isGlobal || (column >= -edge && column <= grid.Columns + edge)) && row >= -edge && row <= grid.Rows + edge;
    }

    /// <summary>Index of the cell in which a point lies that the grid holds.</summary>
    public int Cell(double column, double row) => (Clamp(row, grid.Rows) * grid.Columns) + ColumnIndex((int)Math.Floor(column));

    /// <summary>Adds the four cells whose centres surround a point; beyond the outermost centres the nearest one stands for both.</summary>
    public void Surrounding(double column, double row, List<(int Source, double Weight)> into)
    {
        double c = column - 0.5;
        double r = Math.Clamp(row - 0.5, 0.0, grid.Rows - 1.0);
        c = isGlobal ? c : Math.Clamp(c, 0.0, grid.Columns - 1.0);
        int west = (int)Math.Floor(c);
        int north = Math.Min((int)r, Math.Max(0, grid.Rows - 2));
        double east = c - west;
        double south = r - north;
        int below = Math.Min(north + 1, grid.Rows - 1);
        Add(into, (north * grid.Columns) + ColumnIndex(west), (1.0 - east) * (1.0 - south));
        Add(into, (north * grid.Columns) + ColumnIndex(west + 1), east * (1.0 - south));
        Add(into, (below * grid.Columns) + ColumnIndex(west), (1.0 - east) * south);
        Add(into, (below * grid.Columns) + ColumnIndex(west + 1), east * south);
    }

    /// <summary>Index of a column, round the earth if the grid goes round.</summary>
    public int ColumnIndex(int column) =>
        isGlobal ? ((column % grid.Columns) + grid.Columns) % grid.Columns : Math.Clamp(column, 0, grid.Columns - 1);

    private static void Add(List<(int Source, double Weight)> into, int source, double weight)
    {
        if (weight > 0.0)
        {
            into.Add((source, weight));
        }
    }

    private static int Clamp(double row, int rows) => Math.Clamp((int)Math.Floor(row), 0, rows - 1);
}
