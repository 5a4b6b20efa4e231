namespace RegionalBeps.Grids.Writing;

/// <summary>Writes the coordinates of a grid, their bounds and the areas of the cells.</summary>
internal static class GridCoordinates
{
    /// <summary>The dimension of the two ends of an interval.</summary>
    public const string BoundsDimension = "bnds";

    /// <summary>The variable of the cells' areas.</summary>
    public const string AreaName = "cell_area";

    /// <summary>The names of the grid's dimensions, north-south first.</summary>
    public static (string Y, string X) DimensionsOf(GridSpec grid) => grid.Crs.IsGeographic ? ("lat", "lon") : ("y", "x");

    /// <summary>Adds the dimensions and variables with their attributes.</summary>
    public static void Define(DataSet file, GridSpec grid)
    {
        (string y, string x) = DimensionsOf(grid);
        file.AddDimension(y, grid.Rows);
        file.AddDimension(x, grid.Columns);
        if (grid.Crs.IsGeographic)
        {
            DefineAxis(file, y, "Y", "latitude", "latitude of the cell's centre", "degrees_north");
            DefineAxis(file, x, "X", "longitude", "longitude of the cell's centre", "degrees_east");
        }
        else
        {
            string unit = grid.Crs.MetresPerUnit == 1.0 ? "m" : FormattableString.Invariant($"{grid.Crs.MetresPerUnit} m");
            DefineAxis(file, y, "Y", "projection_y_coordinate", "y of the cell's centre", unit);
            DefineAxis(file, x, "X", "projection_x_coordinate", "x of the cell's centre", unit);
        }

        file.Add<double>(AreaName, y, x);
        file.PutAttr(AreaName, "standard_name", "cell_area");
        file.PutAttr(AreaName, "long_name", "area of the cell on the ellipsoid");
        file.PutAttr(AreaName, "units", "m2");
        file.PutAttr(AreaName, "grid_mapping", GridMapping.VariableName);
    }

    /// <summary>Puts the numbers.</summary>
    public static void Fill(DataSet file, GridSpec grid)
    {
        (string y, string x) = DimensionsOf(grid);
        file.PutData<double>(y, grid.YCentres());
        file.PutData<double>(BoundsOf(y), [.. Enumerable.Range(0, grid.Rows).SelectMany(row => new[] { grid.YOfEdge(row), grid.YOfEdge(row + 1) })]);
        file.PutData<double>(x, grid.XCentres());
        file.PutData<double>(BoundsOf(x),
            [.. Enumerable.Range(0, grid.Columns).SelectMany(column => new[] { grid.XOfEdge(column), grid.XOfEdge(column + 1) })]);
        file.PutData<double>(AreaName, grid.CellAreas());
    }

    /// <summary>The name of a coordinate's bounds.</summary>
    public static string BoundsOf(string coordinate) => coordinate + "_bnds";

    private static void DefineAxis(DataSet file, string name, string axis, string standardName, string longName, string unit)
    {
        file.Add<double>(name, name);
        file.PutAttr(name, "standard_name", standardName);
        file.PutAttr(name, "long_name", longName);
        file.PutAttr(name, "units", unit);
        file.PutAttr(name, "axis", axis);
        file.PutAttr(name, "bounds", BoundsOf(name));
        file.Add<double>(BoundsOf(name), name, BoundsDimension);
    }
}
