using RegionalBeps.Grids;
using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Tests.Places;

public sealed class CellOverlapTests
{
    private static readonly GridSpec Fine = new(4, 2, 100.0, 50.0, 1.0, 1.0, CoordinateReference.Wgs84);

    [Test]
    public void Cells_that_nest_are_averaged()
    {
        GridSpec coarse = new(2, 1, 100.0, 50.0, 2.0, 2.0, CoordinateReference.Wgs84);
        double[] means = CellOverlap.Mean(Fine, [1, 2, 3, 4, 5, 6, 7, double.NaN], coarse);

        Assert.That(means, Is.EqualTo(new[] { 3.5, 14.0 / 3.0 }).Within(1e-12));
    }

    [Test]
    public void Cells_that_lie_across_count_by_the_area_they_share()
    {
        GridSpec shifted = new(1, 1, 100.5, 50.0, 1.0, 1.0, CoordinateReference.Wgs84);
        GridSpec beyond = new(1, 1, 110.0, 50.0, 1.0, 1.0, CoordinateReference.Wgs84);

        Assert.That(CellOverlap.Mean(Fine, [1, 3, 0, 0, 9, 9, 9, 9], shifted), Is.EqualTo(new[] { 2.0 }).Within(1e-12));
        Assert.That(CellOverlap.Mean(Fine, new double[8], beyond), Is.EqualTo(new[] { double.NaN }));
    }

    [Test]
    public void A_grid_on_itself_keeps_its_values()
    {
        double[] values = [1, 2, 3, 4, 5, 6, 7, 8];

        Assert.That(CellOverlap.Mean(Fine, values, Fine), Is.EqualTo(values));
    }

    [Test]
    public void The_code_with_most_area_wins_and_missing_only_where_it_is_alone()
    {
        GridSpec coarse = new(2, 1, 100.0, 50.0, 2.0, 2.0, CoordinateReference.Wgs84);

        Assert.That(CellOverlap.Majority(Fine, [7, 3, 255, 255, 255, 3, 255, 255], 255, coarse), Is.EqualTo(new byte[] { 3, 255 }));
        Assert.That(CellOverlap.Majority(Fine, [255, 255, 255, 255, 255, 9, 4, 4], 255, coarse), Is.EqualTo(new byte[] { 9, 4 }));
    }
}
