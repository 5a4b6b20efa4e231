namespace RegionalBeps.Pipeline.Sites;

/// <summary>Which columns run at a site.</summary>
public enum SiteComparison
{
    /// <summary>The one that the site file names.</summary>
    None,

    /// <summary>Both baselines, the improved column, and the improved column without each of its improvements.</summary>
    EachImprovement,

    /// <summary>Both baselines and all 32 combinations of the improvements.</summary>
    AllCombinations,
}
