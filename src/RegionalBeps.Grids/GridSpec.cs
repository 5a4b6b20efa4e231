using System.Globalization;
using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids;

/// <summary>
/// A regular grid of pixels: north up, rows from north to south, columns from west to east, placed by its outer edges. Arrays over it are
/// row by row, <c>[row * Columns + column]</c>.
/// </summary>
/// <remarks>Every coordinate is computed from the edge and the cell size, so centres are evenly spaced to rounding.</remarks>
public sealed class GridSpec
{
    /// <summary>Two grids that differ by less than this share of a cell everywhere are the same.</summary>
    private const double SameWithinCells = 1e-3;

    /// <summary>Places a grid.</summary>
    /// <param name="columns">Number of columns, at least 1.</param>
    /// <param name="rows">Number of rows, at least 1.</param>
    /// <param name="left">x of the western edge, in units of the reference system.</param>
    /// <param name="top">y of the northern edge.</param>
    /// <param name="cellWidth">Width of a cell, positive.</param>
    /// <param name="cellHeight">Height of a cell, positive.</param>
    /// <param name="crs">The coordinate reference system.</param>
    public GridSpec(int columns, int rows, double left, double top, double cellWidth, double cellHeight, CoordinateReference crs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cellWidth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cellHeight);
        Columns = columns;
        Rows = rows;
        Left = left;
        Top = top;
        CellWidth = cellWidth;
        CellHeight = cellHeight;
        Crs = crs;
    }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>x of the western edge.</summary>
    public double Left { get; }

    /// <summary>y of the northern edge.</summary>
    public double Top { get; }

    /// <summary>Width of a cell.</summary>
    public double CellWidth { get; }

    /// <summary>Height of a cell.</summary>
    public double CellHeight { get; }

    /// <summary>The coordinate reference system.</summary>
    public CoordinateReference Crs { get; }

    /// <summary>x of the eastern edge.</summary>
    public double Right => XOfEdge(Columns);

    /// <summary>y of the southern edge.</summary>
    public double Bottom => YOfEdge(Rows);

    /// <summary>Number of pixels.</summary>
    public int PixelCount => Columns * Rows;

    /// <summary>True if the columns go round the whole parallel, so that the first is the last's neighbour.</summary>
    public bool IsGlobalInLongitude => Crs.IsGeographic && Math.Abs((Columns * CellWidth) - 360.0) < 0.5 * CellWidth;

    /// <summary>x of a column's centre.</summary>
    public double X(int column) => Left + ((column + 0.5) * CellWidth);

    /// <summary>y of a row's centre.</summary>
    public double Y(int row) => Top - ((row + 0.5) * CellHeight);

    /// <summary>x of the edge west of a column; <see cref="Columns"/> gives the eastern edge.</summary>
    public double XOfEdge(int column) => Left + (column * CellWidth);

    /// <summary>y of the edge north of a row; <see cref="Rows"/> gives the southern edge.</summary>
    public double YOfEdge(int row) => Top - (row * CellHeight);

    /// <summary>x of all columns' centres.</summary>
    public double[] XCentres() => [.. Enumerable.Range(0, Columns).Select(X)];

    /// <summary>y of all rows' centres, north first.</summary>
    public double[] YCentres() => [.. Enumerable.Range(0, Rows).Select(Y)];

    /// <summary>The six coefficients of GDAL from column and row to x and y.</summary>
    public double[] GeoTransform() => [Left, CellWidth, 0.0, Top, 0.0, -CellHeight];

    /// <summary>A block of this grid.</summary>
    public GridSpec Window(int column, int row, int columns, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(column + columns, Columns);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(row + rows, Rows);
        return new GridSpec(columns, rows, XOfEdge(column), YOfEdge(row), CellWidth, CellHeight, Crs);
    }

    /// <summary>Longitudes and latitudes (degrees, WGS 84) of all pixel centres, row by row; NaN where the projection has no image.</summary>
    public (double[] Longitudes, double[] Latitudes) PixelLongitudesAndLatitudes()
    {
        double[] x = new double[PixelCount];
        double[] y = new double[PixelCount];
        for (int pixel = 0; pixel < x.Length; pixel++)
        {
            x[pixel] = X(pixel % Columns);
            y[pixel] = Y(pixel / Columns);
        }

        ToLongitudesAndLatitudes(x, y);
        return (x, y);
    }

    /// <summary>True areas of all pixels on the WGS 84 ellipsoid (m²), row by row.</summary>
    /// <remarks>
    /// Exact for a geographic grid. For a projected one each cell is the octagon through its corners and the middles of its edges, which is
    /// off by less than 1e-5 for cells up to 50 km.
    /// </remarks>
    public double[] CellAreas() => Crs.IsGeographic ? GeographicAreas() : ProjectedAreas();

    /// <summary>True if the other grid has the same shape and reference system and lies in the same place to a thousandth of a cell.</summary>
    public bool IsSameAs(GridSpec other) =>
        Columns == other.Columns
        && Rows == other.Rows
        && Math.Abs(Left - other.Left) < SameWithinCells * CellWidth
        && Math.Abs(Right - other.Right) < SameWithinCells * CellWidth
        && Math.Abs(Top - other.Top) < SameWithinCells * CellHeight
        && Math.Abs(Bottom - other.Bottom) < SameWithinCells * CellHeight
        && Crs.IsSameAs(other.Crs);

    /// <summary>One line for logs and messages.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Columns} x {Rows} cells of {CellWidth:G8} x {CellHeight:G8}, x {Left:G10}..{Right:G10}, y {Bottom:G10}..{Top:G10}, {Crs}");

    private double[] GeographicAreas()
    {
        double[] areas = new double[PixelCount];
        double radians = double.DegreesToRadians(CellWidth);
        for (int row = 0; row < Rows; row++)
        {
            double area = radians
                * (Wgs84Ellipsoid.AreaFromEquator(YOfEdge(row)) - Wgs84Ellipsoid.AreaFromEquator(YOfEdge(row + 1)));
            areas.AsSpan(row * Columns, Columns).Fill(area);
        }

        return areas;
    }

    private double[] ProjectedAreas()
    {
        // A lattice at half-cell spacing: every second node is a corner, the others are the middles of edges (and of cells).
        int across = (2 * Columns) + 1;
        int down = (2 * Rows) + 1;
        double[] x = new double[across * down];
        double[] y = new double[across * down];
        for (int node = 0; node < x.Length; node++)
        {
            x[node] = Left + (node % across * 0.5 * CellWidth);
            y[node] = Top - (node / across * 0.5 * CellHeight);
        }

        ToLongitudesAndLatitudes(x, y);
        double[] areas = new double[PixelCount];
        Span<double> longitudes = stackalloc double[8];
        Span<double> latitudes = stackalloc double[8];
        ReadOnlySpan<int> outline = [0, 1, 2, across + 2, (2 * across) + 2, (2 * across) + 1, 2 * across, across];
        for (int pixel = 0; pixel < areas.Length; pixel++)
        {
            int corner = (2 * (pixel / Columns) * across) + (2 * (pixel % Columns));
            for (int vertex = 0; vertex < outline.Length; vertex++)
            {
                longitudes[vertex] = x[corner + outline[vertex]];
                latitudes[vertex] = y[corner + outline[vertex]];
            }

            areas[pixel] = Wgs84Ellipsoid.PolygonArea(longitudes, latitudes);
        }

        return areas;
    }

    private void ToLongitudesAndLatitudes(double[] x, double[] y)
    {
        if (Crs.IsGeographic && Crs.IsSameAs(CoordinateReference.Wgs84))
        {
            return;
        }

        using CoordinateTransform transform = Crs.TransformTo(CoordinateReference.Wgs84);
        transform.Apply(x, y);
    }
}
