namespace RegionalBeps.Pipeline.Configuration;

/// <summary>What a file pattern led to.</summary>
/// <param name="Files">The files that exist, each once.</param>
/// <param name="Missing">The paths, with years and months filled in, for which no file exists.</param>
public sealed record FileMatches(IReadOnlyList<string> Files, IReadOnlyList<string> Missing)
{
    /// <summary>The paths for which no file exists and another one was taken, each with what stands in for it.</summary>
    public IReadOnlyList<FileSubstitute> Substitutes { get; init; } = [];
}
