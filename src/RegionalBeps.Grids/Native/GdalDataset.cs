namespace RegionalBeps.Grids.Native;

/// <summary>An open GDAL raster. Every call stands behind the one native lock; use a dataset on one thread at a time.</summary>
public sealed unsafe class GdalDataset : IDisposable
{
    private const uint OpenRaster = 0x02;
    private const uint OpenForUpdate = 0x01;
    private const uint OpenVerbose = 0x40;
    private readonly GdalHandle handle;

    private GdalDataset(string path, nint dataset)
    {
        Path = path;
        handle = new GdalHandle(dataset);
        Columns = GdalApi.GDALGetRasterXSize(handle);
        Rows = GdalApi.GDALGetRasterYSize(handle);
        BandCount = GdalApi.GDALGetRasterCount(handle);
        DriverName = NativeText.FromUtf8(GdalApi.GDALGetDriverShortName(GdalApi.GDALGetDatasetDriver(handle)));
    }

    /// <summary>The library's version, such as <c>3.6.2</c>.</summary>
    /// <exception cref="NativeLibraryMissingException">GDAL is not installed.</exception>
    public static string LibraryVersion
    {
        get
        {
            using (NativeGate.EnterGdal())
            {
                return NativeText.FromUtf8(GdalApi.GDALVersionInfo("RELEASE_NAME"));
            }
        }
    }

    /// <summary>What was opened or created; empty for a dataset in memory.</summary>
    public string Path { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of bands.</summary>
    public int BandCount { get; }

    /// <summary>Short name of the driver, such as <c>GTiff</c>.</summary>
    public string DriverName { get; }

    /// <summary>
    /// The six coefficients from column and row to coordinates (x = g0 + column g1 + row g2, y = g3 + column g4 + row g5, at the pixels'
    /// outer corners), or null if the raster has none.
    /// </summary>
    public double[]? GeoTransform
    {
        get
        {
            double[] coefficients = new double[6];
            fixed (double* first = coefficients)
            {
                using (NativeGate.EnterGdal())
                {
                    return GdalApi.GDALGetGeoTransform(handle, first) == 0 ? coefficients : null;
                }
            }
        }
    }

    /// <summary>The coordinate reference system as WKT 1; empty if the raster has none.</summary>
    public string ProjectionWkt
    {
        get
        {
            using (NativeGate.EnterGdal())
            {
                return NativeText.FromUtf8(GdalApi.GDALGetProjectionRef(handle));
            }
        }
    }

    /// <summary>Opens a raster for reading.</summary>
    /// <param name="path">File, or another name that GDAL understands.</param>
    /// <param name="drivers">Short names of the only drivers to try; null for all.</param>
    /// <param name="forUpdate">True to change the raster in place.</param>
    /// <exception cref="GdalException">The file is missing, damaged or not a raster.</exception>
    /// <exception cref="NativeLibraryMissingException">GDAL is not installed.</exception>
    public static GdalDataset Open(string path, IReadOnlyList<string>? drivers = null, bool forUpdate = false)
    {
        using (NativeGate.EnterGdal())
        {
            using GdalStringList allowed = new(drivers ?? []);
            GdalApi.CPLErrorReset();
            uint flags = OpenRaster | OpenVerbose | (forUpdate ? OpenForUpdate : 0);
            nint dataset = GdalApi.GDALOpenEx(path, flags, allowed.Pointer, null, null);
            return dataset != 0 ? new GdalDataset(path, dataset) : throw Failure(path, "open the raster");
        }
    }

    /// <summary>Creates a raster with a driver that can write piece by piece, such as <c>GTiff</c> or <c>MEM</c>.</summary>
    /// <exception cref="GdalException">The raster cannot be created.</exception>
    public static GdalDataset Create(
        string driver, string path, int columns, int rows, int bands, GdalDataType type, params IReadOnlyList<string> options)
    {
        using (NativeGate.EnterGdal())
        {
            using GdalStringList list = new(options);
            GdalApi.CPLErrorReset();
            nint dataset = GdalApi.GDALCreate(DriverOf(driver), path, columns, rows, bands, (int)type, list.Pointer);
            return dataset != 0 ? new GdalDataset(path, dataset) : throw Failure(path, $"create a {driver} raster");
        }
    }

    /// <summary>Copies a whole raster into another format, such as <c>COG</c>. The copy is complete once it is disposed.</summary>
    /// <exception cref="GdalException">The copy cannot be made.</exception>
    public static GdalDataset CreateCopy(string driver, string path, GdalDataset source, params IReadOnlyList<string> options)
    {
        using (NativeGate.EnterGdal())
        {
            using GdalStringList list = new(options);
            GdalApi.CPLErrorReset();
            nint dataset = GdalApi.GDALCreateCopy(DriverOf(driver), path, source.handle, 0, list.Pointer, 0, 0);
            return dataset != 0 ? new GdalDataset(path, dataset) : throw Failure(path, $"create a {driver} copy of {source.Path}");
        }
    }

    /// <summary>Warps a raster as <c>gdalwarp</c> does.</summary>
    /// <param name="destination">File to create, or empty for <c>-of MEM</c>.</param>
    /// <param name="source">What to warp.</param>
    /// <param name="arguments">The arguments of <c>gdalwarp</c>, without file names.</param>
    /// <exception cref="GdalException">The arguments are wrong or the warp failed.</exception>
    public static GdalDataset Warp(string destination, GdalDataset source, params IReadOnlyList<string> arguments)
    {
        using (NativeGate.EnterGdal())
        {
            using GdalStringList list = new(arguments);
            GdalApi.CPLErrorReset();
            nint options = GdalApi.GDALWarpAppOptionsNew(list.Pointer, 0);
            if (options == 0)
            {
                throw Failure(source.Path, $"warp with the arguments {string.Join(' ', arguments)}");
            }

            nint raster = source.handle.DangerousGetHandle();
            nint dataset = GdalApi.GDALWarp(destination, 0, 1, &raster, options, out _);
            GdalApi.GDALWarpAppOptionsFree(options);
            GC.KeepAlive(source);
            return dataset != 0 ? new GdalDataset(destination, dataset) : throw Failure(source.Path, "warp the raster");
        }
    }

    /// <summary>A band, counted from one. It lives as long as the dataset.</summary>
    public GdalBand Band(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, BandCount);
        using (NativeGate.EnterGdal())
        {
            return new GdalBand(this, GdalApi.GDALGetRasterBand(handle, number), number);
        }
    }

    /// <summary>Sets the six coefficients of <see cref="GeoTransform"/>.</summary>
    public void SetGeoTransform(ReadOnlySpan<double> coefficients)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(coefficients.Length, 6);
        fixed (double* first = coefficients)
        {
            using (NativeGate.EnterGdal())
            {
                Check(GdalApi.GDALSetGeoTransform(handle, first), "set the geotransform");
            }
        }
    }

    /// <summary>Sets the coordinate reference system.</summary>
    public void SetProjection(string wkt)
    {
        using (NativeGate.EnterGdal())
        {
            Check(GdalApi.GDALSetProjection(handle, wkt), "set the coordinate reference system");
        }
    }

    /// <summary>The metadata of a domain as <c>NAME=value</c>; the default domain is null.</summary>
    public IReadOnlyList<string> Metadata(string? domain = null)
    {
        using (NativeGate.EnterGdal())
        {
            return NativeText.ListFromUtf8(GdalApi.GDALGetMetadata(handle.DangerousGetHandle(), domain));
        }
    }

    /// <summary>Sets one item of metadata.</summary>
    public void SetMetadata(string name, string value, string? domain = null)
    {
        using (NativeGate.EnterGdal())
        {
            Check(GdalApi.GDALSetMetadataItem(handle.DangerousGetHandle(), name, value, domain), $"set metadata {name}");
        }
    }

    /// <summary>Adds overviews by these factors, with a resampling such as <c>NEAREST</c>, <c>MODE</c> or <c>AVERAGE</c>.</summary>
    public void BuildOverviews(string resampling, params ReadOnlySpan<int> factors)
    {
        fixed (int* first = factors)
        {
            using (NativeGate.EnterGdal())
            {
                Check(
                    GdalApi.GDALBuildOverviews(handle, resampling, factors.Length, first, 0, null, 0, 0),
                    $"build overviews by {resampling}");
            }
        }
    }

    /// <summary>Writes what is still in memory.</summary>
    public void Flush()
    {
        using (NativeGate.EnterGdal())
        {
            GdalApi.CPLErrorReset();
            GdalApi.GDALFlushCache(handle);
            if (GdalApi.CPLGetLastErrorMsg() is var message && message is not null && *message != 0)
            {
                throw Failure(Path, "write the raster");
            }
        }
    }

    /// <summary>Closes the raster, which writes what is still in memory; a writer calls <see cref="Flush"/> first, which reports errors.</summary>
    public void Dispose() => handle.Dispose();

    internal void Check(int code, string action)
    {
        if (code != 0)
        {
            throw Failure(Path, action);
        }
    }

    internal void ThrowIfClosed() => ObjectDisposedException.ThrowIf(handle.IsClosed, this);

    private static GdalException Failure(string subject, string action) =>
        new(subject, action, NativeText.FromUtf8(GdalApi.CPLGetLastErrorMsg()).TrimEnd('.'));

    private static nint DriverOf(string name) => GdalApi.GDALGetDriverByName(name) is not 0 and var driver
        ? driver
        : throw new GdalException(name, "find the driver", "this GDAL was built without it");
}
