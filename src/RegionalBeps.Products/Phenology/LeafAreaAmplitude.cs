namespace RegionalBeps.Products.Phenology;

/// <summary>Whether leaf area changes enough over the year for a green-up that means something.</summary>
public enum LeafAreaAmplitude : byte
{
    /// <summary>Leaf area changes with the season.</summary>
    Seasonal = 1,

    /// <summary>Leaf area changes by less than 30 % of its maximum, as in evergreen forest.</summary>
    Low = 2,

    /// <summary>Unknown.</summary>
    NoData = 255,
}
