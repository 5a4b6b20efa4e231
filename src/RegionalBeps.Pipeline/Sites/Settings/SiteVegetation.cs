using System.ComponentModel.DataAnnotations;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>The <c>vegetation</c> section.</summary>
public sealed record SiteVegetation
{
    /// <summary>The cover, by the abbreviation of IGBP.</summary>
    public required SiteCover Cover { get; init; }

    /// <summary>Height of the plants [m]; without it, that of the cover's class. The baseline keeps the height of its class, as the reference does.</summary>
    [Range(0.01, 100.0)]
    public double? CanopyHeight { get; init; }

    /// <summary>Leaf area index.</summary>
    public required SiteLeafArea LeafAreaIndex { get; init; }
}
