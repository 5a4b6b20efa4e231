using RegionalBeps.Grids.Preview;

namespace RegionalBeps.Grids.Tests.Preview;

public class ValueScaleTests
{
    private static float[] Evenly(double from, double to) => [.. Enumerable.Range(0, 1001).Select(step => (float)(from + ((to - from) * step / 1000.0)))];

    [Test]
    public void Ends_and_ticks_are_round_numbers()
    {
        ValueScale scale = ValueScale.Fit(Evenly(0.43, 3.71), isDiverging: false);
        Assert.That((scale.Low, scale.High, scale.Step), Is.EqualTo((0.0, 4.0, 1.0)));
        Assert.That(scale.Ticks.Select(scale.Label), Is.EqualTo(new[] { "0", "1", "2", "3", "4" }));
        Assert.That(scale.GoesAbove || scale.GoesBelow, Is.False);
    }

    [Test]
    public void A_few_extremes_do_not_wash_out_the_map_but_are_announced()
    {
        float[] values = Evenly(100, 150);
        (values[0], values[^1]) = (-4000f, 9000f);
        ValueScale scale = ValueScale.Fit(values, isDiverging: false);
        Assert.That((scale.Low, scale.High), Is.EqualTo((100.0, 150.0)));
        Assert.That((scale.GoesBelow, scale.GoesAbove), Is.EqualTo((true, true)));
    }

    [Test]
    public void Zero_stands_in_the_middle_of_a_change()
    {
        ValueScale scale = ValueScale.Fit(Evenly(-1, 9), isDiverging: true);
        Assert.That(scale.PositionOf(0.0), Is.EqualTo(0.5).Within(1e-12));
        Assert.That(scale.High, Is.GreaterThanOrEqualTo(8.5));
    }

    [Test]
    public void A_map_of_one_number_or_of_none_still_has_a_scale()
    {
        foreach (float[] values in new float[][] { [5f, 5f, 5f], [0f], [float.NaN, float.NaN], [] })
        {
            foreach (bool isDiverging in new[] { false, true })
            {
                ValueScale scale = ValueScale.Fit(values, isDiverging);
                Assert.That(scale.High, Is.GreaterThan(scale.Low));
                Assert.That(scale.Ticks.Count, Is.InRange(2, 15));
            }
        }
    }

    [TestCase(0.05, 0.25, "0.25")]
    [TestCase(20, -40, "−40")]
    [TestCase(0.2, -1e-17, "0.0")]
    [TestCase(0.002, 0.006, "0.006")]
    public void Labels_have_as_many_decimals_as_their_step(double step, double tick, string label)
    {
        Assert.That(new ValueScale(0, 1, step, false, false).Label(tick), Is.EqualTo(label));
    }
}
