using RegionalBeps.Column.Forcing;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;
using RegionalBeps.Products.Area;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>One tile while it is under way: its columns and their states. One thread at a time works on it.</summary>
public sealed class TileSession
{
    /// <summary>The spin-up watches the node nearest to this depth, m.</summary>
    private const double WatchedDepth = 10;

    private readonly Tile _tile;
    private readonly IColumnTile _columns;
    private readonly int _groupSize;
    private readonly SoilLayers _layers;
    private readonly RunClock _clock;
    private readonly SpinUpRule _spinUp;
    private readonly PixelState _state;
    private readonly DailyAccumulator[] _accumulators;
    private readonly DailySeries[] _series;
    private readonly ColumnRun[] _runs;
    private readonly List<QuarantinedPixel> _quarantined = [];

    /// <summary>Prepares a tile with every column before its first hour.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="scheme">The column model.</param>
    /// <param name="climate">The climate of each pixel.</param>
    /// <param name="clock">How days lie in time.</param>
    /// <param name="spinUp">When a column is balanced.</param>
    /// <param name="recorder">Is told every hour of every column, the spin-up included; for tiles of one pixel.</param>
    public TileSession(
        Tile tile, IColumnScheme scheme, IReadOnlyList<PixelClimate> climate, RunClock clock, SpinUpRule spinUp, IHourlyRecorder? recorder = null)
    {
        ArgumentNullException.ThrowIfNull(tile);
        ArgumentNullException.ThrowIfNull(scheme);
        _tile = tile;
        _columns = scheme.Open(tile, climate);
        _groupSize = scheme.GroupSize;
        _layers = scheme.Layers;
        _clock = clock;
        _spinUp = spinUp;
        _state = new PixelState(_columns.StateLength, _layers.Count, tile.Pixels.Count);
        _accumulators = [.. Enumerable.Range(0, _groupSize).Select(_ => new DailyAccumulator(_layers))];
        _series = [.. Enumerable.Range(0, _groupSize).Select(_ => new DailySeries(_layers))];
        _runs = [.. _accumulators.Zip(_series, (accumulator, series) => new ColumnRun(accumulator, series, recorder))];
        for (int pixel = 0; pixel < tile.Pixels.Count; pixel++)
        {
            _columns.Initialise(pixel, _state.Scheme(pixel).Span);
            _state.SpinUp(pixel) = SpinUpMemory.None;
            _accumulators[0].Clear();
            _accumulators[0].CarryTo(_state.Day(pixel));
        }
    }

    /// <summary>The columns that had to be given up so far.</summary>
    public IReadOnlyList<QuarantinedPixel> Quarantined => _quarantined;

    /// <summary>Column-hours that were computed.</summary>
    public long ColumnHours { get; private set; }

    /// <summary>Goes on from where an earlier run had come.</summary>
    /// <param name="before">What a step of this tile left.</param>
    public void Restore(TileResult before)
    {
        ArgumentNullException.ThrowIfNull(before);
        _state.Restore(before.State);
        _quarantined.Clear();
        _quarantined.AddRange(before.Quarantined);
    }

    /// <summary>The daily series of a column in the year that was computed last; valid until the next step.</summary>
    /// <param name="column">The column's place in the last group that was computed.</param>
    public GroundYear LastYearOf(int column) => _series[column].AsGroundYear();

    /// <summary>Computes one step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="year">Its days and weather.</param>
    /// <returns>The tile's annual values (none in the spin-up but the drift) and its state at the end.</returns>
    public TileResult Run(RunStep step, TileYear year)
    {
        int pixels = _tile.Pixels.Count;
        int rows = step.IsSpinUp ? 0 : PixelRows.Count;
        var values = new float[rows * pixels];
        var flags = new byte[rows * pixels];
        var frozenArea = new FrozenArea(step.Year, 1);
        Array.Fill(values, float.NaN);
        for (int first = 0; first < pixels; first += _groupSize)
        {
            int count = Math.Min(_groupSize, pixels - first);
            if (Enumerable.Range(first, count).All(pixel => IsWaiting(step, pixel)))
            {
                continue;
            }

            RunGroup(step, year, first, count);
            ColumnHours += (long)count * step.Days * SunDay.Hours;
            for (int column = 0; column < count && !step.IsSpinUp; column++)
            {
                bool isQuarantined = _runs[column].Fault is not null;
                PixelRows.Enter(_series[column], isQuarantined, first + column, pixels, values, flags);
                if (!isQuarantined)
                {
                    frozenArea.Add(_series[column].AsGroundYear(), _tile.Pixels[first + column].Area);
                }
            }
        }

        var areas = new long[step.IsSpinUp ? 0 : FrozenArea.YearLength];
        if (!step.IsSpinUp)
        {
            frozenArea.CopyYear(step.Year, areas);
        }

        return new TileResult(values, flags, areas, [.. _state.Bytes]) { Quarantined = [.. _quarantined] };
    }

    private void RunGroup(RunStep step, TileYear year, int first, int count)
    {
        var before = new byte[count][];
        for (int column = 0; column < count; column++)
        {
            int pixel = first + column;
            before[column] = _state.Of(pixel).ToArray();
            // A balanced pixel is computed along, because its lane is there anyway, but what comes of it is dropped: its answer must not
            // depend on how long its neighbours take.
            Memory<byte> state = IsWaiting(step, pixel) ? _state.Scheme(pixel).ToArray() : _state.Scheme(pixel);
            _runs[column].Begin(pixel, _tile.Pixels[pixel], state, _clock.HoursIntoSolarDay(_tile.Pixels[pixel]));
            if (_state.SpinUp(pixel).IsQuarantined > 0)
            {
                _runs[column].GiveUp(new ColumnFault(FaultKind.Earlier, step.First, 0, "it was given up before"));
            }

            _accumulators[column].Resume(_state.Day(pixel));
            _series[column].Begin(step.Year, _state.Series(pixel));
        }

        _columns.Run(year, _runs.AsSpan(0, count));
        for (int column = 0; column < count; column++)
        {
            int pixel = first + column;
            if (IsWaiting(step, pixel))
            {
                continue;
            }

            ref SpinUpMemory memory = ref _state.SpinUp(pixel);
            if (_runs[column].Fault is { } fault && memory.IsQuarantined == 0)
            {
                memory = memory with { IsQuarantined = 1 };
                _quarantined.Add(new QuarantinedPixel(pixel, step.Index, fault, before[column]));
            }

            _accumulators[column].CarryTo(_state.Day(pixel));
            _series[column].CarryTo(_state.Series(pixel));
            if (step.EndsCycle)
            {
                EndCycle(pixel, _series[column]);
            }
        }
    }

    private bool IsWaiting(RunStep step, int pixel) => step.IsSpinUp && _state.SpinUp(pixel).IsBalanced > 0;

    private void EndCycle(int pixel, DailySeries series)
    {
        GroundYear year = series.AsGroundYear();
        Span<double> mean = stackalloc double[_layers.Count];
        int watched = 0;
        for (int node = 0; node < _layers.Count; node++)
        {
            mean[node] = MeanOf(year.NodeMeanOf(node)[year.CalendarYear]);
            watched = Math.Abs(_layers.Nodes[node] - WatchedDepth) < Math.Abs(_layers.Nodes[watched] - WatchedDepth) ? node : watched;
        }

        ref SpinUpMemory memory = ref _state.SpinUp(pixel);
        memory = memory.AfterCycle(
            mean[watched], _columns.SoilWater(pixel, _state.Scheme(pixel).Span), _spinUp.CycleYears, _spinUp.DriftTolerance);
        // A cycle without a whole year has no mean from which the depth could be set.
        if (memory.IsBalanced == 0 && double.IsFinite(mean[watched]))
        {
            _columns.SetDeepLayers(pixel, _state.Scheme(pixel).Span, mean);
        }

        memory = memory with { CarbonDrift = _columns.SetCarbonPools(pixel, _state.Scheme(pixel).Span) };
    }

    private static double MeanOf(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
