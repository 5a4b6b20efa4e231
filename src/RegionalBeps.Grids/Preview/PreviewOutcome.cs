namespace RegionalBeps.Grids.Preview;

/// <summary>What became of a picture.</summary>
/// <param name="Path">The file that was written.</param>
/// <param name="Warning">A sentence where it is not the PNG that was asked for; else null.</param>
public sealed record PreviewOutcome(string Path, string? Warning);
