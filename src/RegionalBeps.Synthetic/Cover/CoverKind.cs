namespace RegionalBeps.Synthetic.Cover;

/// <summary>The kinds of ground that leaf area and soil are told apart by.</summary>
public enum CoverKind
{
    /// <summary>Sea, lake, or no data.</summary>
    Water,

    /// <summary>Evergreen needle-leaved forest: pine, spruce, fir.</summary>
    EvergreenNeedleleaf,

    /// <summary>Deciduous needle-leaved forest: larch.</summary>
    DeciduousNeedleleaf,

    /// <summary>Broad-leaved forest: birch, aspen, oak.</summary>
    Broadleaf,

    /// <summary>Forest of needle-leaved and broad-leaved trees.</summary>
    MixedForest,

    /// <summary>Open stands of trees over grass.</summary>
    OpenForest,

    /// <summary>Shrubs.</summary>
    Shrub,

    /// <summary>Steppe and meadow.</summary>
    Grass,

    /// <summary>Fields.</summary>
    Cropland,

    /// <summary>Desert, desert steppe, rock and mountain tundra.</summary>
    Bare,

    /// <summary>Peat and sedge.</summary>
    Wetland,

    /// <summary>Towns.</summary>
    Urban,

    /// <summary>Permanent snow and ice.</summary>
    Ice,
}
