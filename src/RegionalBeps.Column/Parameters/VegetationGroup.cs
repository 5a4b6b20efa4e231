namespace RegionalBeps.Column.Parameters;

/// <summary>The groups by which BEPS distinguishes biomass, respiration and litter.</summary>
public enum VegetationGroup
{
    /// <summary>Needleleaf forest.</summary>
    Conifer,

    /// <summary>Broadleaf forest.</summary>
    Broadleaf,

    /// <summary>Shrubs.</summary>
    Shrub,

    /// <summary>Everything without wood: crops, grass, wetland, sparse vegetation.</summary>
    Other,
}
