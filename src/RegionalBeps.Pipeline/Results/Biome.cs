namespace RegionalBeps.Pipeline.Results;

/// <summary>Kinds of land cover by which areas are told apart in tables; what the many classes of a legend come down to.</summary>
public enum Biome : byte
{
    /// <summary>Trees, open woodland included.</summary>
    Forest = 1,

    /// <summary>Shrubs.</summary>
    Shrub = 2,

    /// <summary>Grass, steppe and meadow.</summary>
    Grass = 3,

    /// <summary>Crops, mosaics with natural vegetation included.</summary>
    Crop = 4,

    /// <summary>Wetland and peat.</summary>
    Wetland = 5,

    /// <summary>Bare or sparsely vegetated.</summary>
    Bare = 6,

    /// <summary>Built-up.</summary>
    BuiltUp = 7,

    /// <summary>No column.</summary>
    NoData = 255,
}
