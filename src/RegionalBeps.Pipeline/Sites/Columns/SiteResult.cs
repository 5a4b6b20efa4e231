using RegionalBeps.Pipeline.Sites.Scores;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>What one column did at a site.</summary>
/// <param name="Variant">Which column.</param>
/// <param name="Series">Its hours.</param>
/// <param name="Fault">Why it was given up; null if it was not.</param>
/// <param name="Scores">For each observed series how it compares.</param>
internal sealed record SiteResult(SiteVariant Variant, SiteSeries Series, string? Fault, IReadOnlyList<SiteScore> Scores)
{
    /// <summary>The scores of a run.</summary>
    public static SiteResult Of(SiteVariant variant, SiteSeries series, string? fault, IReadOnlyList<ObservedSeries> observed) =>
        new(variant, series, fault, [.. observed.Select(one => SiteScore.Of(one, series))]);
}
