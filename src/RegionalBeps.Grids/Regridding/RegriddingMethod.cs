namespace RegionalBeps.Grids.Regridding;

/// <summary>How values are brought onto another grid.</summary>
public enum RegriddingMethod
{
    /// <summary>The grids are the same.</summary>
    Copy,

    /// <summary>Area-weighted mean of the source cells that a target cell covers.</summary>
    Average,

    /// <summary>Weighted mean of the four source centres around a target centre.</summary>
    Bilinear,

    /// <summary>The class that covers most of a target cell; of equals the smallest code.</summary>
    Mode,

    /// <summary>The source cell in which a target centre lies.</summary>
    Nearest,
}
