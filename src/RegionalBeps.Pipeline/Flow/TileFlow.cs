using System.Threading.Channels;
using System.Threading.Tasks.Dataflow;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>
/// Drives tiles through their years: one reader, several workers, one writer, with bounded queues between them. Steps of one tile
/// run in order, because a year starts from the state that the year before left; different tiles run side by side. A step counts as
/// done when the writer has finished it, and only then does the tile's next step start.
/// </summary>
/// <typeparam name="TInput">What the reader hands to a worker: a tile's forcing of one year.</typeparam>
/// <typeparam name="TOutput">What a worker hands to the writer: a tile's results of one year.</typeparam>
public sealed class TileFlow<TInput, TOutput>
{
    private readonly int _workers;
    private readonly Func<TileStep, TInput> _read;
    private readonly Func<TileStep, TInput, TOutput> _compute;
    private readonly Action<TileStep, TOutput> _write;

    /// <summary>Prepares a flow.</summary>
    /// <param name="workers">How many steps are computed at once, at least 1.</param>
    /// <param name="read">Reads a step's input; called by one thread at a time.</param>
    /// <param name="compute">Computes a step; called by <paramref name="workers"/> threads at a time, each with its own tile.</param>
    /// <param name="write">Makes a step's output durable; called by one thread at a time.</param>
    public TileFlow(int workers, Func<TileStep, TInput> read, Func<TileStep, TInput, TOutput> compute, Action<TileStep, TOutput> write)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        _workers = workers;
        _read = read;
        _compute = compute;
        _write = write;
    }

    /// <summary>
    /// How many tiles are under way at once: enough that one is being read and one written while every worker computes. Together
    /// with the size of a tile this bounds the memory of a run, whatever its domain and period.
    /// </summary>
    private int TilesUnderWay => _workers + 2;

    /// <summary>Runs every tile from its first missing step to its last.</summary>
    /// <param name="tiles">The tiles with the step at which each begins (0 for a fresh one, more for one that is resumed).</param>
    /// <param name="steps">How many steps a complete tile has.</param>
    /// <param name="cancellation">Stops the flow after the steps that are being written.</param>
    /// <exception cref="TileStepException">Reading, computing or writing a step failed; the first failure stops the flow.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task RunAsync(IEnumerable<(Tile Tile, int FirstStep)> tiles, int steps, CancellationToken cancellation)
    {
        var waiting = new Queue<TileStep>(
            tiles.Where(tile => tile.FirstStep < steps).Select(tile => new TileStep(tile.Tile, tile.FirstStep)));
        int expected = waiting.Count;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        TileStepException? failure = null;
        var written = Channel.CreateUnbounded<TileStep>();

        // A failed action is remembered and cancels the flow at once: a faulted block would only say so when its queue is looked at.
        TResult Guard<TResult>(TileStep step, string action, Func<TResult> body)
        {
            try
            {
                return body();
            }
            catch (Exception cause) when (cause is not OperationCanceledException)
            {
                Interlocked.CompareExchange(ref failure, new TileStepException(step, action, cause), null);
                stop.Cancel();
                throw;
            }
        }

        var reader = new TransformBlock<TileStep, (TileStep Step, TInput Input)>(
            step => (step, Guard(step, "reading its forcing", () => _read(step))),
            Options(1, bound: 1, stop.Token));
        var worker = new TransformBlock<(TileStep Step, TInput Input), (TileStep Step, TOutput Output)>(
            work => (work.Step, Guard(work.Step, "computing it", () => _compute(work.Step, work.Input))),
            Options(_workers, bound: _workers, stop.Token));
        var writer = new ActionBlock<(TileStep Step, TOutput Output)>(
            result =>
            {
                Guard(result.Step, "writing its results", () =>
                {
                    _write(result.Step, result.Output);
                    return true;
                });
                written.Writer.TryWrite(result.Step);
            },
            Options(1, bound: _workers, stop.Token));
        reader.LinkTo(worker, new DataflowLinkOptions { PropagateCompletion = true });
        worker.LinkTo(writer, new DataflowLinkOptions { PropagateCompletion = true });

        int complete = 0;
        try
        {
            for (int started = 0; started < TilesUnderWay && waiting.Count > 0; started++)
            {
                await StartAsync(waiting.Dequeue()).ConfigureAwait(false);
            }

            while (complete < expected)
            {
                TileStep done = await written.Reader.ReadAsync(stop.Token).ConfigureAwait(false);
                if (done.Step + 1 < steps)
                {
                    await StartAsync(done with { Step = done.Step + 1 }).ConfigureAwait(false);
                    continue;
                }

                complete++;
                if (waiting.Count > 0)
                {
                    await StartAsync(waiting.Dequeue()).ConfigureAwait(false);
                }
            }

            reader.Complete();
            await writer.Completion.ConfigureAwait(false);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            await Task.WhenAny(Task.WhenAll(reader.Completion, worker.Completion, writer.Completion)).ConfigureAwait(false);
            if (failure is not null)
            {
                throw failure;
            }

            throw new OperationCanceledException("The run was stopped; the same command goes on from the last finished year.", cancellation);
        }

        async Task StartAsync(TileStep step)
        {
            if (!await reader.SendAsync(step, stop.Token).ConfigureAwait(false))
            {
                stop.Token.ThrowIfCancellationRequested();
                throw new InvalidOperationException($"Tile {step.Tile.Name} was refused by the reader although nothing had failed.");
            }
        }
    }

    private static ExecutionDataflowBlockOptions Options(int parallelism, int bound, CancellationToken cancellation) => new()
    {
        MaxDegreeOfParallelism = parallelism,
        BoundedCapacity = bound,
        EnsureOrdered = false,
        SingleProducerConstrained = true,
        CancellationToken = cancellation,
    };
}
