using RegionalBeps.Pipeline.Sites.Columns;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Pipeline.Sites;

/// <summary>What one site came to: its files, and what a summary over sites takes from it.</summary>
public sealed class SiteOutcome
{
    internal SiteOutcome(SiteConfiguration site, string precipitation, IReadOnlyList<SiteResult> results, string folder, IReadOnlyList<string> warnings)
    {
        Site = site;
        Precipitation = precipitation;
        Results = results;
        Folder = folder;
        Warnings = warnings;
    }

    /// <summary>The folder of its files.</summary>
    public string Folder { get; }

    /// <summary>What went wrong without stopping the work, one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The site.</summary>
    internal SiteConfiguration Site { get; }

    /// <summary>Which precipitation its columns were given.</summary>
    internal string Precipitation { get; }

    /// <summary>Its columns.</summary>
    internal IReadOnlyList<SiteResult> Results { get; }
}
