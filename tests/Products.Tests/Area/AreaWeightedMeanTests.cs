using RegionalBeps.Products.Area;

namespace RegionalBeps.Products.Tests.Area;

public class AreaWeightedMeanTests
{
    [Test]
    public void Only_wanted_pixels_with_a_value_count_by_their_area()
    {
        Assert.That(AreaWeightedMean.Of([10, 20, double.NaN, 90], [1, 3, 5, 7], [true, true, true, false]), Is.EqualTo(17.5));
        Assert.That(AreaWeightedMean.Of([10], [1], [false]), Is.NaN);
        Assert.That(() => AreaWeightedMean.Of([10], [1], []), Throws.ArgumentException);
    }
}
