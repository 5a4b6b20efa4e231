namespace RegionalBeps.Products.FreezeThaw;

/// <summary>What the freeze-thaw layer of a pixel is.</summary>
public enum FreezeThawLayerKind : byte
{
    /// <summary>The active layer above permafrost, thawed from above in summer.</summary>
    ActiveLayer = 1,

    /// <summary>The layer of seasonal frost, frozen from above in winter.</summary>
    SeasonalFrost = 2,

    /// <summary>Unknown.</summary>
    NoData = 255,
}
