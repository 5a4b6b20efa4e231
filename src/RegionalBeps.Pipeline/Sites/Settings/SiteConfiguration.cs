using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>One column at a site as its file describes it: read, checked against every rule, with all defaults filled in and all paths absolute.</summary>
public sealed record SiteConfiguration
{
    /// <summary>Where the site is.</summary>
    public required SiteFacts Site { get; init; }

    /// <summary>What grows there.</summary>
    public required SiteVegetation Vegetation { get; init; }

    /// <summary>What the ground is made of.</summary>
    public SiteSoil Soil { get; init; } = new();

    /// <summary>The weather that drives the column.</summary>
    public required SiteForcing Forcing { get; init; }

    /// <summary>What was observed, by names of your own: several files, each with its own step, may be named.</summary>
    public IReadOnlyDictionary<string, SiteObservations> Observations { get; init; } = new Dictionary<string, SiteObservations>();

    /// <summary>Which days are computed, and how the ground is brought to balance first.</summary>
    public SiteRun Run { get; init; } = new();

    /// <summary>Which column runs; <c>site --compare</c> runs all of them beside it.</summary>
    public SiteModel Model { get; init; } = new();

    /// <summary>Where results are written.</summary>
    public SiteOutput Output { get; init; } = new();

    /// <summary>The file that was read.</summary>
    [NotASetting]
    public string SourceFile { get; init; } = "";
}
