namespace RegionalBeps.Pipeline.Flow;

/// <summary>Tiles with which a run does the same.</summary>
/// <param name="Names">The tiles.</param>
/// <param name="From">The first step that is computed; null where nothing is.</param>
/// <param name="Why">Why, as the end of a sentence.</param>
public sealed record PlannedTiles(IReadOnlyList<string> Names, string? From, string Why);
