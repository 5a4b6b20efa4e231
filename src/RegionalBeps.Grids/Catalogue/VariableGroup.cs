namespace RegionalBeps.Grids.Catalogue;

/// <summary>What part a variable plays.</summary>
public enum VariableGroup
{
    /// <summary>A layer that does not change: land cover, soil, elevation.</summary>
    StaticInput,

    /// <summary>A variable of the weather.</summary>
    Meteorology,

    /// <summary>Leaf area over the year.</summary>
    Vegetation,

    /// <summary>A state of the column over time.</summary>
    State,

    /// <summary>A map for each year.</summary>
    AnnualProduct,

    /// <summary>A map of several years together.</summary>
    Statistic,

    /// <summary>A map of what controls the vegetation.</summary>
    Attribution,

    /// <summary>Says why another variable has no value.</summary>
    Flag,
}
