namespace RegionalBeps.Grids.Store;

/// <summary>What a chunk says of itself.</summary>
/// <param name="Key">Digest of the input files and everything else that the content was made from.</param>
/// <param name="Tile">Name of the tile.</param>
/// <param name="Year">The UTC year; the steps reach one day beyond it on both sides where there are data.</param>
/// <param name="Variables">The variables in the order in which they are held.</param>
/// <param name="First">When the first step begins, UTC.</param>
/// <param name="Step">The length of a step.</param>
/// <param name="StepCount">How many steps.</param>
/// <param name="CellCount">How many cells.</param>
public sealed record ChunkHeader(
    string Key,
    string Tile,
    int Year,
    IReadOnlyList<StoredVariable> Variables,
    DateTime First,
    TimeSpan Step,
    int StepCount,
    int CellCount)
{
    /// <summary>
    /// Digest of what the chunk holds: variables, steps and numbers. Files may change elsewhere without a tile's year changing, and what is
    /// computed from a chunk depends on this digest, not on the key. Empty until the chunk is written.
    /// </summary>
    public string Content { get; init; } = "";

    /// <summary>How many numbers the chunk holds.</summary>
    public long ValueCount => (long)Variables.Count * CellCount * StepCount;
}
