using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Reading.NetCdf;

/// <summary>Where the cells of a NetCDF variable lie: its grid, and which way its rows and columns are stored.</summary>
/// <param name="Grid">The grid, north up.</param>
/// <param name="RowsFromSouth">True if the file's first row is the southernmost.</param>
/// <param name="ColumnsFromEast">True if the file's first column is the easternmost.</param>
/// <param name="Notes">What was assumed.</param>
internal sealed record NetCdfGrid(GridSpec Grid, bool RowsFromSouth, bool ColumnsFromEast, IReadOnlyList<string> Notes)
{
    private const string StateReference = "state the right one with 'crs', for example 'crs: EPSG:3035'";
    private const string GridFirst = "bring the data onto a regular grid first (for example with 'cdo remapbil' or gdalwarp)";

    /// <summary>Finds the grid of a variable from its axes, its grid mapping and the options.</summary>
    /// <exception cref="InputException">The variable is no raster on a regular grid, or its reference system is unknown.</exception>
    public static NetCdfGrid Of(NetCdfFile file, NetCdfVariable variable, Axis x, Axis y, RasterOptions options)
    {
        List<string> notes = [];
        NetCdfVariable? mapping = variable.Attributes.Text("grid_mapping") is string name ? file.Find(name.Split(':')[0].Trim()) : null;
        if (x.IsRotated || y.IsRotated || (mapping is not null && GridMapping.IsRotatedPole(mapping.Attributes)))
        {
            throw Refusal(file, variable, "its grid has a rotated pole, which is neither longitude and latitude nor a map projection", GridFirst);
        }

        if (x.Coordinate is null || y.Coordinate is null)
        {
            string lacking = x.Coordinate is null ? x.Dimension.Name : y.Dimension.Name;
            throw Refusal(
                file, variable,
                $"its dimension '{lacking}' has no coordinate, so that the cells' places are known only from two-dimensional longitudes "
                + "and latitudes, if at all",
                GridFirst);
        }

        CoordinateReference crs = ReferenceOf(file, variable, mapping, x.IsInDegrees && y.IsInDegrees, options, notes);
        EvenSpacing columns = SpacingOf(file, variable, x, crs, notes);
        EvenSpacing rows = SpacingOf(file, variable, y, crs, notes);
        double width = Math.Abs(columns.Step);
        double height = Math.Abs(rows.Step);
        double west = Math.Min(columns.First, columns.First + ((x.Dimension.Length - 1) * columns.Step));
        double north = Math.Max(rows.First, rows.First + ((y.Dimension.Length - 1) * rows.Step));
        double left = options.CellReference == CellReference.Centre ? west - (width / 2.0) : west;
        double top = options.CellReference switch
        {
            CellReference.UpperLeft => north,
            CellReference.LowerLeft => north + height,
            _ => north + (height / 2.0),
        };
        if (crs.IsGeographic && left >= 180.0)
        {
            left -= 360.0;
        }

        GridSpec grid = new((int)x.Dimension.Length, (int)y.Dimension.Length, left, top, width, height, crs);
        NetCdfGrid result = new(grid, rows.Step > 0.0, columns.Step < 0.0, notes);
        if (!options.IgnoreLongitudesAndLatitudes)
        {
            LongitudeLatitudeCheck.Require(file, variable, x, y, result);
        }

        return result;
    }

    private static CoordinateReference ReferenceOf(
        NetCdfFile file, NetCdfVariable variable, NetCdfVariable? mapping, bool inDegrees, RasterOptions options, List<string> notes)
    {
        string? text = options.Crs ?? (mapping is null ? null : GridMapping.ToText(mapping.Attributes)) ?? EsriText(variable);
        if (text is null && !inDegrees)
        {
            string stated = mapping is null
                ? "states no coordinate reference system for them"
                : $"has the grid mapping '{mapping.Attributes.Text("grid_mapping_name")}', which is not known";
            throw Refusal(file, variable, $"its x and y are no longitudes and latitudes, and the file {stated}", StateReference);
        }

        if (text is null)
        {
            notes.Add("The file states no coordinate reference system; its longitudes and latitudes are taken as WGS 84.");
            return CoordinateReference.Wgs84;
        }

        CoordinateReference crs;
        try
        {
            crs = CoordinateReference.Parse(text);
        }
        catch (GdalException exception)
        {
            throw new InputException(
                file.Path, $"its coordinate reference system '{text}' is not understood", StateReference, variable.Name, innerException: exception);
        }

        return crs.IsGeographic == inDegrees
            ? crs
            : throw Refusal(
                file, variable, $"its x and y are {(inDegrees ? "degrees" : "no degrees")}, which does not fit the coordinate reference system {crs}",
                "correct 'crs' or the file");
    }

    /// <summary>Some ESRI texts end in a stray quotation mark.</summary>
    private static string? EsriText(NetCdfVariable variable) => variable.Attributes.Text("esri_pe_string")?.Trim().TrimEnd('"');

    private static EvenSpacing SpacingOf(NetCdfFile file, NetCdfVariable variable, Axis axis, CoordinateReference crs, List<string> notes)
    {
        double[] values = axis.Coordinate!.ReadAll();
        double unit = MetresPerUnit(file, variable, axis, crs, notes) / crs.MetresPerUnit;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] *= unit;
            if (crs.IsGeographic && axis.Kind == AxisKind.X && i > 0 && values[i] < values[i - 1] - 180.0)
            {
                values[i] += 360.0;
            }
        }

        if (values.Length == 1)
        {
            throw Refusal(
                file, variable, $"it has a single value along '{axis.Dimension.Name}', so that the size of a cell is unknown",
                "give a grid of at least 2 x 2 cells, or constants");
        }

        return EvenSpacing.Find(values, crs.IsGeographic)
            ?? throw Refusal(file, variable, $"its coordinates along '{axis.Dimension.Name}' are not evenly spaced", GridFirst);
    }

    private static double MetresPerUnit(NetCdfFile file, NetCdfVariable variable, Axis axis, CoordinateReference crs, List<string> notes)
    {
        string? unit = axis.Coordinate!.Attributes.Text("units")?.Trim();
        switch (unit)
        {
            case var _ when crs.IsGeographic:
                return 1.0;
            case null or "":
                notes.Add($"The coordinate '{axis.Dimension.Name}' states no unit; that of the coordinate reference system is taken.");
                return crs.MetresPerUnit;
            case "m" or "metre" or "metres" or "meter" or "meters":
                return 1.0;
            case "km" or "kilometre" or "kilometres" or "kilometer" or "kilometers":
                return 1000.0;
            default:
                throw Refusal(
                    file, variable, $"its coordinate '{axis.Dimension.Name}' has the unit '{unit}', which is not understood", "give it in m or km");
        }
    }

    private static InputException Refusal(NetCdfFile file, NetCdfVariable variable, string problem, string remedy) =>
        new(file.Path, problem, remedy, variable.Name);
}
