using System.Runtime.InteropServices;

namespace RegionalBeps.Grids.Native;

/// <summary>The C functions of GDAL that the project uses, as <c>gdal.h</c>, <c>gdal_utils.h</c> and the <c>cpl_*.h</c> files declare them.</summary>
internal static unsafe partial class GdalApi
{
    private const string Library = NativeLibraries.Gdal;

    static GdalApi()
    {
        NativeLibraries.EnsureRegistered();

        // GDAL would write each error on stderr; here it becomes an exception.
        CPLSetErrorHandler(NativeLibrary.GetExport(NativeLibraries.GdalHandle, "CPLQuietErrorHandler"));

        // Left alone, the GRIB driver turns kelvin into degrees Celsius behind the reader's back.
        CPLSetConfigOption("GRIB_NORMALIZE_UNITS", "NO");

        // Left alone, GDAL keeps blocks of rasters in a twentieth of the machine's memory.
        CPLSetConfigOption("GDAL_CACHEMAX", "128");
        GDALAllRegister();
    }

    [LibraryImport(Library)]
    internal static partial nint CPLSetErrorHandler(nint handler);

    [LibraryImport(Library)]
    internal static partial void CPLErrorReset();

    [LibraryImport(Library)]
    internal static partial byte* CPLGetLastErrorMsg();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void CPLSetConfigOption(string key, string? value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte** CSLAddString(byte** list, string text);

    [LibraryImport(Library)]
    internal static partial void CSLDestroy(byte** list);

    [LibraryImport(Library)]
    internal static partial void VSIFree(void* memory);

    [LibraryImport(Library)]
    internal static partial void GDALAllRegister();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte* GDALVersionInfo(string request);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GDALGetDriverByName(string name);

    [LibraryImport(Library)]
    internal static partial byte* GDALGetDriverShortName(nint driver);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GDALOpenEx(string path, uint flags, byte** drivers, byte** options, byte** siblings);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GDALCreate(nint driver, string path, int columns, int rows, int bands, int type, byte** options);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GDALCreateCopy(
        nint driver, string path, GdalHandle source, int strict, byte** options, nint progress, nint progressData);

    [LibraryImport(Library)]
    internal static partial void GDALClose(nint dataset);

    [LibraryImport(Library)]
    internal static partial void GDALFlushCache(GdalHandle dataset);

    [LibraryImport(Library)]
    internal static partial nint GDALGetDatasetDriver(GdalHandle dataset);

    [LibraryImport(Library)]
    internal static partial int GDALGetRasterXSize(GdalHandle dataset);

    [LibraryImport(Library)]
    internal static partial int GDALGetRasterYSize(GdalHandle dataset);

    [LibraryImport(Library)]
    internal static partial int GDALGetRasterCount(GdalHandle dataset);

    [LibraryImport(Library)]
    internal static partial nint GDALGetRasterBand(GdalHandle dataset, int band);

    [LibraryImport(Library)]
    internal static partial int GDALGetGeoTransform(GdalHandle dataset, double* coefficients);

    [LibraryImport(Library)]
    internal static partial int GDALSetGeoTransform(GdalHandle dataset, double* coefficients);

    [LibraryImport(Library)]
    internal static partial byte* GDALGetProjectionRef(GdalHandle dataset);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int GDALSetProjection(GdalHandle dataset, string wkt);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int GDALBuildOverviews(
        GdalHandle dataset, string resampling, int count, int* factors, int bandCount, int* bands, nint progress, nint progressData);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte** GDALGetMetadata(nint majorObject, string? domain);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int GDALSetMetadataItem(nint majorObject, string name, string? value, string? domain);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void GDALSetDescription(nint majorObject, string text);

    [LibraryImport(Library)]
    internal static partial byte* GDALGetDescription(nint majorObject);

    [LibraryImport(Library)]
    internal static partial int GDALGetRasterDataType(nint band);

    [LibraryImport(Library)]
    internal static partial void GDALGetBlockSize(nint band, out int columns, out int rows);

    [LibraryImport(Library)]
    internal static partial double GDALGetRasterNoDataValue(nint band, out int present);

    [LibraryImport(Library)]
    internal static partial int GDALSetRasterNoDataValue(nint band, double value);

    [LibraryImport(Library)]
    internal static partial double GDALGetRasterScale(nint band, out int present);

    [LibraryImport(Library)]
    internal static partial double GDALGetRasterOffset(nint band, out int present);

    [LibraryImport(Library)]
    internal static partial byte* GDALGetRasterUnitType(nint band);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int GDALSetRasterUnitType(nint band, string unit);

    [LibraryImport(Library)]
    internal static partial int GDALGetOverviewCount(nint band);

    [LibraryImport(Library)]
    internal static partial nint GDALGetRasterColorTable(nint band);

    [LibraryImport(Library)]
    internal static partial int GDALSetRasterColorTable(nint band, nint table);

    [LibraryImport(Library)]
    internal static partial int GDALSetRasterColorInterpretation(nint band, int interpretation);

    [LibraryImport(Library)]
    internal static partial nint GDALCreateColorTable(int interpretation);

    [LibraryImport(Library)]
    internal static partial void GDALDestroyColorTable(nint table);

    [LibraryImport(Library)]
    internal static partial int GDALGetColorEntryCount(nint table);

    [LibraryImport(Library)]
    internal static partial int GDALGetColorEntryAsRGB(nint table, int index, PaletteColour* colour);

    [LibraryImport(Library)]
    internal static partial void GDALSetColorEntry(nint table, int index, PaletteColour* colour);

    [LibraryImport(Library)]
    internal static partial byte** GDALGetRasterCategoryNames(nint band);

    [LibraryImport(Library)]
    internal static partial int GDALSetRasterCategoryNames(nint band, byte** names);

    [LibraryImport(Library)]
    internal static partial int GDALRasterIO(
        nint band, int write, int column, int row, int columns, int rows, void* buffer, int bufferColumns, int bufferRows,
        int bufferType, int pixelStride, int lineStride);

    [LibraryImport(Library)]
    internal static partial nint GDALWarpAppOptionsNew(byte** arguments, nint forBinary);

    [LibraryImport(Library)]
    internal static partial void GDALWarpAppOptionsFree(nint options);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GDALWarp(
        string destination, nint destinationDataset, int sourceCount, nint* sources, nint options, out int usageError);
}
