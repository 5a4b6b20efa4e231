using System.Globalization;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Tests.Probes;

namespace RegionalBeps.Column.Tests.Lanes;

/// <summary>The same bits in every lane width, in this process and in processes with other processor features.</summary>
public sealed class LaneDeterminismTests
{
    [Test]
    public void All_widths_give_the_same_bits_on_a_million_points()
    {
        ulong scalar = LaneMathDigest.Of(LaneWidth.Scalar, points: 1_000_000);
        Assert.That(LaneMathDigest.Of(LaneWidth.Wide256, points: 1_000_000), Is.EqualTo(scalar));
        Assert.That(LaneMathDigest.Of(LaneWidth.Wide512, points: 1_000_000), Is.EqualTo(scalar));
    }

    [Test]
    public void Every_probe_gives_the_same_bits_whatever_the_processor_can_do(
        [ValueSource(nameof(ProbeNames))] string probe,
        [ValueSource(typeof(ProbeProcess), nameof(ProbeProcess.Settings))] string setting)
    {
        string expected = Probe.Named[probe](LaneWidth.Scalar).ToString("x16", CultureInfo.InvariantCulture);
        Assert.That(ProbeProcess.Run(probe, setting), Is.EqualTo(new[] { expected, expected, expected }));
    }

    [Test]
    public void A_lane_of_unknown_width_is_refused()
    {
        LaneMathDigest work = default;
        Assert.That(() => LaneWidths.Run((LaneWidth)3, ref work), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Loading_from_or_storing_to_too_few_columns_is_refused()
    {
        Assert.That(() => Wide256.Load(new double[3]), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => Wide512.Broadcast(1).Store(new double[7]), Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    public void A_mask_holds_somewhere_or_nowhere([Values(0, 3, 6)] int column)
    {
        double[] values = new double[8];
        values[column] = -1.0;
        Assert.That(Wide512.IsAny(Wide512.LessThan(Wide512.Load(values), 0.0)), Is.True);
        Assert.That(Wide256.IsAny(Wide256.LessThan(Wide256.Load(values), 0.0)), Is.EqualTo(column < 4));
        Assert.That(Scalar.IsAny(Scalar.LessThan(values[0], 0.0)), Is.EqualTo(column == 0));
        Assert.That(Wide512.IsAny(Wide512.LessThan(Wide512.Load(values), -2.0)), Is.False);
    }

    private static IEnumerable<string> ProbeNames => Probe.Named.Keys;
}
