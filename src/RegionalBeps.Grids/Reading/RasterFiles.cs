using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Reading.Gdal;
using RegionalBeps.Grids.Reading.NetCdf;

namespace RegionalBeps.Grids.Reading;

/// <summary>Opens single raster files by what they are, not by what they are called.</summary>
public static class RasterFiles
{
    private const int SignatureLength = 4;

    private static ReadOnlySpan<byte> Hdf5Signature => [0x89, (byte)'H', (byte)'D', (byte)'F'];

    /// <summary>Opens a file for one variable.</summary>
    /// <param name="path">The file.</param>
    /// <param name="wanted">What is wanted of it.</param>
    /// <param name="options">What the configuration says of it.</param>
    /// <exception cref="InputException">The file is missing, damaged, no raster, or does not say what must be known.</exception>
    /// <exception cref="Native.NativeLibraryMissingException">The library that reads it is not installed.</exception>
    public static RasterFile Open(string path, CatalogueVariable wanted, RasterOptions options)
    {
        if (!File.Exists(path))
        {
            throw new InputException(path, "there is no such file", "correct the path, or bring the file there", wanted.Name);
        }

        return IsNetCdf(path) ? NetCdfRasterFile.Open(path, wanted, options) : GdalRasterFile.Open(path, wanted, options);
    }

    /// <summary>netCDF-3 files begin with CDF and a version, netCDF-4 files with the signature of HDF5.</summary>
    private static bool IsNetCdf(string path)
    {
        Span<byte> signature = stackalloc byte[SignatureLength];
        try
        {
            using FileStream stream = File.OpenRead(path);
            signature = signature[..stream.ReadAtLeast(signature, SignatureLength, throwOnEndOfStream: false)];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new InputException(path, $"it cannot be opened ({exception.Message})", "check its permissions and its disk", innerException: exception);
        }

        return signature.StartsWith("CDF"u8) || signature.SequenceEqual(Hdf5Signature);
    }
}
