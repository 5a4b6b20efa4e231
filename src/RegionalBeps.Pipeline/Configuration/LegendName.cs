namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The legends of land cover that have a crosswalk to the classes of the column.</summary>
public enum LegendName
{
    /// <summary>International Geosphere-Biosphere Programme, 17 classes, as in MODIS MCD12Q1.</summary>
    Igbp,

    /// <summary>Global Land Cover by National Mapping Organizations, 20 classes.</summary>
    Glcnmo,

    /// <summary>ESA Climate Change Initiative, the Land Cover Classification System's codes 10 to 220.</summary>
    EsaCci,
}
