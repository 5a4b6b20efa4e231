using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Inputs;

/// <summary>Brings leaf area from its files into a store of its own, day by day.</summary>
public sealed class LeafAreaImport : IDisposable
{
    private readonly RasterSource _source;
    private readonly DailyLeafArea _daily;
    private readonly int _cells;

    /// <summary>Looks at the headers of all leaf area files.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="input">The leaf area.</param>
    /// <param name="period">The days that are computed.</param>
    /// <param name="tiles">The tiles.</param>
    /// <param name="digests">Digests of files.</param>
    /// <param name="folder">Where the store lies.</param>
    /// <exception cref="InputException">A file cannot be used, or does not cover the grid.</exception>
    public LeafAreaImport(
        GridSpec grid, LeafAreaIndexInput input, PeriodSettings period, IReadOnlyList<Tile> tiles, FileDigests digests, string folder)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(period);
        CatalogueVariable variable = VariableCatalogue.Find("leaf_area_index");
        _cells = grid.PixelCount;
        _source = InputSources.OpenLeafAreaIndex(input, period);
        IReadOnlyList<(DateTime Middle, int Step)> nodes = input.Climatology
            ? LeafAreaNodes.OfClimatology(_source, period.From.Year, period.To.Year)
            : LeafAreaNodes.OfSeries(_source);
        _daily = new DailyLeafArea(_source, nodes, grid, TileCells.Mask(grid, tiles));
        int[] years = [.. Enumerable.Range(period.Years.First, period.Years.Count)];
        using var digest = new ContentDigest();
        digest.Add(_daily.Choice).Add(input.Climatology ? 1 : 0).Add(input.Unit ?? "");
        foreach (string file in _source.Files)
        {
            digest.Add(digests.Of(file));
        }

        string inputs = digest.ToHexadecimal();
        Store = new ForcingStore(folder, new ForcingLayout
        {
            Grid = grid.ToString(),
            CellCount = grid.PixelCount,
            Tiles = TileCells.Of(grid, tiles),
            Variables = [new StoredVariable(variable.Name, variable.Unit, variable.SignificantBits)],
            Steps = new StepAxis(period.From.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), TimeSpan.FromDays(1), period.Days),
            Years = years,
            InputDigests = years.ToDictionary(year => year, _ => inputs),
        });
        Notes = [$"{variable.Name}: {_daily.Choice}.", .. _source.Notes.Select(note => $"{variable.Name}: {note}")];
    }

    /// <summary>The store.</summary>
    public ForcingStore Store { get; }

    /// <summary>What was chosen or assumed, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Fills in the chunks that are missing.</summary>
    /// <param name="memoryBudget">Bytes that may be held.</param>
    /// <param name="cancellation">Stops the import.</param>
    /// <exception cref="InputException">Leaf area is lacking on land.</exception>
    public void Run(long memoryBudget, CancellationToken cancellation)
    {
        using ForcingImport import = Store.BeginImport(memoryBudget);
        var slice = new float[_cells];
        foreach (StepRange wanted in import.WantedSteps)
        {
            for (int step = wanted.First; step < wanted.End; step++)
            {
                cancellation.ThrowIfCancellationRequested();
                _daily.On(DateOnly.FromDateTime(Store.Layout.Steps.InstantOf(step)), slice);
                import.Add(0, step, slice);
            }
        }

        import.Complete();
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
