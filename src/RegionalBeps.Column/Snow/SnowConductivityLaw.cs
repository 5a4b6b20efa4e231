namespace RegionalBeps.Column.Snow;

/// <summary>How well snow of a density conducts heat.</summary>
public enum SnowConductivityLaw
{
    /// <summary>Sturm et al. (1997), J. Glaciol. 43:26, eq. 4.</summary>
    Sturm,

    /// <summary>Jordan (1991), CRREL Special Report 91-16, eq. 21.</summary>
    Jordan,

    /// <summary>The law of BEPS.</summary>
    Beps,
}
