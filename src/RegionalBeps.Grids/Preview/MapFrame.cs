using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Preview;

/// <summary>The rectangle of a picture in which the map lies, and the way between the earth and its pixels.</summary>
internal sealed class MapFrame
{
    private readonly GridSpec grid;
    private readonly bool isWgs84;

    /// <summary>Fits a frame into a space without distorting the map.</summary>
    public MapFrame(GridSpec grid, double left, double top, double widest, double highest)
    {
        this.grid = grid;
        isWgs84 = grid.Crs.IsSameAs(CoordinateReference.Wgs84);
        (Left, Top) = (left, top);

        // Degrees of longitude are drawn as long as they are on the earth in the middle of the map.
        double shrink = grid.Crs.IsGeographic ? Math.Cos(double.DegreesToRadians((grid.Top + grid.Bottom) / 2.0)) : 1.0;
        double aspect = (grid.Right - grid.Left) * shrink / (grid.Top - grid.Bottom);
        Width = ToEven(Math.Min(widest, highest * aspect));
        Height = ToEven(Math.Min(highest, widest / aspect));
        double metres = grid.Crs.IsGeographic ? double.DegreesToRadians(Wgs84SemiMajorAxis) * shrink : grid.Crs.MetresPerUnit;
        MetresAcross = (grid.Right - grid.Left) * metres;
    }

    private const double Wgs84SemiMajorAxis = 6_378_137.0;

    public double Left { get; }

    public double Top { get; }

    public double Width { get; }

    public double Height { get; }

    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>Width of the map on the earth (m), along its middle.</summary>
    public double MetresAcross { get; }

    /// <summary>Pixels of places given by longitude and latitude (degrees); places without an image are left out.</summary>
    public IReadOnlyList<(double X, double Y)> ToPixels(IReadOnlyList<(double Longitude, double Latitude)> places)
    {
        double[] x = [.. places.Select(place => place.Longitude)];
        double[] y = [.. places.Select(place => place.Latitude)];
        if (!isWgs84)
        {
            using CoordinateTransform transform = CoordinateReference.Wgs84.TransformTo(grid.Crs);
            transform.Apply(x, y);
        }

        return [.. x.Zip(y, (gridX, gridY) => (Left + ((gridX - grid.Left) / (grid.Right - grid.Left) * Width),
            Top + ((grid.Top - gridY) / (grid.Top - grid.Bottom) * Height))).Where(point => double.IsFinite(point.Item1) && double.IsFinite(point.Item2))];
    }

    /// <summary>Longitudes and latitudes (degrees) of evenly spaced points on a straight line between two corners of the frame.</summary>
    /// <param name="from">Begin, as shares of width and height from the upper left corner.</param>
    /// <param name="to">End, likewise.</param>
    /// <param name="count">Number of points.</param>
    public (double[] Longitudes, double[] Latitudes) Along((double Across, double Down) from, (double Across, double Down) to, int count)
    {
        double[] x = new double[count];
        double[] y = new double[count];
        for (int point = 0; point < count; point++)
        {
            double share = point / (count - 1.0);
            x[point] = grid.Left + ((from.Across + ((to.Across - from.Across) * share)) * (grid.Right - grid.Left));
            y[point] = grid.Top - ((from.Down + ((to.Down - from.Down) * share)) * (grid.Top - grid.Bottom));
        }

        if (!isWgs84)
        {
            using CoordinateTransform transform = grid.Crs.TransformTo(CoordinateReference.Wgs84);
            transform.Apply(x, y);
        }

        return (x, y);
    }

    private static double ToEven(double pixels) => 2.0 * Math.Max(1.0, Math.Round(pixels / 2.0));
}
