using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Preview;

namespace RegionalBeps.Grids.Tests.Preview;

public class ColourTableTests
{
    private static readonly ColourRamp[] Ramps = [.. Enum.GetValues<ColourRamp>().Where(ramp => ramp != ColourRamp.Classes)];

    [TestCaseSource(nameof(Ramps))]
    public void Lightness_runs_one_way_so_that_a_ramp_can_be_read_without_seeing_hues(ColourRamp ramp)
    {
        ColourTable table = ColourTable.Of(ramp);
        double[] lightness = [.. Enumerable.Range(0, 101).Select(step => Lightness(table.At(step / 100.0)))];
        if (table.IsDiverging)
        {
            Assert.That(lightness[..51], Is.Ordered.Ascending);
            Assert.That(lightness[50..], Is.Ordered.Descending);
        }
        else
        {
            Assert.That(lightness, Is.Ordered.Ascending.Or.Ordered.Descending);
        }
    }

    [TestCaseSource(nameof(Ramps))]
    public void Neither_end_is_passed(ColourRamp ramp)
    {
        ColourTable table = ColourTable.Of(ramp);
        Assert.That(table.At(-3.0), Is.EqualTo(table.At(0.0)));
        Assert.That(table.At(1.5), Is.EqualTo(table.At(1.0)));
        Assert.That(table.At(0.0), Is.Not.EqualTo(table.At(1.0)));
    }

    [Test]
    public void Between_stations_colours_lie_on_a_straight_line()
    {
        Assert.That(new Colour(0, 100, 200).Towards(new Colour(100, 0, 200), 0.25), Is.EqualTo(new Colour(25, 75, 200)));
        Assert.That(ColourTable.Of(ColourRamp.Viridis).At(0.0).ToString(), Is.EqualTo("#440154"));
    }

    // Relative luminance of the sRGB standard (IEC 61966-2-1).
    private static double Lightness(Colour colour) => (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));

    private static double Linear(byte value) => value <= 10 ? value / 255.0 / 12.92 : Math.Pow(((value / 255.0) + 0.055) / 1.055, 2.4);
}
