using RegionalBeps.Grids.Store;

namespace RegionalBeps.Grids.Tests.Store;

/// <summary>A small domain with a number for each cell, variable and step that tells which it is.</summary>
internal static class SmallForcing
{
    public const int CellCount = 20;

    public static readonly StoredVariable[] Variables =
        [new("air_temperature", "K", 14), new("precipitation", "kg m-2 s-1", 10), new("wind_speed", "m s-1", 10)];

    // Cells 3 and 17 are sea: they belong to no tile. The order within a tile is not that of the grid.
    public static readonly StoredTile[] Tiles =
        [new("r0c0", [5, 0, 1, 2, 4]), new("r0c1", [6, 7, 8, 9]), new("r1c0", [19, 18, 10, 11, 12, 13, 14, 15, 16])];

    public static ForcingLayout Layout(int years = 3, IReadOnlyList<StoredTile>? tiles = null) => new()
    {
        Grid = "EPSG:4326 10x2",
        CellCount = CellCount,
        Tiles = tiles ?? Tiles,
        Variables = Variables,
        Steps = new StepAxis(new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc), TimeSpan.FromHours(12), 2 * Days(years)),
        Years = [.. Enumerable.Range(2000, years)],
        InputDigests = Enumerable.Range(2000, years).ToDictionary(year => year, year => $"digest of {year}"),
    };

    public static float Value(int variable, int step, int cell) =>
        cell == 7 && step % 50 == 0 ? float.NaN : ((variable + 1) * 100f) + (20f * MathF.Sin(step * 0.0086f)) + (cell * 0.37f);

    public static float[] Slice(int variable, int step) => [.. Enumerable.Range(0, CellCount).Select(cell => Value(variable, step, cell))];

    public static IEnumerable<(int Variable, int Step)> VariableByVariable(IEnumerable<StepRange> runs) =>
        from run in runs
        from variable in Enumerable.Range(0, Variables.Length)
        from step in Enumerable.Range(run.First, run.Count)
        select (variable, step);

    public static IEnumerable<(int Variable, int Step)> StepByStep(IEnumerable<StepRange> runs) =>
        from run in runs
        from step in Enumerable.Range(run.First, run.Count)
        from variable in Enumerable.Range(0, Variables.Length)
        select (variable, step);

    public static ForcingStore Import(string folder, ForcingLayout layout, long budget = 1 << 20,
        Func<IEnumerable<StepRange>, IEnumerable<(int Variable, int Step)>>? readingOrder = null)
    {
        ForcingStore store = new(folder, layout);
        using ForcingImport import = store.BeginImport(budget);
        foreach ((int variable, int step) in (readingOrder ?? VariableByVariable)(import.WantedSteps))
        {
            import.Add(variable, step, Slice(variable, step));
        }

        import.Complete();
        return store;
    }

    private static int Days(int years) => Enumerable.Range(2000, years).Sum(year => DateTime.IsLeapYear(year) ? 366 : 365);
}
