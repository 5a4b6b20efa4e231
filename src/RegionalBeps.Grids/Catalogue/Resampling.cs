namespace RegionalBeps.Grids.Catalogue;

/// <summary>How a variable may be brought onto another grid.</summary>
public enum Resampling
{
    /// <summary>Quantities: area-weighted mean when coarsening, bilinear when refining.</summary>
    Continuous,

    /// <summary>Classes: the most frequent one when coarsening, the nearest when refining. Never a mixture.</summary>
    Categorical,
}
