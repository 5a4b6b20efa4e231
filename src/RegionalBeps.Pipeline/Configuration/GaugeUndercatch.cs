namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The precipitation gauges whose undercatch can be corrected.</summary>
public enum GaugeUndercatch
{
    /// <summary>No correction.</summary>
    None,

    /// <summary>The Chinese standard precipitation gauge (Ye et al. 2004).</summary>
    Cspg,

    /// <summary>The Tretyakov gauge of Russia and Mongolia (Goodison et al. 1998).</summary>
    Tretyakov,
}
