namespace RegionalBeps.Pipeline.Reporting;

/// <summary>How much a run did and what it cost.</summary>
/// <param name="Pixels">Land pixels of the domain.</param>
/// <param name="Tiles">Tiles into which they were divided.</param>
/// <param name="Threads">How many tiles were computed at once.</param>
/// <param name="TileYearsComputed">Tile-years that this run computed, the spin-up included.</param>
/// <param name="TileYearsReused">Tile-years that an earlier run had left and that still hold.</param>
/// <param name="ColumnHours">Column-hours that this run computed.</param>
/// <param name="ColumnHoursPerSecondPerCore">Throughput of the simulation phase.</param>
/// <param name="PixelsQuarantined">Pixels without results because their column broke a range or a ledger.</param>
/// <param name="PeakMemoryBytes">Largest working set of the process.</param>
public sealed record RunFigures(
    int Pixels,
    int Tiles,
    int Threads,
    int TileYearsComputed,
    int TileYearsReused,
    long ColumnHours,
    double ColumnHoursPerSecondPerCore,
    int PixelsQuarantined,
    long PeakMemoryBytes);
