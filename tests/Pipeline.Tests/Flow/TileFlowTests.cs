using System.Collections.Concurrent;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Tests.Flow;

public class TileFlowTests
{
    private static IReadOnlyList<(Tile, int)> Tiles(int count, int firstStep = 0) =>
        [.. Enumerable.Range(0, count).Select(i => (new Tile(0, i, []), firstStep))];

    [TestCase(1, 1, 1)]
    [TestCase(1, 7, 3)]
    [TestCase(2, 1, 5)]
    [TestCase(3, 20, 4)]
    public async Task Every_step_of_every_tile_is_written_once_and_in_order(int workers, int tiles, int steps)
    {
        var written = new ConcurrentQueue<TileStep>();
        var flow = new TileFlow<int, int>(workers, step => step.Step, (_, input) => input * 10, (step, output) =>
        {
            Assert.That(output, Is.EqualTo(step.Step * 10));
            written.Enqueue(step);
        });

        await flow.RunAsync(Tiles(tiles), steps, CancellationToken.None);

        Assert.That(written, Has.Count.EqualTo(tiles * steps));
        foreach (IGrouping<Tile, TileStep> tile in written.GroupBy(step => step.Tile))
        {
            Assert.That(tile.Select(step => step.Step), Is.EqualTo(Enumerable.Range(0, steps)));
        }
    }

    [Test]
    public async Task A_step_is_read_only_after_the_step_before_it_was_written()
    {
        var last = new ConcurrentDictionary<Tile, int>();
        var flow = new TileFlow<int, int>(
            3,
            step => last.GetValueOrDefault(step.Tile, -1) == step.Step - 1 ? 0 : throw new InvalidOperationException("too early"),
            (_, _) => 0,
            (step, _) => last[step.Tile] = step.Step);

        await flow.RunAsync(Tiles(12), 6, CancellationToken.None);

        Assert.That(last.Values, Is.All.EqualTo(5));
    }

    [Test]
    public async Task A_resumed_tile_begins_at_its_first_missing_step()
    {
        var written = new ConcurrentQueue<int>();
        var flow = new TileFlow<int, int>(2, _ => 0, (_, _) => 0, (step, _) => written.Enqueue(step.Step));

        await flow.RunAsync([.. Tiles(1, firstStep: 3), .. Tiles(1, firstStep: 5)], 5, CancellationToken.None);

        Assert.That(written, Is.EqualTo(new[] { 3, 4 }));
    }

    [Test]
    public async Task No_more_tiles_are_under_way_than_the_bound_allows()
    {
        int underWay = 0;
        int most = 0;
        var flow = new TileFlow<int, int>(
            2,
            step =>
            {
                if (step.Step == 0)
                {
                    most = Math.Max(most, Interlocked.Increment(ref underWay));
                }

                return 0;
            },
            (_, _) => 0,
            (step, _) =>
            {
                if (step.Step == 2)
                {
                    Interlocked.Decrement(ref underWay);
                }
            });

        await flow.RunAsync(Tiles(50), 3, CancellationToken.None);

        Assert.That(most, Is.LessThanOrEqualTo(4));
    }

    [TestCase("read")]
    [TestCase("compute")]
    [TestCase("write")]
    public async Task A_failure_stops_the_flow_and_names_the_tile(string where)
    {
        void FailIn(string here, TileStep step)
        {
            if (here == where && step is { Tile.Column: 4, Step: 1 })
            {
                throw new IOException("the disk is gone");
            }
        }

        var flow = new TileFlow<int, int>(
            2,
            step =>
            {
                FailIn("read", step);
                return 0;
            },
            (step, _) =>
            {
                FailIn("compute", step);
                return 0;
            },
            (step, _) => FailIn("write", step));

        TileStepException failure = (await Assert.ThrowsAsync<TileStepException>(() => flow.RunAsync(Tiles(30), 3, CancellationToken.None)))!;

        Assert.That(failure.Message, Does.Contain("r000c004").And.Contain("the disk is gone"));
        Assert.That(failure.InnerException, Is.TypeOf<IOException>());
    }

    [Test]
    public async Task Cancelling_stops_the_flow_without_a_hang()
    {
        using var cancellation = new CancellationTokenSource();
        int written = 0;
        var flow = new TileFlow<int, int>(2, _ => 0, (_, _) => 0, (_, _) =>
        {
            if (Interlocked.Increment(ref written) == 10)
            {
                cancellation.Cancel();
            }
        });

        await Assert.ThrowsAsync<OperationCanceledException>(() => flow.RunAsync(Tiles(1000), 100, cancellation.Token));
        Assert.That(written, Is.LessThan(1000));
    }
}
