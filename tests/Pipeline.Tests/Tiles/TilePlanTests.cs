using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Tests.Tiles;

public class TilePlanTests
{
    private static Pixel At(int row, int column, int landCover) =>
        new(row, column, 105 + column, 58 - row, 1e8, landCover, 500, new SoilComposition(40, 20, 2, double.PositiveInfinity));

    [Test]
    public void Each_pixel_falls_into_exactly_one_tile_and_tiles_without_land_do_not_exist()
    {
        Pixel[] pixels = [.. from row in Enumerable.Range(0, 7) from column in Enumerable.Range(0, 10) where column < 4 || column > 7 select At(row, column, 1)];

        IReadOnlyList<Tile> tiles = TilePlan.Divide(pixels, 4);

        Assert.That(tiles.SelectMany(tile => tile.Pixels), Is.EquivalentTo(pixels));
        Assert.That(tiles.Select(tile => tile.Name), Is.EqualTo(new[] { "r000c000", "r000c002", "r001c000", "r001c002" }));
    }

    [Test]
    public void The_pixels_of_a_tile_are_ordered_by_land_cover_whatever_the_order_of_the_input()
    {
        Pixel[] pixels = [At(1, 1, 3), At(0, 0, 10), At(0, 1, 3), At(1, 0, 2)];

        Tile tile = TilePlan.Divide(pixels.Reverse(), 2).Single();

        Assert.That(tile.Pixels, Is.EqualTo(new[] { pixels[3], pixels[2], pixels[0], pixels[1] }));
    }

    [TestCase(7, 11, 2, 366, 1, ExpectedResult = 2)]
    [TestCase(72, 108, 2, 366, 1, ExpectedResult = 22)]
    [TestCase(1800, 2700, 2, 366, 1, ExpectedResult = 32)]
    [TestCase(1800, 2700, 2, 8784, 1, ExpectedResult = 13)]
    [TestCase(1, 1, 8, 8784, 1, ExpectedResult = 1)]
    [TestCase(7, 11, 2, 366, 8, ExpectedResult = 4)]
    [TestCase(7, 11, 2, 366, 4, ExpectedResult = 2)]
    [TestCase(72, 108, 2, 366, 8, ExpectedResult = 20)]
    [TestCase(1800, 2700, 2, 8784, 8, ExpectedResult = 12)]
    public int A_suitable_tile_gives_each_worker_several_and_fills_its_groups(int rows, int columns, int workers, int stepsPerYear, int groupSize) =>
        TilePlan.SuitableSize(rows, columns, workers, stepsPerYear, groupSize);
}
