using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Regridding;

/// <summary>
/// A grid of equal areas (EPSG:6933, the cylindrical projection of EASE-Grid 2.0) over another one, for sums and shares that a GIS works out by
/// counting cells. Its cells are half as wide as the other's in the middle, and take the value of the cell in which their middle lies: no value
/// appears that was not computed.
/// </summary>
public sealed class EqualAreaGrid
{
    private const string Code = "EPSG:6933";
    private const int SamplesPerEdge = 41;
    private readonly Regridder regridder;

    /// <summary>Lays the grid over another one.</summary>
    /// <param name="source">The other grid.</param>
    public EqualAreaGrid(GridSpec source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Grid = Over(source);
        regridder = Regridder.Create(source, Grid, Catalogue.Resampling.Categorical);
    }

    /// <summary>The grid.</summary>
    public GridSpec Grid { get; }

    /// <summary>Brings a map over.</summary>
    /// <param name="values">Values on the other grid; missing is NaN.</param>
    public float[] Resample(ReadOnlySpan<float> values)
    {
        double[] from = new double[values.Length];
        for (int pixel = 0; pixel < from.Length; pixel++)
        {
            from[pixel] = values[pixel];
        }

        double[] to = new double[Grid.PixelCount];
        regridder.Apply(from, to);
        return Array.ConvertAll(to, value => (float)value);
    }

    private static GridSpec Over(GridSpec source)
    {
        var equalArea = CoordinateReference.Parse(Code);
        (double[] x, double[] y) = Outline(source);
        using (CoordinateTransform transform = source.Crs.TransformTo(equalArea))
        {
            transform.Apply(x, y);
        }

        double[] areas = source.CellAreas();
        double side = RoundNumberBelow(Math.Sqrt(areas[areas.Length / 2]) / 2.0);
        double left = Math.Floor(x.Where(double.IsFinite).Min() / side) * side;
        double top = Math.Ceiling(y.Where(double.IsFinite).Max() / side) * side;
        int columns = (int)Math.Ceiling((x.Where(double.IsFinite).Max() - left) / side);
        int rows = (int)Math.Ceiling((top - y.Where(double.IsFinite).Min()) / side);
        return new GridSpec(Math.Max(1, columns), Math.Max(1, rows), left, top, side, side, equalArea);
    }

    // Two digits are enough for a cell, and are easier to name than twelve.
    private static double RoundNumberBelow(double value)
    {
        double unit = Math.Pow(10.0, Math.Floor(Math.Log10(value)) - 1.0);
        return Math.Floor(value / unit) * unit;
    }

    private static (double[] X, double[] Y) Outline(GridSpec grid)
    {
        var x = new List<double>();
        var y = new List<double>();
        for (int sample = 0; sample < SamplesPerEdge; sample++)
        {
            double share = sample / (SamplesPerEdge - 1.0);
            double along = grid.Left + (share * (grid.Right - grid.Left));
            double down = grid.Top - (share * (grid.Top - grid.Bottom));
            x.AddRange([along, along, grid.Left, grid.Right]);
            y.AddRange([grid.Top, grid.Bottom, down, down]);
        }

        return ([.. x], [.. y]);
    }
}
