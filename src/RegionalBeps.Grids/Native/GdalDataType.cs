namespace RegionalBeps.Grids.Native;

/// <summary>The real pixel types of GDAL, with the numbers of <c>gdal.h</c>.</summary>
public enum GdalDataType
{
    /// <summary>Not a type.</summary>
    None = 0,

    /// <summary>Unsigned 8 bits.</summary>
    Unsigned8 = 1,

    /// <summary>Unsigned 16 bits.</summary>
    Unsigned16 = 2,

    /// <summary>Signed 16 bits.</summary>
    Signed16 = 3,

    /// <summary>Unsigned 32 bits.</summary>
    Unsigned32 = 4,

    /// <summary>Signed 32 bits.</summary>
    Signed32 = 5,

    /// <summary>IEEE single precision.</summary>
    Real32 = 6,

    /// <summary>IEEE double precision.</summary>
    Real64 = 7,

    /// <summary>Signed 8 bits (GDAL 3.7 and later).</summary>
    Signed8 = 14,
}
