namespace RegionalBeps.Column.Parameters;

/// <summary>The legends of land-cover maps that can be translated to BEPS classes.</summary>
public enum LandCoverLegend
{
    /// <summary>IGBP as in MODIS MCD12Q1 (17 classes).</summary>
    IgbpModis,

    /// <summary>Global Land Cover by National Mapping Organizations (20 classes).</summary>
    Glcnmo,

    /// <summary>ESA Climate Change Initiative land cover, UN LCCS (37 classes).</summary>
    EsaCciLccs,
}
