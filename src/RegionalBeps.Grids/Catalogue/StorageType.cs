namespace RegionalBeps.Grids.Catalogue;

/// <summary>How a variable is stored in files.</summary>
public enum StorageType
{
    /// <summary>Unsigned 8 bits, missing 255.</summary>
    Unsigned8,

    /// <summary>Signed 16 bits, missing −9999.</summary>
    Signed16,

    /// <summary>IEEE single precision, missing −9999, rounded to the variable's significant bits.</summary>
    Real32,
}
