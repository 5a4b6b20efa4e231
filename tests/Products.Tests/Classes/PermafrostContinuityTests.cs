using RegionalBeps.Products.Classes;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Products.Tests.Classes;

public class PermafrostContinuityTests
{
    // P permafrost, S seasonally frozen, any other sign no data.
    private static FrozenGround[] Map(string signs) =>
        [.. signs.Where(sign => sign != ' ').Select(sign => sign switch
        {
            'P' => FrozenGround.Permafrost,
            'S' => FrozenGround.SeasonallyFrozen,
            _ => FrozenGround.NoData,
        })];

    private static double[] Fraction(string signs, int columns, int radius, double[]? cellArea = null)
    {
        FrozenGround[] ground = Map(signs);
        double[] fraction = new double[ground.Length];
        PermafrostContinuity.Fraction(ground, cellArea ?? [.. Enumerable.Repeat(1.0, ground.Length)], columns, radius, radius, fraction);
        return fraction;
    }

    [Test]
    public void The_share_is_counted_in_the_window_of_each_pixel()
    {
        Assert.That(Fraction("PPS PSS SSS", 3, 1), Is.EqualTo(new[] { 3 / 4.0, 3 / 6.0, 1 / 4.0, 3 / 6.0, 3 / 9.0, 1 / 6.0, 1 / 4.0, 1 / 6.0, 0 }).Within(1e-12));
    }

    [Test]
    public void Pixels_without_data_leave_the_denominator()
    {
        double[] fraction = Fraction("P-S ---", 3, 2);
        Assert.That(fraction[0], Is.EqualTo(0.5));
        Assert.That(fraction[1], Is.NaN);
    }

    [Test]
    public void Shares_are_weighted_by_area()
    {
        Assert.That(Fraction("PS", 2, 1, [3, 1]), Is.EqualTo(new[] { 0.75, 0.75 }));
    }

    [Test]
    public void Rows_and_columns_have_windows_of_their_own()
    {
        double[] fraction = new double[4];
        PermafrostContinuity.Fraction(Map("PS SS"), [1, 1, 1, 1], 2, 0, 1, fraction);
        Assert.That(fraction, Is.EqualTo(new[] { 0.5, 0.5, 0, 0 }));
    }

    [Test]
    public void A_single_pixel_is_its_own_neighbourhood()
    {
        Assert.That(Fraction("P", 1, 3), Is.EqualTo(new[] { 1.0 }));
    }

    [TestCase(FrozenGround.Permafrost, 0.9, FrozenClass.PermafrostContinuous)]
    [TestCase(FrozenGround.Permafrost, 0.89, FrozenClass.PermafrostDiscontinuous)]
    [TestCase(FrozenGround.Permafrost, 0.5, FrozenClass.PermafrostDiscontinuous)]
    [TestCase(FrozenGround.Permafrost, 0.49, FrozenClass.PermafrostSporadicIsolated)]
    [TestCase(FrozenGround.SeasonallyFrozen, 0.95, FrozenClass.SeasonallyFrozen)]
    [TestCase(FrozenGround.ShortTermFrozen, 0, FrozenClass.ShortTermFrozen)]
    [TestCase(FrozenGround.Unfrozen, 0, FrozenClass.Unfrozen)]
    [TestCase(FrozenGround.NoData, double.NaN, FrozenClass.NoData)]
    public void Classes_follow_the_limits_of_the_permafrost_map(FrozenGround ground, double fraction, FrozenClass expected)
    {
        Assert.That(PermafrostContinuity.Classify(ground, fraction), Is.EqualTo(expected));
    }

    [TestCase(10_000, 2)]
    [TestCase(5_000, 5)]
    [TestCase(9_000, 2)]
    [TestCase(50_000, 1)]
    [TestCase(250_000, 1)]
    public void The_window_is_about_fifty_kilometres_wide(double cellSize, int radius)
    {
        Assert.That(PermafrostContinuity.WindowRadius(cellSize), Is.EqualTo(radius));
    }

    [Test]
    public void Maps_that_do_not_fit_are_refused()
    {
        Assert.That(() => Fraction("PPP", 2, 1), Throws.ArgumentException);
        Assert.That(() => Fraction("PP", 2, 1, [1]), Throws.ArgumentException);
    }
}
