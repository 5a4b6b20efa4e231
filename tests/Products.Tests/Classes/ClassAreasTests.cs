using RegionalBeps.Products.Classes;

namespace RegionalBeps.Products.Tests.Classes;

public class ClassAreasTests
{
    [Test]
    public void Areas_and_shares_leave_out_pixels_without_a_class()
    {
        ClassAreas areas = new();
        areas.Add(FrozenClass.PermafrostContinuous, 1e6);
        areas.Add(FrozenClass.Unfrozen, 2e6);
        areas.Add(FrozenClass.Unfrozen, 1e6);
        areas.Add(FrozenClass.NoData, 9e6);
        Assert.Multiple(() =>
        {
            Assert.That(areas.Of(FrozenClass.Unfrozen), Is.EqualTo(3));
            Assert.That(areas.ShareOf(FrozenClass.PermafrostContinuous), Is.EqualTo(0.25));
            Assert.That(areas.ShareOf(FrozenClass.SeasonallyFrozen), Is.Zero);
            Assert.That(new ClassAreas().ShareOf(FrozenClass.Unfrozen), Is.NaN);
        });
    }
}
