namespace RegionalBeps.Grids.Native;

/// <summary>The binary formats that netCDF-C writes, with the flags that <c>nc_create</c> takes.</summary>
public enum NetCdfFormat
{
    /// <summary>netCDF-3 classic: files below 2 GB.</summary>
    Classic = 0,

    /// <summary>netCDF-3 with 64-bit offsets.</summary>
    Offset64 = 0x0200,

    /// <summary>netCDF-4 (HDF5).</summary>
    NetCdf4 = 0x1000,

    /// <summary>netCDF-4 limited to the classic data model.</summary>
    NetCdf4Classic = 0x1100,
}
