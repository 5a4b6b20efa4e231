using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>The <c>output</c> section.</summary>
public sealed record SiteOutput
{
    /// <summary>The folder that receives a folder of the site's name; <c>--output</c> takes its place.</summary>
    [RelativePath]
    public string Directory { get; init; } = "output";
}
