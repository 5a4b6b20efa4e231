namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The columns that can run in a pixel.</summary>
public enum ModelScheme
{
    /// <summary>The original BEPS hour: the yardstick.</summary>
    Baseline,

    /// <summary>The improved column.</summary>
    Improved,
}
