using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Tests.Flow;

public class TileSessionTests
{
    private static readonly IColumnScheme Scheme =
        new BaselineScheme(BaselineVariant.Repaired, LandCoverCrosswalk.For(Column.Parameters.LandCoverLegend.IgbpModis));

    private static RunStep YearStep(int year) => new(0, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), 0, false);

    private static Dictionary<Pixel, float[]> ValuesByPixel(Tile tile, TileResult result) => tile.Pixels
        .Select((pixel, index) => (pixel, Values: Enumerable.Range(0, AnnualProduct.All.Count)
            .Select(product => result.Values[(product * tile.Pixels.Count) + index]).ToArray()))
        .ToDictionary(pair => pair.pixel, pair => pair.Values);

    [Test]
    public void A_pixel_has_the_same_values_in_whichever_tile_it_lies()
    {
        var byTileSize = new List<Dictionary<Pixel, float[]>>();
        foreach (int size in new[] { 1, 3 })
        {
            var values = new Dictionary<Pixel, float[]>();
            foreach (Tile tile in TilePlan.Divide(StylisedTile.Pixels, size))
            {
                TileSession session = StylisedTile.Open(tile, Scheme);
                session.Run(YearStep(2003), StylisedTile.YearOf(tile, 2003));
                foreach ((Pixel pixel, float[] row) in ValuesByPixel(tile, session.Run(YearStep(2004), StylisedTile.YearOf(tile, 2004))))
                {
                    values.Add(pixel, row);
                }
            }

            byTileSize.Add(values);
        }

        Assert.That(byTileSize[1], Is.EqualTo(byTileSize[0]));
        Assert.That(byTileSize[0].Values.SelectMany(row => row).Count(float.IsFinite), Is.GreaterThan(50), "the years have products");
    }

    [Test]
    public void A_tile_that_goes_on_from_a_checkpoint_leaves_the_same_bits()
    {
        Tile tile = TilePlan.Divide(StylisedTile.Pixels, 8).Single();
        TileSession whole = StylisedTile.Open(tile, Scheme);
        TileResult before = whole.Run(YearStep(2003), StylisedTile.YearOf(tile, 2003));
        TileResult expected = whole.Run(YearStep(2004), StylisedTile.YearOf(tile, 2004));

        TileSession resumed = StylisedTile.Open(tile, Scheme);
        resumed.Restore(before);
        TileResult actual = resumed.Run(YearStep(2004), StylisedTile.YearOf(tile, 2004));

        Assert.That(actual.Values, Is.EqualTo(expected.Values));
        Assert.That(actual.Flags, Is.EqualTo(expected.Flags));
        Assert.That(actual.State, Is.EqualTo(expected.State));
    }

    [Test]
    public void Onset_of_thaw_comes_later_where_it_is_colder()
    {
        Tile tile = TilePlan.Divide(StylisedTile.Pixels, 8).Single();
        TileSession session = StylisedTile.Open(tile, Scheme);
        session.Run(YearStep(2003), StylisedTile.YearOf(tile, 2003));
        TileResult result = session.Run(YearStep(2004), StylisedTile.YearOf(tile, 2004));
        int thawOnset = AnnualProduct.All.Select((product, index) => (product.Name, index)).Single(pair => pair.Name == "thaw_onset").index;

        float[] grassFromSouthToNorth =
        [
            .. tile.Pixels.Select((pixel, index) => (pixel, Onset: result.Values[(thawOnset * tile.Pixels.Count) + index]))
                .Where(pair => pair.pixel.LandCover == 10).OrderBy(pair => pair.pixel.Latitude).Select(pair => pair.Onset),
        ];

        Assert.That(grassFromSouthToNorth, Is.Ordered.Ascending);
        Assert.That(grassFromSouthToNorth, Is.All.InRange(60f, 200f));
    }
}
