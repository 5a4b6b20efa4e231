using System.Globalization;

namespace RegionalBeps.Grids;

/// <summary>Names a pixel in messages.</summary>
public static class PixelText
{
    /// <summary>Row and column, from 0 at the north-west, with longitude and latitude.</summary>
    public static string Of(GridSpec grid, int pixel)
    {
        (int row, int column) = (pixel / grid.Columns, pixel % grid.Columns);
        (double[] longitudes, double[] latitudes) = grid.Window(column, row, 1, 1).PixelLongitudesAndLatitudes();
        return string.Create(CultureInfo.InvariantCulture, $"row {row}, column {column} ({longitudes[0]:F3} E, {latitudes[0]:F3} N)");
    }
}
