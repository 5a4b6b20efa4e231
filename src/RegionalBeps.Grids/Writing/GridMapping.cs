using System.Globalization;
using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Writing;

/// <summary>
/// Writes the coordinate reference system of a grid into a file three times over: as CF parameters, as well-known text
/// (<c>crs_wkt</c>), and as GDAL's own <c>spatial_ref</c> and <c>GeoTransform</c>, because no client reads all of them.
/// </summary>
internal static class GridMapping
{
    /// <summary>The name of the grid mapping variable.</summary>
    public const string VariableName = "crs";

    // WKT 1 projection and parameter names against those of CF-1.10, appendix F.
    private static readonly Dictionary<string, (string Name, (string Wkt, string Cf)[] Parameters)> Projections = new()
    {
        ["Albers_Conic_Equal_Area"] = ("albers_conical_equal_area",
            [("longitude_of_center", "longitude_of_central_meridian"), ("latitude_of_center", "latitude_of_projection_origin")]),
        ["Lambert_Azimuthal_Equal_Area"] = ("lambert_azimuthal_equal_area",
            [("longitude_of_center", "longitude_of_projection_origin"), ("latitude_of_center", "latitude_of_projection_origin")]),
        ["Lambert_Conformal_Conic_2SP"] = ("lambert_conformal_conic",
            [("central_meridian", "longitude_of_central_meridian"), ("latitude_of_origin", "latitude_of_projection_origin")]),
        ["Cylindrical_Equal_Area"] = ("lambert_cylindrical_equal_area",
            [("central_meridian", "longitude_of_central_meridian"), ("standard_parallel_1", "standard_parallel")]),
        ["Transverse_Mercator"] = ("transverse_mercator",
            [("central_meridian", "longitude_of_central_meridian"), ("latitude_of_origin", "latitude_of_projection_origin"),
             ("scale_factor", "scale_factor_at_central_meridian")]),
        ["Sinusoidal"] = ("sinusoidal", [("longitude_of_center", "longitude_of_projection_origin")]),
    };

    private static readonly HashSet<string> WithTwoParallels = ["Albers_Conic_Equal_Area", "Lambert_Conformal_Conic_2SP"];

    /// <summary>Adds the grid mapping variable with its attributes.</summary>
    public static void Write(DataSet file, GridSpec grid)
    {
        using SpatialReference system = SpatialReference.Parse(grid.Crs.Wkt);
        file.Add<int>(VariableName);
        WriteParameters(file, system);
        file.PutAttr(VariableName, "long_name", "coordinate reference system");
        file.PutAttr(VariableName, "crs_wkt", grid.Crs.Wkt);
        file.PutAttr(VariableName, "spatial_ref", system.ToWkt("WKT1_GDAL"));
        file.PutAttr(VariableName, "GeoTransform",
            string.Join(' ', grid.GeoTransform().Select(number => number.ToString("R", CultureInfo.InvariantCulture))));
    }

    private static void WriteParameters(DataSet file, SpatialReference system)
    {
        if (system.IsGeographic)
        {
            file.PutAttr(VariableName, "grid_mapping_name", "latitude_longitude");
        }
        else if (Projections.TryGetValue(system.ProjectionName, out (string Name, (string Wkt, string Cf)[] Parameters) projection))
        {
            file.PutAttr(VariableName, "grid_mapping_name", projection.Name);
            foreach ((string wkt, string cf) in projection.Parameters)
            {
                file.PutAttr<double>(VariableName, cf, system.ProjectionParameter(wkt) ?? 0.0);
            }

            if (WithTwoParallels.Contains(system.ProjectionName))
            {
                file.PutAttr<double>(VariableName, "standard_parallel",
                    system.ProjectionParameter("standard_parallel_1") ?? 0.0, system.ProjectionParameter("standard_parallel_2") ?? 0.0);
            }

            file.PutAttr<double>(VariableName, "false_easting", system.ProjectionParameter("false_easting") ?? 0.0);
            file.PutAttr<double>(VariableName, "false_northing", system.ProjectionParameter("false_northing") ?? 0.0);
        }

        file.PutAttr<double>(VariableName, "longitude_of_prime_meridian", 0.0);
        file.PutAttr<double>(VariableName, "semi_major_axis", system.SemiMajorAxis);
        file.PutAttr<double>(VariableName, "inverse_flattening", system.InverseFlattening);
    }
}
