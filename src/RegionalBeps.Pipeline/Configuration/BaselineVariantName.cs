namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The variants of the baseline.</summary>
public enum BaselineVariantName
{
    /// <summary>With the repairs without which maps make no sense, such as snow that melts.</summary>
    Repaired,

    /// <summary>As published, defects included; deep snow never melts in it.</summary>
    Literal,
}
