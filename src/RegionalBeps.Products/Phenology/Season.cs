namespace RegionalBeps.Products.Phenology;

/// <summary>Meteorological seasons and the stages of the growing season.</summary>
public enum Season
{
    /// <summary>March to May.</summary>
    Spring,

    /// <summary>June to August.</summary>
    Summer,

    /// <summary>September to November.</summary>
    Autumn,

    /// <summary>The calendar year.</summary>
    Year,

    /// <summary>May and June: leaves unfold.</summary>
    EarlyGrowingSeason,

    /// <summary>July and August: the canopy is full.</summary>
    PeakGrowingSeason,

    /// <summary>September: leaves fall.</summary>
    LateGrowingSeason,
}
