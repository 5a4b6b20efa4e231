using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Corridor;
using RegionalBeps.Synthetic.Cover;

namespace RegionalBeps.Synthetic.Tests.Cover;

public sealed class LeafAreaClimatologyTests
{
    private static readonly MonthlyClimate Climate = CorridorClimate.At(Stations.Places());

    [TestCase("Mohe", CoverKind.DeciduousNeedleleaf, 0.3, 3.5, 4.5)]
    [TestCase("Harbin", CoverKind.Cropland, 0.1, 3.0, 3.5)]
    [TestCase("Harbin", CoverKind.Broadleaf, 0.3, 4.5, 5.0)]
    [TestCase("Huma", CoverKind.MixedForest, 1.0, 4.8, 5.2)]
    [TestCase("Hailar", CoverKind.Grass, 0.1, 1.3, 2.0)]
    [TestCase("Xilinhot", CoverKind.Grass, 0.1, 0.6, 1.3)]
    [TestCase("Mohe", CoverKind.EvergreenNeedleleaf, 2.5, 3.4, 3.6)]
    public void Winter_and_summer_are_those_of_the_region(string station, CoverKind kind, double winter, double lowestPeak, double highestPeak)
    {
        double[] course = Course(station, kind);

        Assert.That(course[1], Is.EqualTo(winter).Within(0.02));
        Assert.That(course.Max(), Is.InRange(lowestPeak, highestPeak));
        Assert.That(Array.IndexOf(course, course.Max()), Is.InRange(23, 28), "the peak lies in July");
    }

    [Test]
    public void Forests_turn_green_later_in_the_north()
    {
        double harbin = Greening("Harbin");
        double mohe = Greening("Mohe");

        Assert.That(mohe - harbin, Is.InRange(6.0, 25.0), "some 10 days for 4 degrees of latitude");
        Assert.That(harbin, Is.InRange(115.0, 150.0));

        static double Greening(string station)
        {
            double[] course = Course(station, CoverKind.Broadleaf);
            double tenth = 0.3 + (0.1 * (course.Max() - 0.3));
            return (Array.FindIndex(course, value => value > tenth) * LeafAreaClimatology.DaysInPeriod) + 4.5;
        }
    }

    [Test]
    public void Water_has_no_leaves() => Assert.That(Course("Harbin", CoverKind.Water), Is.All.Zero);

    private static double[] Course(string station, CoverKind kind) =>
        LeafAreaClimatology.Course(kind, Climate.Temperature, Climate.Precipitation, Stations.IndexOf(station));
}
