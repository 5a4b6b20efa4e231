using System.Runtime.InteropServices;

namespace RegionalBeps.Grids.Native;

/// <summary>The C functions of GDAL for coordinate reference systems, as <c>ogr_srs_api.h</c> declares them.</summary>
internal static unsafe partial class OsrApi
{
    private const string Library = NativeLibraries.Gdal;

    // OSR has no set-up of its own; going through GDAL's gives it the quiet error handler too.
    static OsrApi() => System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(GdalApi).TypeHandle);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint OSRNewSpatialReference(string? wkt);

    [LibraryImport(Library)]
    internal static partial void OSRDestroySpatialReference(nint reference);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int OSRSetFromUserInput(SpatialReferenceHandle reference, string text);

    [LibraryImport(Library)]
    internal static partial void OSRSetAxisMappingStrategy(SpatialReferenceHandle reference, int strategy);

    [LibraryImport(Library)]
    internal static partial int OSRExportToWktEx(SpatialReferenceHandle reference, out byte* text, byte** options);

    [LibraryImport(Library)]
    internal static partial int OSRIsGeographic(SpatialReferenceHandle reference);

    [LibraryImport(Library)]
    internal static partial int OSRIsProjected(SpatialReferenceHandle reference);

    [LibraryImport(Library)]
    internal static partial int OSRIsSame(SpatialReferenceHandle one, SpatialReferenceHandle other);

    [LibraryImport(Library)]
    internal static partial int OSRAutoIdentifyEPSG(SpatialReferenceHandle reference);

    [LibraryImport(Library)]
    internal static partial double OSRGetLinearUnits(SpatialReferenceHandle reference, out byte* name);

    [LibraryImport(Library)]
    internal static partial double OSRGetSemiMajor(SpatialReferenceHandle reference, out int error);

    [LibraryImport(Library)]
    internal static partial double OSRGetInvFlattening(SpatialReferenceHandle reference, out int error);

    [LibraryImport(Library)]
    internal static partial byte* OSRGetName(SpatialReferenceHandle reference);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte* OSRGetAttrValue(SpatialReferenceHandle reference, string key, int child);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte* OSRGetAuthorityCode(SpatialReferenceHandle reference, string? target);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte* OSRGetAuthorityName(SpatialReferenceHandle reference, string? target);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial double OSRGetProjParm(SpatialReferenceHandle reference, string name, double otherwise, out int error);

    [LibraryImport(Library)]
    internal static partial nint OCTNewCoordinateTransformation(SpatialReferenceHandle from, SpatialReferenceHandle to);

    [LibraryImport(Library)]
    internal static partial void OCTDestroyCoordinateTransformation(nint transformation);

    [LibraryImport(Library)]
    internal static partial int OCTTransformEx(
        CoordinateTransformHandle transformation, int count, double* x, double* y, double* z, int* succeeded);
}
