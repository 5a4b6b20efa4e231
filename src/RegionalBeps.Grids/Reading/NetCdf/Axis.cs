using RegionalBeps.Grids.Native;
using RegionalBeps.Grids.Time;

namespace RegionalBeps.Grids.Reading.NetCdf;

/// <summary>One dimension of a variable with its coordinate, if it has one.</summary>
/// <param name="Position">Place among the variable's dimensions, slowest first.</param>
/// <param name="Dimension">The dimension.</param>
/// <param name="Coordinate">The numeric coordinate variable of the dimension; null if there is none.</param>
/// <param name="Kind">What it runs along.</param>
internal sealed record Axis(int Position, NetCdfDimension Dimension, NetCdfVariable? Coordinate, AxisKind Kind)
{
    private static readonly HashSet<string> XNames =
        ["lon", "lons", "long", "longitude", "x", "xc", "rlon", "easting", "west_east", "grid_longitude", "nav_lon", "projection_x_coordinate"];

    private static readonly HashSet<string> YNames =
        ["lat", "lats", "latitude", "y", "yc", "rlat", "northing", "south_north", "grid_latitude", "nav_lat", "projection_y_coordinate"];

    private static readonly HashSet<string> TimeNames = ["time", "times", "t", "valid_time", "date", "day"];

    /// <summary>The axes of a variable, slowest first.</summary>
    /// <remarks>The axis attribute goes before standard names, these before units, and names come last, because they promise least.</remarks>
    public static IReadOnlyList<Axis> Of(NetCdfFile file, NetCdfVariable variable) =>
        [.. variable.Dimensions.Select((dimension, position) =>
        {
            NetCdfVariable? coordinate = file.Find(dimension.Name) is { Dimensions.Count: 1 } found && IsNumeric(found.Type) ? found : null;
            return new Axis(position, dimension, coordinate, KindOf(dimension.Name, coordinate?.Attributes));
        })];

    /// <summary>True if the coordinate is a longitude or latitude in degrees rather than a distance.</summary>
    public bool IsInDegrees
    {
        get
        {
            string? units = Coordinate?.Attributes.Text("units");
            string? standardName = Coordinate?.Attributes.Text("standard_name");
            return standardName is "longitude" or "latitude" || IsDegreesEast(units) || IsDegreesNorth(units)
                || (units is null or "" or "degrees" or "degree" && Dimension.Name.ToLowerInvariant() is ['l', 'o', 'n', ..] or ['l', 'a', 't', ..]);
        }
    }

    /// <summary>True for an axis of a rotated pole.</summary>
    public bool IsRotated => Coordinate?.Attributes.Text("standard_name") is "grid_longitude" or "grid_latitude";

    /// <summary>True if a unit's text says degrees east, as CF or otherwise.</summary>
    public static bool IsDegreesEast(string? units) => Squeezed(units) is "degreeseast" or "degreeeast" or "degreese" or "degreee" or "dege";

    /// <summary>True if a unit's text says degrees north, as CF or otherwise.</summary>
    public static bool IsDegreesNorth(string? units) => Squeezed(units) is "degreesnorth" or "degreenorth" or "degreesn" or "degreen" or "degn";

    private static bool IsNumeric(NetCdfType type) => type is not (NetCdfType.Text or NetCdfType.Strings or NetCdfType.None);

    private static string Squeezed(string? units) =>
        (units ?? "").Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static AxisKind KindOf(string name, NetCdfAttributes? attributes)
    {
        string? units = attributes?.Text("units");
        string lower = name.ToLowerInvariant();
        return attributes?.Text("axis")?.Trim().ToUpperInvariant() switch
        {
            "X" => AxisKind.X,
            "Y" => AxisKind.Y,
            "T" => AxisKind.Time,
            "Z" => AxisKind.Other,
            _ => attributes?.Text("standard_name") switch
            {
                "longitude" or "projection_x_coordinate" or "grid_longitude" => AxisKind.X,
                "latitude" or "projection_y_coordinate" or "grid_latitude" => AxisKind.Y,
                "time" => AxisKind.Time,
                _ when IsDegreesEast(units) => AxisKind.X,
                _ when IsDegreesNorth(units) => AxisKind.Y,
                _ when CfTime.LooksLikeTime(units) => AxisKind.Time,
                _ when XNames.Contains(lower) => AxisKind.X,
                _ when YNames.Contains(lower) => AxisKind.Y,
                _ when TimeNames.Contains(lower) => AxisKind.Time,
                _ => AxisKind.Other,
            },
        };
    }
}
