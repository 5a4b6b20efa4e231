using System.Globalization;
using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Reading.NetCdf;

/// <summary>The coordinate reference system that a CF grid-mapping variable describes.</summary>
internal static class GridMapping
{
    private const string Rotated = "rotated_latitude_longitude";

    /// <summary>True for a rotated pole, whose rows and columns follow no parallels and no map projection.</summary>
    public static bool IsRotatedPole(NetCdfAttributes attributes) => attributes.Text("grid_mapping_name") == Rotated;

    /// <summary>
    /// Text that <see cref="CoordinateReference.Parse"/> understands, from WKT if the variable has it, else from the parameters of CF's
    /// appendix F; null for a mapping that is not known.
    /// </summary>
    public static string? ToText(NetCdfAttributes attributes)
    {
        if ((attributes.Text("crs_wkt") ?? attributes.Text("spatial_ref")) is { Length: > 0 } wkt)
        {
            return wkt;
        }

        if (attributes.Text("epsg_code") is { Length: > 0 } code)
        {
            return code.StartsWith("EPSG", StringComparison.OrdinalIgnoreCase) ? code : "EPSG:" + code;
        }

        string? projection = attributes.Text("grid_mapping_name") switch
        {
            "latitude_longitude" => "+proj=longlat",
            "lambert_conformal_conic" => Conic("lcc", attributes),
            "albers_conical_equal_area" => Conic("aea", attributes),
            "lambert_azimuthal_equal_area" => Azimuthal("laea", attributes),
            "azimuthal_equidistant" => Azimuthal("aeqd", attributes),
            "stereographic" => Azimuthal("stere", attributes),
            "polar_stereographic" => PolarStereographic(attributes),
            "transverse_mercator" => Text(attributes, "+proj=tmerc", ("lat_0", "latitude_of_projection_origin"),
                ("lon_0", "longitude_of_central_meridian"), ("k_0", "scale_factor_at_central_meridian")),
            "mercator" => Text(attributes, "+proj=merc", ("lon_0", "longitude_of_projection_origin"), ("lat_ts", "standard_parallel"),
                ("k_0", "scale_factor_at_projection_origin")),
            "lambert_cylindrical_equal_area" => Text(attributes, "+proj=cea", ("lon_0", "longitude_of_central_meridian"),
                ("lat_ts", "standard_parallel")),
            "sinusoidal" => Text(attributes, "+proj=sinu", ("lon_0", "longitude_of_projection_origin"), ("lon_0", "longitude_of_central_meridian")),
            _ => null,
        };
        return projection is null ? null : projection + Offsets(attributes) + Ellipsoid(attributes);
    }

    private static string Conic(string name, NetCdfAttributes attributes)
    {
        double[] parallels = attributes.Numbers("standard_parallel") ?? [];
        string standard = parallels switch
        {
            [double one] => Part("lat_1", one),
            [double one, double two, ..] => Part("lat_1", one) + Part("lat_2", two),
            _ => "",
        };
        return Text(attributes, "+proj=" + name, ("lat_0", "latitude_of_projection_origin"), ("lon_0", "longitude_of_central_meridian")) + standard;
    }

    private static string Azimuthal(string name, NetCdfAttributes attributes) =>
        Text(attributes, "+proj=" + name, ("lat_0", "latitude_of_projection_origin"), ("lon_0", "longitude_of_projection_origin"));

    private static string PolarStereographic(NetCdfAttributes attributes) =>
        Text(attributes, "+proj=stere", ("lat_0", "latitude_of_projection_origin"), ("lon_0", "straight_vertical_longitude_from_pole"),
            ("lat_ts", "standard_parallel"), ("k_0", "scale_factor_at_projection_origin"));

    private static string Offsets(NetCdfAttributes attributes) => Text(attributes, "", ("x_0", "false_easting"), ("y_0", "false_northing"));

    private static string Ellipsoid(NetCdfAttributes attributes)
    {
        if (attributes.Number("semi_major_axis") is double a)
        {
            return attributes switch
            {
                _ when attributes.Number("inverse_flattening") is double rf and > 0.0 => Part("a", a) + Part("rf", rf),
                _ when attributes.Number("semi_minor_axis") is double b => Part("a", a) + Part("b", b),
                _ => Part("R", a),
            };
        }

        return attributes.Number("earth_radius") is double radius ? Part("R", radius) : " +datum=WGS84";
    }

    private static string Text(NetCdfAttributes attributes, string start, params (string Proj, string Cf)[] parts) =>
        start + string.Concat(parts.Select(part => attributes.Number(part.Cf) is double value ? Part(part.Proj, value) : ""));

    private static string Part(string name, double value) => string.Create(CultureInfo.InvariantCulture, $" +{name}={value:R}");
}
