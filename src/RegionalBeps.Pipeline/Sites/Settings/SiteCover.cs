using System.Text.Json.Serialization;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>Land cover by the abbreviations of IGBP, as FLUXNET and PLUMBER2 state it for each site.</summary>
public enum SiteCover
{
    /// <summary>Evergreen needleleaf forest.</summary>
    [JsonStringEnumMemberName("ENF")]
    EvergreenNeedleleafForest,

    /// <summary>Evergreen broadleaf forest.</summary>
    [JsonStringEnumMemberName("EBF")]
    EvergreenBroadleafForest,

    /// <summary>Deciduous needleleaf forest: larch.</summary>
    [JsonStringEnumMemberName("DNF")]
    DeciduousNeedleleafForest,

    /// <summary>Deciduous broadleaf forest.</summary>
    [JsonStringEnumMemberName("DBF")]
    DeciduousBroadleafForest,

    /// <summary>Mixed forest: half evergreen needleleaf, half deciduous broadleaf.</summary>
    [JsonStringEnumMemberName("MF")]
    MixedForest,

    /// <summary>Closed shrubland.</summary>
    [JsonStringEnumMemberName("CSH")]
    ClosedShrubland,

    /// <summary>Open shrubland: half shrub, half grass.</summary>
    [JsonStringEnumMemberName("OSH")]
    OpenShrubland,

    /// <summary>Woody savanna: two fifths needleleaf forest, the rest grass.</summary>
    [JsonStringEnumMemberName("WSA")]
    WoodySavanna,

    /// <summary>Savanna: one fifth broadleaf forest, the rest grass.</summary>
    [JsonStringEnumMemberName("SAV")]
    Savanna,

    /// <summary>Grassland, steppe, meadow, tundra of grass and sedge.</summary>
    [JsonStringEnumMemberName("GRA")]
    Grassland,

    /// <summary>Permanent wetland: peat, fen, wet tundra.</summary>
    [JsonStringEnumMemberName("WET")]
    Wetland,

    /// <summary>Cropland.</summary>
    [JsonStringEnumMemberName("CRO")]
    Cropland,

    /// <summary>Cropland among natural vegetation.</summary>
    [JsonStringEnumMemberName("CVM")]
    CroplandMosaic,

    /// <summary>Barren or sparsely vegetated.</summary>
    [JsonStringEnumMemberName("BSV")]
    Barren,
}
