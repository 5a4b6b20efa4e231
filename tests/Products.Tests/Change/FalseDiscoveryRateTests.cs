using RegionalBeps.Products.Change;

namespace RegionalBeps.Products.Tests.Change;

public class FalseDiscoveryRateTests
{
    [Test]
    public void The_example_of_Benjamini_and_Hochberg_is_met()
    {
        // Section 3.2 of the 1995 paper: 15 p-values, at level 0.05 the four smallest are marked.
        double[] p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0];
        bool[] marks = new bool[p.Length];
        Assert.That(FalseDiscoveryRate.Mark(p, 0.05, marks), Is.EqualTo(0.0095));
        Assert.That(marks, Is.EqualTo(p.Select(value => value <= 0.0095)));
    }

    [Test]
    public void A_value_above_its_own_line_is_marked_when_a_later_one_is_below()
    {
        double[] p = [0.08, 0.001, 0.09, 0.099];
        bool[] marks = new bool[4];
        FalseDiscoveryRate.Mark(p, 0.10, marks);
        Assert.That(marks, Is.All.True);
    }

    [Test]
    public void Pixels_without_a_value_are_neither_counted_nor_marked()
    {
        double[] p = [double.NaN, 0.04, double.NaN, 0.9, double.NaN];
        bool[] marks = [true, true, true, true, true];
        Assert.That(FalseDiscoveryRate.Mark(p, 0.10, marks), Is.EqualTo(0.04));
        Assert.That(marks, Is.EqualTo(new[] { false, true, false, false, false }));
    }

    [TestCase(new double[0])]
    [TestCase(new[] { double.NaN, double.NaN })]
    [TestCase(new[] { 0.5, 0.9 })]
    public void A_map_without_a_find_has_no_threshold(double[] p)
    {
        bool[] marks = new bool[p.Length];
        Assert.That(FalseDiscoveryRate.Mark(p, 0.10, marks), Is.NaN);
        Assert.That(marks, Is.All.False);
    }
}
