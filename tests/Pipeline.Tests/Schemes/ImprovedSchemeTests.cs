using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.State;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tests.Flow;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Tests.Schemes;

public class ImprovedSchemeTests
{
    private const double WindHeight = 10;

    private static ImprovedScheme Scheme(LaneWidth width) =>
        new ImprovedScheme(Improvements.All, LandCoverCrosswalk.For(LandCoverLegend.IgbpModis), WindHeight, width);

    private static RunStep YearStep(int year) => new(0, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), 0, false);

    private static Tile Whole => TilePlan.Divide(StylisedTile.Pixels, 8).Single();

    private static TileResult TwoYears(Tile tile, LaneWidth width, out TileSession session)
    {
        session = StylisedTile.Open(tile, Scheme(width));
        session.Run(YearStep(2003), StylisedTile.YearOf(tile, 2003));
        return session.Run(YearStep(2004), StylisedTile.YearOf(tile, 2004));
    }

    [Test]
    public void Two_years_have_products_in_every_pixel_and_no_column_is_given_up()
    {
        TileResult result = TwoYears(Whole, LaneWidths.Widest, out TileSession session);
        Assert.That(session.Quarantined, Is.Empty);
        for (int pixel = 0; pixel < Whole.Pixels.Count; pixel++)
        {
            int values = Enumerable.Range(0, AnnualProduct.All.Count)
                .Count(product => float.IsFinite(result.Values[(product * Whole.Pixels.Count) + pixel]));
            Assert.That(values, Is.GreaterThan(AnnualProduct.All.Count / 3), () => $"pixel {pixel}");
        }
    }

    [Test]
    public void Every_lane_width_leaves_the_same_bits([Values(LaneWidth.Wide256, LaneWidth.Wide512)] LaneWidth width)
    {
        TileResult expected = TwoYears(Whole, LaneWidth.Scalar, out _);
        TileResult actual = TwoYears(Whole, width, out _);
        Assert.That(actual.State, Is.EqualTo(expected.State));
        Assert.That(actual.Values, Is.EqualTo(expected.Values));
        Assert.That(actual.Flags, Is.EqualTo(expected.Flags));
    }

    [Test]
    public void A_column_under_impossible_weather_is_given_up_with_its_day_and_leaves_its_neighbours_alone()
    {
        TileResult expected = TwoYears(Whole, LaneWidth.Wide512, out _);
        const int Hot = 2;
        TileSession session = StylisedTile.Open(Whole, Scheme(LaneWidth.Wide512));
        session.Run(YearStep(2003), StylisedTile.YearOf(Whole, 2003, hotCell: Hot));
        TileResult actual = session.Run(YearStep(2004), StylisedTile.YearOf(Whole, 2004));

        Assert.That(session.Quarantined.Select(pixel => pixel.Fault.ToString()).ToArray(), Has.Length.EqualTo(1).And.One.Contains("on 2003-0"));
        int pixels = Whole.Pixels.Count;
        for (int pixel = 0; pixel < pixels; pixel++)
        {
            IEnumerable<float> Values(TileResult result) => Enumerable.Range(0, AnnualProduct.All.Count).Select(product => result.Values[(product * pixels) + pixel]);
            Assert.That(Values(actual), pixel == Hot ? Is.All.NaN : Is.EqualTo(Values(expected)), () => $"pixel {pixel}");
        }
    }

    [Test]
    public void A_tile_that_goes_on_from_a_checkpoint_leaves_the_same_bits()
    {
        Tile tile = Whole;
        TileSession whole = StylisedTile.Open(tile, Scheme(LaneWidths.Widest));
        TileResult before = whole.Run(YearStep(2003), StylisedTile.YearOf(tile, 2003));
        TileResult expected = whole.Run(YearStep(2004), StylisedTile.YearOf(tile, 2004));

        TileSession resumed = StylisedTile.Open(tile, Scheme(LaneWidth.Wide256));
        resumed.Restore(before);
        TileResult actual = resumed.Run(YearStep(2004), StylisedTile.YearOf(tile, 2004));

        Assert.That(actual.State, Is.EqualTo(expected.State));
        Assert.That(actual.Values, Is.EqualTo(expected.Values));
    }

    [Test]
    public void Setting_the_deep_layers_brings_them_to_the_mean_at_two_metres()
    {
        IColumnTile columns = Scheme(LaneWidth.Scalar).Open(Whole, [.. Whole.Pixels.Select(StylisedTile.ClimateOf)]);
        byte[] state = new byte[columns.StateLength];
        columns.Initialise(0, state);
        double[] mean = new double[18];
        Array.Fill(mean, -3.0);
        columns.SetDeepLayers(0, state, mean);
        ColumnState<Scalar> column = System.Runtime.InteropServices.MemoryMarshal.Read<ColumnState<Scalar>>(state);
        Assert.That(column.Ground.SoilTemperature[10].Value, Is.EqualTo(-3.0).Within(0.05));
        Assert.That(column.Ground.SoilTemperature[17].Value, Is.InRange(-2.9, 0.0), "the earth's heat warms it with depth");
    }
}
