using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Products.Tests.FreezeThaw;

public class FrontsTests
{
    private static readonly double[] Nodes = [0.025, 0.10, 0.25, 0.55, 1.375];
    private static readonly double[] Bottoms = [0.05, 0.15, 0.35, 0.75, 2.00];

    [Test]
    public void Nodes_lie_in_the_middle_of_their_layers()
    {
        Assert.That(DailySeries.FiveLayers.Nodes.ToArray(), Is.EqualTo(Nodes).Within(1e-12));
    }

    [TestCase(new double[] { 3, 1, -1, -2, -3 }, 0.10 + (0.15 * 1 / 2))]
    [TestCase(new double[] { 3, 1, 0, 1, 1 }, 0.25)]
    [TestCase(new double[] { 3, 2, 2, 2, -2 }, 0.55 + (0.825 / 2))]
    [TestCase(new double[] { 0, 2, 2, 2, 2 }, 0)]
    [TestCase(new double[] { -1, 2, 2, -2, -2 }, 0)]
    [TestCase(new double[] { 1, 2, 2, 2, 2 }, double.PositiveInfinity)]
    public void Thaw_depth_is_the_first_crossing_from_above(double[] profile, double depth)
    {
        Assert.That(Fronts.ThawDepth(profile, Nodes), Is.EqualTo(depth).Within(1e-12));
    }

    [TestCase(new double[] { -3, -1, 1, 2, 3 }, 0.10 + (0.15 * 1 / 2))]
    [TestCase(new double[] { 3, -1, 3, 2, 3 }, 0.10 + (0.15 * 1 / 4))]
    [TestCase(new double[] { 0, 2, 2, 2, 2 }, 0.025)]
    [TestCase(new double[] { 1, 2, 2, 2, 2 }, 0)]
    [TestCase(new double[] { 1, 2, 2, 2, 0 }, double.PositiveInfinity)]
    [TestCase(new double[] { -3, 1, -1, 2, 2 }, 0.25 + (0.30 * 1 / 3))]
    public void Frost_depth_is_the_deepest_crossing(double[] profile, double depth)
    {
        Assert.That(Fronts.FrostDepth(profile, Nodes), Is.EqualTo(depth).Within(1e-12));
    }

    [Test]
    public void Thaw_depth_by_liquid_moves_within_the_layer_at_the_front()
    {
        double[] profile = [3, 1, 0, -2, -3];
        Assert.Multiple(() =>
        {
            Assert.That(Fronts.ThawDepthByLiquid(profile, [1, 1, 0.25, 0.1, 0], Bottoms), Is.EqualTo(0.15 + (0.20 * 0.25)).Within(1e-12));
            Assert.That(Fronts.ThawDepthByLiquid(profile, [1, 1, 1.7, 0.1, 0], Bottoms), Is.EqualTo(0.35).Within(1e-12));
            Assert.That(Fronts.ThawDepthByLiquid(profile, [1, 1, -0.3, 0.1, 0], Bottoms), Is.EqualTo(0.15).Within(1e-12));
            Assert.That(Fronts.ThawDepthByLiquid([-1, 1, 1, 1, 1], [0.5, 1, 1, 1, 1], Bottoms), Is.EqualTo(0.025).Within(1e-12));
            Assert.That(Fronts.ThawDepthByLiquid([1, 1, 1, 1, 1], [1, 1, 1, 1, 1], Bottoms), Is.EqualTo(double.PositiveInfinity));
        });
    }

    [Test]
    public void A_missing_node_that_could_hide_the_front_makes_the_depth_unknown()
    {
        double[] hidden = [3, double.NaN, -1, -2, -3];
        double[] below = [3, 1, -1, double.NaN, 3];
        Assert.Multiple(() =>
        {
            Assert.That(Fronts.ThawDepth(hidden, Nodes), Is.NaN);
            Assert.That(Fronts.ThawDepthByLiquid(hidden, [1, 1, 0, 0, 0], Bottoms), Is.NaN);
            Assert.That(Fronts.ThawDepth(below, Nodes), Is.EqualTo(0.175).Within(1e-12));
            Assert.That(Fronts.FrostDepth(below, Nodes), Is.NaN);
        });
    }

    [Test]
    public void A_column_of_one_layer_is_thawed_or_frozen_as_a_whole()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Fronts.ThawDepth([1.0], [0.5]), Is.EqualTo(double.PositiveInfinity));
            Assert.That(Fronts.ThawDepth([-1.0], [0.5]), Is.Zero);
            Assert.That(Fronts.FrostDepth([-1.0], [0.5]), Is.EqualTo(double.PositiveInfinity));
        });
    }

    [TestCase(new double[] { 0.05, 0.05 })]
    [TestCase(new double[] { 0.0, 0.05 })]
    [TestCase(new double[] { 0.05, double.NaN })]
    [TestCase(new double[0])]
    public void Layers_that_do_not_go_down_are_refused(double[] bottoms)
    {
        Assert.That(() => new SoilLayers(bottoms), Throws.ArgumentException);
    }
}
