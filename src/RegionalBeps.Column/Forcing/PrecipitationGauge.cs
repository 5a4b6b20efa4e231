namespace RegionalBeps.Column.Forcing;

/// <summary>The gauge whose losses to the wind are still in the precipitation data.</summary>
public enum PrecipitationGauge
{
    /// <summary>The data are corrected, or come from a model: nothing is added.</summary>
    Corrected,

    /// <summary>The Chinese standard gauge.</summary>
    ChineseStandard,

    /// <summary>The Tretyakov gauge of Russia and Mongolia.</summary>
    Tretyakov,
}
