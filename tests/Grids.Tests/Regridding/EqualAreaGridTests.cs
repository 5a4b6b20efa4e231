using RegionalBeps.Grids.Regridding;

namespace RegionalBeps.Grids.Tests.Regridding;

public sealed class EqualAreaGridTests
{
    private static readonly GridSpec Source = new(12, 8, 105, 58, 2.25, 2.25, CoordinateReference.Wgs84);

    [Test]
    public void Its_cells_are_of_one_size_and_cover_the_other_grid()
    {
        var equalArea = new EqualAreaGrid(Source);
        double[] areas = equalArea.Grid.CellAreas();
        double expected = equalArea.Grid.CellWidth * equalArea.Grid.CellHeight;
        Assert.Multiple(() =>
        {
            Assert.That(equalArea.Grid.Crs.EpsgCode, Is.EqualTo(6933));
            Assert.That(areas, Is.All.EqualTo(expected).Within(1e-3 * expected));
            Assert.That(areas.Sum(), Is.GreaterThanOrEqualTo(Source.CellAreas().Sum()).And.LessThan(1.2 * Source.CellAreas().Sum()));
        });
    }

    [Test]
    public void Counting_its_cells_gives_the_area_of_a_class_and_no_value_is_new()
    {
        var equalArea = new EqualAreaGrid(Source);
        float[] classes = [.. Enumerable.Range(0, Source.PixelCount).Select(pixel => pixel / Source.Columns < 3 ? 1f : pixel % 5 == 0 ? float.NaN : 7f)];
        float[] resampled = equalArea.Resample(classes);
        double[] areas = Source.CellAreas();
        double expected = areas.Where((_, pixel) => classes[pixel] == 1).Sum();
        double counted = resampled.Count(value => value == 1) * equalArea.Grid.CellWidth * equalArea.Grid.CellHeight;
        Assert.Multiple(() =>
        {
            Assert.That(resampled.Where(value => !float.IsNaN(value)).Distinct().Order(), Is.EqualTo(new[] { 1f, 7f }));
            Assert.That(counted, Is.EqualTo(expected).Within(0.1 * expected));
        });
    }
}
