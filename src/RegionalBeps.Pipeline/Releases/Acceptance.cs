namespace RegionalBeps.Pipeline.Releases;

/// <summary>That a person let a candidate pass gates that held it back; it stands in the release as <c>acceptance.json</c>.</summary>
/// <param name="Gates">The gates.</param>
/// <param name="Because">Why.</param>
/// <param name="Moment">When, UTC.</param>
public sealed record Acceptance(IReadOnlyList<string> Gates, string Because, DateTime Moment);
