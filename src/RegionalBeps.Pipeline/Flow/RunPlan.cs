namespace RegionalBeps.Pipeline.Flow;

/// <summary>What a run would do now.</summary>
/// <param name="UnchangedSince">The release since which nothing changed; null where a run would do something.</param>
/// <param name="Causes">What differs from what the last release was made of, one sentence each.</param>
/// <param name="Tiles">How many tiles there are, by what has to be done with them.</param>
/// <param name="TileYearsReused">Tile-years that are taken over, those of the spin-up included.</param>
/// <param name="TileYearsComputed">Tile-years that are computed.</param>
/// <param name="ColumnHours">Column-hours that are computed; an upper bound, because columns in balance wait.</param>
/// <param name="Duration">About how long it takes; null where no run has yet told how fast this machine is.</param>
/// <param name="Bytes">About how much more disk it takes.</param>
/// <param name="FreeBytes">How much disk is free.</param>
public sealed record RunPlan(
    string? UnchangedSince,
    IReadOnlyList<string> Causes,
    IReadOnlyList<PlannedTiles> Tiles,
    int TileYearsReused,
    int TileYearsComputed,
    long ColumnHours,
    TimeSpan? Duration,
    long Bytes,
    long FreeBytes);
