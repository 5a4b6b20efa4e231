namespace RegionalBeps.Grids.Native;

/// <summary>The external types of netCDF, with the numbers of <c>netcdf.h</c>.</summary>
public enum NetCdfType
{
    /// <summary>Not a type: nothing, or a user-defined one.</summary>
    None = 0,

    /// <summary>Signed 8 bits.</summary>
    Signed8 = 1,

    /// <summary>Text, one byte each.</summary>
    Text = 2,

    /// <summary>Signed 16 bits.</summary>
    Signed16 = 3,

    /// <summary>Signed 32 bits.</summary>
    Signed32 = 4,

    /// <summary>IEEE single precision.</summary>
    Real32 = 5,

    /// <summary>IEEE double precision.</summary>
    Real64 = 6,

    /// <summary>Unsigned 8 bits (netCDF-4 only).</summary>
    Unsigned8 = 7,

    /// <summary>Unsigned 16 bits (netCDF-4 only).</summary>
    Unsigned16 = 8,

    /// <summary>Unsigned 32 bits (netCDF-4 only).</summary>
    Unsigned32 = 9,

    /// <summary>Signed 64 bits (netCDF-4 only).</summary>
    Signed64 = 10,

    /// <summary>Unsigned 64 bits (netCDF-4 only).</summary>
    Unsigned64 = 11,

    /// <summary>Strings of any length (netCDF-4 only).</summary>
    Strings = 12,
}
