using System.Runtime.InteropServices;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Tests.Hour;

public sealed class ColumnStateTests
{
    [Test]
    public void Every_lane_width_leaves_the_same_bits([Values] bool isImproved)
    {
        const int Days = 120;
        Improvements switches = isImproved ? Improvements.All : Improvements.None;
        byte[] eight = After<Wide512>(Days, switches);
        Assert.That(After<Wide256>(Days, switches), Is.EqualTo(eight));
        Assert.That(After<Scalar>(Days, switches), Is.EqualTo(eight));
    }

    [Test]
    public void A_column_that_is_saved_and_loaded_on_any_day_of_a_year_goes_on_with_the_same_bits()
    {
        StylisedRun<Wide512> whole = new(StylisedColumn.All);
        StylisedRun<Wide512> loaded = new(StylisedColumn.All);
        for (int day = 0; day < 365; day++)
        {
            byte[] checkpoint = MemoryMarshal.AsBytes<ColumnState<Scalar>>(whole.States).ToArray();
            loaded.States = MemoryMarshal.Cast<byte, ColumnState<Scalar>>(checkpoint).ToArray();
            whole.Advance(day);
            loaded.Advance(day);
            Assert.That(BytesOf(loaded.States), Is.EqualTo(BytesOf(whole.States)), () => $"day {day}");
        }
    }

    [Test]
    public void A_column_does_not_depend_on_its_neighbours_nor_on_its_place_among_them()
    {
        StylisedRun<Wide512> inOrder = new(StylisedColumn.All);
        StylisedRun<Wide512> reversed = new(StylisedColumn.All.Reverse());
        StylisedRun<Wide256> alone = new(StylisedColumn.All.Take(1));
        for (int day = 0; day < 60; day++)
        {
            inOrder.Advance(day);
            reversed.Advance(day);
            alone.Advance(day);
        }

        Assert.That(BytesOf([.. reversed.States.Reverse()]), Is.EqualTo(BytesOf(inOrder.States)));
        Assert.That(BytesOf(alone.States), Is.EqualTo(BytesOf(inOrder.States[..1])));
    }

    private static byte[] After<T>(int days, Improvements switches)
        where T : unmanaged, ILane<T>
    {
        List<byte> states = [];
        foreach (StylisedColumn[] group in StylisedColumn.All.Chunk(T.Count))
        {
            StylisedRun<T> run = new(group, switches);
            for (int day = 0; day < days; day++)
            {
                run.Advance(day);
            }

            states.AddRange(BytesOf(run.States));
        }

        return [.. states];
    }

    private static byte[] BytesOf(ColumnState<Scalar>[] states) => MemoryMarshal.AsBytes<ColumnState<Scalar>>(states).ToArray();
}
