using System.Reflection;
using System.Runtime.InteropServices;

namespace RegionalBeps.Grids.Native;

/// <summary>Finds GDAL and netCDF-C once for the whole assembly.</summary>
internal static class NativeLibraries
{
    /// <summary>The name by which the bindings ask for GDAL.</summary>
    public const string Gdal = "gdal";

    /// <summary>The name by which the bindings ask for netCDF-C.</summary>
    public const string NetCdf = "netcdf";

    private static readonly Lazy<nint> GdalLibrary = new(LoadGdal);
    private static readonly Lazy<nint> NetCdfLibrary = new(LoadNetCdf);
    private static readonly Lazy<bool> Registered = new(Register);

    /// <summary>GDAL 3.1 (the first with the COG driver) is version 27 of the library on Linux.</summary>
    public static NativeLibraryLocator GdalLocator { get; } = new(
        "GDAL", "REGIONALBEPS_GDAL", Names("gdal", newest: 40, oldest: 27, ["gdal.dll", "libgdal.dll"]));

    /// <summary>netCDF-C 4.7 is version 15 of the library on Linux.</summary>
    public static NativeLibraryLocator NetCdfLocator { get; } = new(
        "netCDF-C", "REGIONALBEPS_NETCDF", Names("netcdf", newest: 24, oldest: 15, ["netcdf.dll", "libnetcdf.dll"]));

    /// <summary>The loaded GDAL.</summary>
    public static nint GdalHandle => GdalLibrary.Value;

    /// <summary>The loaded netCDF-C.</summary>
    public static nint NetCdfHandle => NetCdfLibrary.Value;

    /// <summary>Makes the runtime ask this class; a second registration for an assembly would throw, hence the once-only value.</summary>
    public static void EnsureRegistered() => _ = Registered.Value;

    private static bool Register()
    {
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);
        return true;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath) => name switch
    {
        Gdal => GdalHandle,
        NetCdf => NetCdfHandle,
        _ => 0,
    };

    private static nint LoadGdal() => Load(GdalLocator);

    private static nint LoadNetCdf() => Load(NetCdfLocator);

    private static nint Load(NativeLibraryLocator locator) =>
        locator.Load(Environment.GetEnvironmentVariable(locator.OverrideVariable), AppContext.BaseDirectory);

    private static string[] Names(string stem, int newest, int oldest, string[] windows)
    {
        if (OperatingSystem.IsWindows())
        {
            return windows;
        }

        IEnumerable<int> versions = Enumerable.Range(oldest, newest - oldest + 1).Reverse();
        return OperatingSystem.IsMacOS()
            ? [.. versions.Select(version => $"lib{stem}.{version}.dylib"), $"lib{stem}.dylib"]
            : [.. versions.Select(version => $"lib{stem}.so.{version}"), $"lib{stem}.so"];
    }
}
