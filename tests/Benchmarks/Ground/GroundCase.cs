namespace RegionalBeps.Benchmarks.Ground;

/// <summary>Kinds of columns whose hours are measured.</summary>
public enum GroundCase
{
    /// <summary>Random soils in random weather, harsher than nature.</summary>
    Random,

    /// <summary>Needle-leaved forest with a mossy floor, snow from November to March.</summary>
    ColdForest,

    /// <summary>Open steppe with a third of that snow.</summary>
    Steppe,

    /// <summary>Peat, wet and hardly drained, on which water stands.</summary>
    Wetland,
}
