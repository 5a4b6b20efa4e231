namespace RegionalBeps.Products.FreezeThaw;

/// <summary>What kind of frozen ground a single column is in a year; how continuous permafrost is needs its neighbourhood.</summary>
public enum FrozenGround : byte
{
    /// <summary>Some layer stayed at or below 0 °C through this year and the year before.</summary>
    Permafrost = 1,

    /// <summary>The surface layer froze, and some layer was frozen on 15 days or more of the freeze year.</summary>
    SeasonallyFrozen = 2,

    /// <summary>The surface layer froze, and no layer was frozen on more than 14 days of the freeze year.</summary>
    ShortTermFrozen = 3,

    /// <summary>The surface layer did not freeze.</summary>
    Unfrozen = 4,

    /// <summary>Unknown.</summary>
    NoData = 255,
}
