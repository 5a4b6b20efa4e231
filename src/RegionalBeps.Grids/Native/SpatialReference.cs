using System.Globalization;

namespace RegionalBeps.Grids.Native;

/// <summary>A coordinate reference system. Coordinates are x (or longitude) first, whatever the authority's own order.</summary>
public sealed unsafe class SpatialReference : IDisposable
{
    private const int TraditionalOrder = 0;

    private SpatialReference(SpatialReferenceHandle handle) => Handle = handle;

    /// <summary>True for longitude and latitude.</summary>
    public bool IsGeographic
    {
        get
        {
            using (NativeGate.EnterGdal())
            {
                return OsrApi.OSRIsGeographic(Handle) != 0;
            }
        }
    }

    /// <summary>True for a map projection.</summary>
    public bool IsProjected
    {
        get
        {
            using (NativeGate.EnterGdal())
            {
                return OsrApi.OSRIsProjected(Handle) != 0;
            }
        }
    }

    /// <summary>Its name, such as <c>WGS 84</c>.</summary>
    public string Name
    {
        get
        {
            using (NativeGate.EnterGdal())
            {
                return NativeText.FromUtf8(OsrApi.OSRGetName(Handle));
            }
        }
    }

    /// <summary>The EPSG code of the whole system, or null if it has none.</summary>
    public int? EpsgCode
    {
        get
        {
            using (NativeGate.EnterGdal())
            {
                _ = OsrApi.OSRAutoIdentifyEPSG(Handle);
                string code = NativeText.FromUtf8(OsrApi.OSRGetAuthorityCode(Handle, null));
                return NativeText.FromUtf8(OsrApi.OSRGetAuthorityName(Handle, null)) == "EPSG"
                    && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                    ? number
                    : null;
            }
        }
    }

    /// <summary>Metres in one unit of x and y; 1 for longitude and latitude.</summary>
    public double MetresPerUnit
    {
        get
        {
            using (NativeGate.EnterGdal())
            {
                return OsrApi.OSRGetLinearUnits(Handle, out _);
            }
        }
    }

    /// <summary>Semi-major axis of the ellipsoid (m).</summary>
    public double SemiMajorAxis
    {
        get
        {
            using (NativeGate.EnterGdal())
            {
                return OsrApi.OSRGetSemiMajor(Handle, out _);
            }
        }
    }

    /// <summary>Inverse flattening of the ellipsoid; 0 for a sphere.</summary>
    public double InverseFlattening
    {
        get
        {
            using (NativeGate.EnterGdal())
            {
                return OsrApi.OSRGetInvFlattening(Handle, out _);
            }
        }
    }

    /// <summary>The projection's name as in WKT 1, such as <c>Lambert_Azimuthal_Equal_Area</c>; empty for longitude and latitude.</summary>
    public string ProjectionName
    {
        get
        {
            using (NativeGate.EnterGdal())
            {
                return NativeText.FromUtf8(OsrApi.OSRGetAttrValue(Handle, "PROJECTION", 0));
            }
        }
    }

    internal SpatialReferenceHandle Handle { get; }

    /// <summary>Understands WKT of any version, <c>EPSG:n</c>, and PROJ text.</summary>
    /// <param name="text">The description.</param>
    /// <exception cref="GdalException">The text describes no known system.</exception>
    /// <exception cref="NativeLibraryMissingException">GDAL is not installed.</exception>
    public static SpatialReference Parse(string text)
    {
        using (NativeGate.EnterGdal())
        {
            SpatialReferenceHandle handle = new(OsrApi.OSRNewSpatialReference(null));
            GdalApi.CPLErrorReset();
            if (OsrApi.OSRSetFromUserInput(handle, text) != 0)
            {
                handle.Dispose();
                throw new GdalException(
                    $"'{text}'", "understand the coordinate reference system", NativeText.FromUtf8(GdalApi.CPLGetLastErrorMsg()));
            }

            OsrApi.OSRSetAxisMappingStrategy(handle, TraditionalOrder);
            return new SpatialReference(handle);
        }
    }

    /// <summary>The system with this EPSG code.</summary>
    /// <exception cref="GdalException">There is no such code.</exception>
    public static SpatialReference FromEpsg(int code) => Parse(string.Create(CultureInfo.InvariantCulture, $"EPSG:{code}"));

    /// <summary>The system as well-known text, on one line.</summary>
    /// <param name="format"><c>WKT1_GDAL</c>, <c>WKT2_2019</c> or another name that GDAL knows.</param>
    public string ToWkt(string format = "WKT2_2019")
    {
        using (NativeGate.EnterGdal())
        {
            using GdalStringList options = new([$"FORMAT={format}"]);
            int code = OsrApi.OSRExportToWktEx(Handle, out byte* text, options.Pointer);
            string wkt = NativeText.FromUtf8(text);
            GdalApi.VSIFree(text);
            return code == 0 ? wkt : throw new GdalException(Name, $"write the coordinate reference system as {format}", "");
        }
    }

    /// <summary>A parameter of the projection by its WKT 1 name (degrees or the system's units), or null if it has none.</summary>
    public double? ProjectionParameter(string name)
    {
        using (NativeGate.EnterGdal())
        {
            double value = OsrApi.OSRGetProjParm(Handle, name, double.NaN, out int error);
            return error == 0 && !double.IsNaN(value) ? value : null;
        }
    }

    /// <summary>True if both describe the same system.</summary>
    public bool IsSameAs(SpatialReference other)
    {
        using (NativeGate.EnterGdal())
        {
            return OsrApi.OSRIsSame(Handle, other.Handle) != 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Handle.Dispose();
}
