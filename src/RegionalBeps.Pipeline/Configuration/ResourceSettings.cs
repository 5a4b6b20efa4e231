using System.ComponentModel.DataAnnotations;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>resources</c> section. None of it changes an answer.</summary>
public sealed record ResourceSettings
{
    /// <summary>The number of tiles computed at once; <c>auto</c> takes one for each processor.</summary>
    [WordForUnset("auto")]
    [Range(1, 1024)]
    public int? Threads { get; init; }

    /// <summary>The memory that the run may use, as <c>800 MB</c> or <c>1.5 GB</c>; <c>auto</c> takes what the tiles need.</summary>
    [WordForUnset("auto")]
    public ByteSize? Memory { get; init; }

    /// <summary>The side of a square tile [pixels]; <c>auto</c> chooses it from the grid.</summary>
    [WordForUnset("auto")]
    [Range(1, 4096)]
    public int? TileSize { get; init; }
}
