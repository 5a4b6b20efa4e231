namespace RegionalBeps.Products.Classes;

/// <summary>Class of frozen ground on the map: permafrost by how continuous it is around the pixel, else by how long the ground freezes.</summary>
public enum FrozenClass : byte
{
    /// <summary>Permafrost, under 90 % of the land around or more.</summary>
    PermafrostContinuous = 1,

    /// <summary>Permafrost, under 50 to 90 % of the land around.</summary>
    PermafrostDiscontinuous = 2,

    /// <summary>Permafrost, under less than 50 % of the land around.</summary>
    PermafrostSporadicIsolated = 3,

    /// <summary>Frozen for 15 days of the freeze year or more.</summary>
    SeasonallyFrozen = 4,

    /// <summary>Frozen for 1 to 14 days of the freeze year.</summary>
    ShortTermFrozen = 5,

    /// <summary>Not frozen at the surface.</summary>
    Unfrozen = 6,

    /// <summary>Unknown, or no land.</summary>
    NoData = 255,
}
