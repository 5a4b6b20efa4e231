using RegionalBeps.Products.Classes;

namespace RegionalBeps.Products.Tests.Classes;

public class TransitionTests
{
    private const FrozenClass None = FrozenClass.NoData;

    private static FrozenClass Modal(params int[] years) => ModalClass.Of([.. years.Select(year => (FrozenClass)year)]);

    [Test]
    public void The_modal_class_is_the_most_frequent_one()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Modal(1, 4, 2, 4, 2, 4), Is.EqualTo(FrozenClass.SeasonallyFrozen));
            Assert.That(Modal(2, 2, 4, 4, 1), Is.EqualTo(FrozenClass.PermafrostDiscontinuous), "a tie goes to the colder class");
            Assert.That(Modal(6, 255, 6, 255, 4), Is.EqualTo(FrozenClass.Unfrozen));
        });
    }

    [Test]
    public void Too_few_years_have_no_modal_class()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Modal(4, 4, 255, 255, 255), Is.EqualTo(None));
            Assert.That(Modal(), Is.EqualTo(None));
        });
    }

    [TestCase(1, 2, 12, TransitionKind.PermafrostThinned)]
    [TestCase(1, 3, 13, TransitionKind.PermafrostThinned)]
    [TestCase(2, 3, 23, TransitionKind.PermafrostThinned)]
    [TestCase(1, 4, 14, TransitionKind.PermafrostLost)]
    [TestCase(2, 4, 24, TransitionKind.PermafrostLost)]
    [TestCase(3, 5, 35, TransitionKind.PermafrostLost)]
    [TestCase(4, 5, 45, TransitionKind.SeasonalFrostLost)]
    [TestCase(5, 6, 56, TransitionKind.SeasonalFrostLost)]
    [TestCase(4, 3, 43, TransitionKind.Recovered)]
    [TestCase(4, 4, 44, TransitionKind.None)]
    [TestCase(255, 4, -9999, TransitionKind.NoData)]
    [TestCase(4, 255, -9999, TransitionKind.NoData)]
    public void A_transition_has_a_code_and_a_kind(int from, int to, int code, TransitionKind kind)
    {
        Assert.That(Transition.Code((FrozenClass)from, (FrozenClass)to), Is.EqualTo(code));
        Assert.That(Transition.KindOf((FrozenClass)from, (FrozenClass)to), Is.EqualTo(kind));
    }

    [Test]
    public void The_matrix_sums_areas_by_pair_and_by_kind()
    {
        TransitionMatrix matrix = new();
        matrix.Add(FrozenClass.PermafrostContinuous, FrozenClass.PermafrostDiscontinuous, 2e6);
        matrix.Add(FrozenClass.PermafrostContinuous, FrozenClass.PermafrostDiscontinuous, 3.5e6);
        matrix.Add(FrozenClass.PermafrostDiscontinuous, FrozenClass.PermafrostSporadicIsolated, 1e6);
        matrix.Add(FrozenClass.SeasonallyFrozen, FrozenClass.SeasonallyFrozen, 7e6);
        matrix.Add(None, FrozenClass.SeasonallyFrozen, 9e6);
        Assert.Multiple(() =>
        {
            Assert.That(matrix.AreaOf(FrozenClass.PermafrostContinuous, FrozenClass.PermafrostDiscontinuous), Is.EqualTo(5.5));
            Assert.That(matrix.AreaOf(TransitionKind.PermafrostThinned), Is.EqualTo(6.5));
            Assert.That(matrix.AreaOf(TransitionKind.None), Is.EqualTo(7));
            Assert.That(matrix.AreaOf(TransitionKind.PermafrostLost), Is.Zero);
        });
    }

    [TestCase(-1)]
    [TestCase(double.NaN)]
    public void An_area_that_is_no_area_is_refused(double area)
    {
        TransitionMatrix matrix = new();
        Assert.That(() => matrix.Add(FrozenClass.Unfrozen, FrozenClass.Unfrozen, area), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
