using System.Globalization;
using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Reading.NetCdf;

/// <summary>Compares the two-dimensional longitudes and latitudes that a projected file may carry with its x, y and reference system.</summary>
internal static class LongitudeLatitudeCheck
{
    private const double ToleratedCells = 1.0;

    /// <summary>Does nothing where the file has no such fields.</summary>
    /// <exception cref="InputException">They lie more than a cell apart.</exception>
    public static void Require(NetCdfFile file, NetCdfVariable variable, Axis x, Axis y, NetCdfGrid placed)
    {
        if (placed.Grid.Crs.IsGeographic
            || Field(file, x, y, Axis.IsDegreesEast) is not NetCdfVariable longitude
            || Field(file, x, y, Axis.IsDegreesNorth) is not NetCdfVariable latitude)
        {
            return;
        }

        double[] longitudes = longitude.ReadAll();
        double[] latitudes = latitude.ReadAll();
        (double[] expectedLongitudes, double[] expectedLatitudes) = placed.Grid.PixelLongitudesAndLatitudes();
        GridSpec grid = placed.Grid;
        double cellDegrees = Math.Max(grid.CellWidth, grid.CellHeight) * grid.Crs.MetresPerUnit / 111_000.0;
        (int bottom, int right) = (grid.Rows - 1, grid.Columns - 1);
        foreach ((int row, int column) in (ReadOnlySpan<(int, int)>)[(0, 0), (0, right), (bottom, 0), (bottom, right)])
        {
            int fileRow = placed.RowsFromSouth ? grid.Rows - 1 - row : row;
            int fileColumn = placed.ColumnsFromEast ? grid.Columns - 1 - column : column;
            bool rowsAreSlowest = longitude.Dimensions[0].Id == y.Dimension.Id;
            int inFile = rowsAreSlowest ? (fileRow * grid.Columns) + fileColumn : (fileColumn * grid.Rows) + fileRow;
            int pixel = (row * grid.Columns) + column;
            double east = Math.IEEERemainder(longitudes[inFile] - expectedLongitudes[pixel], 360.0)
                * Math.Cos(double.DegreesToRadians(expectedLatitudes[pixel]));
            double north = latitudes[inFile] - expectedLatitudes[pixel];
            double apart = Math.Sqrt((east * east) + (north * north)) / cellDegrees;
            if (!(apart <= ToleratedCells))
            {
                throw new InputException(
                    file.Path,
                    $"x and y in {grid.Crs} give {Text(expectedLongitudes[pixel], expectedLatitudes[pixel])}, but '{longitude.Name}' and "
                    + $"'{latitude.Name}' give {Text(longitudes[inFile], latitudes[inFile])}, which is {Cells(apart)} away",
                    "find out which is right; if x and y are, set 'ignore_lon_lat: true'; else correct 'crs', 'cell_reference' or the file",
                    variable.Name,
                    $"row {row}, column {column}");
            }
        }
    }

    private static string Text(double longitude, double latitude) =>
        string.Create(CultureInfo.InvariantCulture, $"{longitude:F3} E, {latitude:F3} N");

    private static string Cells(double count) => string.Create(CultureInfo.InvariantCulture, $"{count:F1} cells");

    private static NetCdfVariable? Field(NetCdfFile file, Axis x, Axis y, Func<string?, bool> hasUnit) =>
        file.Variables.FirstOrDefault(candidate => candidate.Dimensions.Count == 2
            && candidate.Dimensions.All(dimension => dimension.Id == x.Dimension.Id || dimension.Id == y.Dimension.Id)
            && hasUnit(candidate.Attributes.Text("units")));
}
