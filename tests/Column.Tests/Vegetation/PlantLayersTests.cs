using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Vegetation;

namespace RegionalBeps.Column.Tests.Vegetation;

public sealed class PlantLayersTests
{
    private static readonly VegetationParameters<Scalar> Forest = VegetationParameters<Scalar>.Of(LandCoverClasses.ByCode(1));
    private static readonly VegetationParameters<Scalar> Steppe = VegetationParameters<Scalar>.Of(LandCoverClasses.ByCode(26));

    [TestCase(0.0, 0.0)]
    [TestCase(0.3, 0.3)]
    [TestCase(2.0, 0.16292)]
    [TestCase(10.0, 5.92e-5)]
    public void Forest_has_less_understory_the_denser_it_is(double leafArea, double expected)
    {
        PlantLayers<Scalar> plants = PlantLayers<Scalar>.Of(Forest, leafArea, 0.0);
        Assert.That(plants.UnderLeafArea.Value, Is.EqualTo(expected).Within(1e-5));
        Assert.That(plants.Under.PlantArea.Value, Is.EqualTo(expected + 0.48).Within(1e-5));
        Assert.That(plants.Over.PlantArea.Value, Is.EqualTo(leafArea + 0.9).Within(1e-12));
    }

    [Test]
    public void The_understory_changes_without_a_step()
    {
        double last = 0.0;
        for (double leafArea = 0.0; leafArea <= 10.0; leafArea += 0.001)
        {
            double under = PlantLayers<Scalar>.Of(Forest, leafArea, 0.0).UnderLeafArea.Value;
            Assert.That(Math.Abs(under - last), Is.LessThan(0.0012), $"at {leafArea}");
            last = under;
        }
    }

    [Test]
    public void Steppe_has_no_understory_and_a_mixture_its_share()
    {
        Assert.That(PlantLayers<Scalar>.Of(Steppe, 1.0, 0.0).UnderLeafArea.Value, Is.Zero);
        LandCoverClass mixed = LandCoverClass.Blend(LandCoverClasses.ByCode(1), 0.25, LandCoverClasses.ByCode(26));
        double forest = PlantLayers<Scalar>.Of(Forest, 1.0, 0.0).UnderLeafArea.Value;
        double part = PlantLayers<Scalar>.Of(VegetationParameters<Scalar>.Of(mixed), 1.0, 0.0).UnderLeafArea.Value;
        Assert.That(part, Is.EqualTo(0.25 * forest).Within(1e-15));
    }

    [TestCase(0.0, 1.0)]
    [TestCase(0.15, 0.5)]
    [TestCase(0.3, 0.0)]
    [TestCase(2.0, 0.0)]
    public void Snow_buries_grass_in_proportion_to_its_height(double snowDepth, double standing)
    {
        PlantLayers<Scalar> plants = PlantLayers<Scalar>.Of(Steppe, 1.0, snowDepth);
        Assert.That(plants.Over.LeafArea.Value, Is.EqualTo(standing).Within(1e-12));
        Assert.That(plants.Over.PlantArea.Value, Is.EqualTo(Math.Max(1.1 * standing, 1e-6)).Within(1e-12));
        Assert.That(plants.OverLeafArea.Value, Is.EqualTo(1.0));
    }

    [Test]
    public void Snow_buries_what_grows_below_trees_but_no_tree()
    {
        PlantLayers<Scalar> plants = PlantLayers<Scalar>.Of(Forest, 3.0, 1.5);
        Assert.That(plants.Over.LeafArea.Value, Is.EqualTo(3.0));
        Assert.That(plants.Under.LeafArea.Value, Is.EqualTo(0.5 * plants.UnderLeafArea.Value).Within(1e-15));
    }

    [Test]
    public void Every_cover_has_plants_of_finite_area_at_no_and_at_much_leaf(
        [Values(0.0, 10.0)] double leafArea, [Values(0.0, 0.2, 5.0)] double snowDepth)
    {
        foreach (int code in new[] { 1, 2, 6, 9, 13, 25, 26, 27, 28, 29, 40 })
        {
            VegetationParameters<Scalar> cover = VegetationParameters<Scalar>.Of(LandCoverClasses.ByCode(code));
            PlantLayers<Scalar> plants = PlantLayers<Scalar>.Of(cover, leafArea, snowDepth);
            Assert.That(plants.Over.PlantArea.Value, Is.InRange(1e-6, 11.0), $"{code}");
            Assert.That(plants.Under.PlantArea.Value, Is.InRange(1e-6, 1.2), $"{code}");
            Assert.That(plants.Over.LeafArea.Value, Is.InRange(0.0, plants.Over.PlantArea.Value), $"{code}");
            Assert.That(plants.Under.LeafArea.Value, Is.InRange(0.0, plants.Under.PlantArea.Value), $"{code}");
        }
    }
}
