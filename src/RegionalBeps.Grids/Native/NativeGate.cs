using System.Runtime.InteropServices;

namespace RegionalBeps.Grids.Native;

/// <summary>The one lock behind which every call to netCDF-C and GDAL stands.</summary>
/// <remarks>
/// netCDF-C and HDF5 are not thread-safe, and GDAL's netCDF and HDF5 drivers call into the same copies of them, whichever file is open.
/// Runs read on one thread and write on another, so the lock is seldom contended. It is re-entrant.
/// </remarks>
internal static unsafe class NativeGate
{
    private static readonly Lock Gate = new();
    private static readonly Lazy<nint> NetCdfSilencer = new(() => FindSilencer(NativeLibraries.NetCdfHandle));
    private static readonly Lazy<nint> GdalSilencer = new(() => FindSilencer(NativeLibraries.GdalHandle));

    [ThreadStatic]
    private static bool silencedNetCdf;

    [ThreadStatic]
    private static bool silencedGdal;

    /// <summary>Enters before a call to netCDF-C.</summary>
    /// <exception cref="NativeLibraryMissingException">netCDF-C is not installed.</exception>
    public static Lock.Scope EnterNetCdf()
    {
        Silence(NetCdfSilencer, ref silencedNetCdf);
        return Gate.EnterScope();
    }

    /// <summary>Enters before a call to GDAL.</summary>
    /// <exception cref="NativeLibraryMissingException">GDAL is not installed.</exception>
    public static Lock.Scope EnterGdal()
    {
        Silence(GdalSilencer, ref silencedGdal);
        return Gate.EnterScope();
    }

    /// <summary>HDF5 keeps an error printer for each thread, which writes on stderr what the caller gets as an error anyway.</summary>
    private static void Silence(Lazy<nint> silencer, ref bool silenced)
    {
        if (silenced)
        {
            return;
        }

        if (silencer.Value != 0)
        {
            lock (Gate)
            {
                var setAuto = (delegate* unmanaged[Cdecl]<long, nint, nint, int>)silencer.Value;
                _ = setAuto(0, 0, 0);
            }
        }

        silenced = true;
    }

    /// <summary>HDF5 is looked up through the library that depends on it, so that its own version and name do not matter.</summary>
    private static nint FindSilencer(nint library) =>
        NativeLibrary.TryGetExport(library, "H5Eset_auto2", out nint address) ? address : 0;
}
