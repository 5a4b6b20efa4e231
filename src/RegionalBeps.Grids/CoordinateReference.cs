using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids;

/// <summary>A coordinate reference system as a value: its well-known text and what the rest of the project asks of it.</summary>
/// <remarks>Coordinates are x (or longitude) first. Equal systems may be written differently; <see cref="IsSameAs"/> knows.</remarks>
public sealed record CoordinateReference
{
    private const string Wgs84Wkt =
        """GEOGCRS["WGS 84",ENSEMBLE["World Geodetic System 1984 ensemble",MEMBER["World Geodetic System 1984 (Transit)"],MEMBER["World Geodetic System 1984 (G730)"],MEMBER["World Geodetic System 1984 (G873)"],MEMBER["World Geodetic System 1984 (G1150)"],MEMBER["World Geodetic System 1984 (G1674)"],MEMBER["World Geodetic System 1984 (G1762)"],MEMBER["World Geodetic System 1984 (G2139)"],ELLIPSOID["WGS 84",6378137,298.257223563,LENGTHUNIT["metre",1]],ENSEMBLEACCURACY[2.0]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],CS[ellipsoidal,2],AXIS["geodetic latitude (Lat)",north,ORDER[1],ANGLEUNIT["degree",0.0174532925199433]],AXIS["geodetic longitude (Lon)",east,ORDER[2],ANGLEUNIT["degree",0.0174532925199433]],USAGE[SCOPE["Horizontal component of 3D system."],AREA["World."],BBOX[-90,-180,90,180]],ID["EPSG",4326]]""";

    private CoordinateReference(string wkt, string name, int? epsgCode, bool isGeographic, double metresPerUnit)
    {
        Wkt = wkt;
        Name = name;
        EpsgCode = epsgCode;
        IsGeographic = isGeographic;
        MetresPerUnit = metresPerUnit;
    }

    /// <summary>Longitude and latitude on WGS 84 (EPSG:4326). Needs no native library.</summary>
    public static CoordinateReference Wgs84 { get; } = new(Wgs84Wkt, "WGS 84", 4326, isGeographic: true, metresPerUnit: 1.0);

    /// <summary>Well-known text, WKT 2 (ISO 19162), on one line.</summary>
    public string Wkt { get; }

    /// <summary>Its name, such as <c>WGS 84</c>.</summary>
    public string Name { get; }

    /// <summary>The EPSG code, if the system has one.</summary>
    public int? EpsgCode { get; }

    /// <summary>True for longitude and latitude in degrees.</summary>
    public bool IsGeographic { get; }

    /// <summary>Metres in one unit of a projected system; 1 for a geographic one.</summary>
    public double MetresPerUnit { get; }

    /// <summary>Understands <c>EPSG:n</c>, WKT of any version and PROJ text.</summary>
    /// <exception cref="GdalException">The text describes no known system.</exception>
    public static CoordinateReference Parse(string text)
    {
        if (text.Trim().Equals("EPSG:4326", StringComparison.OrdinalIgnoreCase))
        {
            return Wgs84;
        }

        using SpatialReference reference = SpatialReference.Parse(text);
        double metres = reference.IsGeographic ? 1.0 : reference.MetresPerUnit;
        return new CoordinateReference(reference.ToWkt(), reference.Name, reference.EpsgCode, reference.IsGeographic, metres);
    }

    /// <summary>True if both describe the same system, however written.</summary>
    public bool IsSameAs(CoordinateReference other)
    {
        if (Wkt == other.Wkt || (EpsgCode is int code && code == other.EpsgCode))
        {
            return true;
        }

        using SpatialReference mine = SpatialReference.Parse(Wkt);
        using SpatialReference theirs = SpatialReference.Parse(other.Wkt);
        return mine.IsSameAs(theirs);
    }

    /// <summary>The way from this system to another.</summary>
    public CoordinateTransform TransformTo(CoordinateReference other)
    {
        using SpatialReference from = SpatialReference.Parse(Wkt);
        using SpatialReference to = SpatialReference.Parse(other.Wkt);
        return new CoordinateTransform(from, to);
    }

    /// <inheritdoc/>
    public override string ToString() => EpsgCode is int code ? $"EPSG:{code}" : Name;
}
