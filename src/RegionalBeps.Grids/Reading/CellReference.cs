namespace RegionalBeps.Grids.Reading;

/// <summary>Which point of its cell a coordinate value of a NetCDF file is.</summary>
public enum CellReference
{
    /// <summary>The centre, as CF wants it.</summary>
    Centre,

    /// <summary>The north-west corner.</summary>
    UpperLeft,

    /// <summary>The south-west corner.</summary>
    LowerLeft,
}
