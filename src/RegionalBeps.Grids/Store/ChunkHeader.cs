namespace RegionalBeps.Grids.Store;

/// <summary>What a chunk says of itself.</summary>
/// <param name="Key">Digest of everything the content depends on.</param>
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
    /// <summary>How many numbers the chunk holds.</summary>
    public long ValueCount => (long)Variables.Count * CellCount * StepCount;
}
