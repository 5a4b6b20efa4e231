using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Native;
using RegionalBeps.Grids.Preview;
using RegionalBeps.Grids.Tests.Writing;

namespace RegionalBeps.Grids.Tests.Preview;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PreviewPictureTests : IDisposable
{
    private static readonly CatalogueVariable Depth = VariableCatalogue.Find("active_layer_thickness");
    private static readonly CatalogueVariable Class = VariableCatalogue.Find("frozen_class");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static PreviewMap MapOf(GridSpec grid) => new()
    {
        Grid = grid,
        Variable = Depth,
        Values = ExampleMaps.DepthOf(grid, 1),
        Subtitle = "2000–2015",
        Credit = "not observed weather",
    };

    private static PreviewMap ClassesOn(GridSpec grid, params byte[] codes) =>
        new() { Grid = grid, Variable = Class, Values = PreviewMap.ValuesOf(Class, codes) };

    [Test]
    public void A_picture_says_in_two_languages_what_it_shows_when_and_in_which_unit()
    {
        string svg = PreviewComposer.Compose(MapOf(ExampleMaps.Geographic));
        Assert.That(svg, Does.Contain(">Thickness of the active layer above permafrost<").And.Contain(">活动层厚度<"));
        Assert.That(svg, Does.Contain(">2000–2015<").And.Contain(">m<").And.Contain("not observed weather"));
        Assert.That(svg, Does.Contain(">108.2°E<").And.Contain(">55.0°N<").And.Contain(" km<"));
    }

    [Test]
    public void A_title_of_its_own_stands_in_place_of_the_catalogues_and_may_hold_any_sign()
    {
        string svg = PreviewComposer.Compose(MapOf(ExampleMaps.Geographic) with { Title = "Depth < 3 m & more", TitleChinese = "深度" });
        Assert.That(svg, Does.Contain("Depth &lt; 3 m &amp; more").And.Contain(">深度<").And.Not.Contain("活动层厚度"));
    }

    [Test]
    public void Reasons_for_missing_values_are_in_the_legend_when_they_occur_and_only_then()
    {
        GridSpec grid = ExampleMaps.Geographic;
        float[] values = ExampleMaps.DepthOf(grid, 1);
        byte[] flags = new byte[values.Length];
        (values[4], flags[4]) = (float.NaN, 1);
        PreviewMap map = MapOf(grid) with { Values = values, Flags = flags, FlagVariable = ExampleMaps.Flag };
        string svg = PreviewComposer.Compose(map);
        Assert.That(svg, Does.Contain(">never froze<").And.Contain(">从未冻结<").And.Contain(">no data<"));
        Assert.That(svg, Does.Not.Contain("never thawed"));
        values[^1] = 1f;
        Assert.That(PreviewComposer.Compose(map), Does.Not.Contain(">no data<"));
    }

    [Test]
    public void Classes_come_with_their_share_of_the_area_not_of_the_cells()
    {
        GridSpec grid = new(1, 2, 110, 90, 1, 60, CoordinateReference.Wgs84);
        MapPainter painter = new(ClassesOn(grid, 1, 4));
        double[] areas = grid.CellAreas();
        Dictionary<int, double> shares = painter.ClassShares().ToDictionary(item => item.Class.Value, item => item.Share);
        Assert.That(shares[1], Is.EqualTo(areas[0] / (areas[0] + areas[1])).Within(1e-12).And.LessThan(0.4));
        Assert.That(shares.Values.Sum(), Is.EqualTo(1.0).Within(1e-12));
        Assert.That(shares[2], Is.Zero);
    }

    [Test]
    public void The_north_west_cell_is_painted_at_the_upper_left_and_gaps_are_hatched()
    {
        GridSpec grid = new(2, 2, 110, 50, 1, 1, CoordinateReference.Wgs84);
        byte[] pixels = new MapPainter(ClassesOn(grid, 1, 4, 255, 6)).Paint(20, 20);
        Assert.That(Pixel(0, 0), Is.EqualTo(new Colour(8, 48, 107)));
        Assert.That(Pixel(19, 9), Is.EqualTo(new Colour(253, 224, 144)));
        Assert.That(Pixel(19, 19), Is.EqualTo(new Colour(189, 0, 38)));
        Colour[] gap = [.. Enumerable.Range(0, 10).Select(x => Pixel(x, 15))];
        Assert.That(gap.Distinct().Count(), Is.EqualTo(2), "line and background");
        Assert.That(gap, Is.All.Matches<Colour>(colour => colour.Red == colour.Green && colour.Green == colour.Blue));

        Colour Pixel(int x, int y)
        {
            int at = ((y * 20) + x) * PngEncoder.BytesPerPixel;
            return new Colour(pixels[at], pixels[at + 1], pixels[at + 2]);
        }
    }

    [Test]
    public void Borders_are_drawn_and_credited_where_the_project_has_them()
    {
        GridSpec amur = new(20, 20, 115, 55, 0.5, 0.5, CoordinateReference.Wgs84);
        GridSpec norway = new(20, 20, 5, 65, 0.5, 0.5, CoordinateReference.Wgs84);
        Assert.That(PreviewComposer.Compose(MapOf(amur)), Does.Contain("Borders: Natural Earth"));
        Assert.That(PreviewComposer.Compose(MapOf(norway)), Does.Not.Contain("Natural Earth"));
    }

    [Test]
    public void A_projected_map_has_its_graticule_labels_where_the_lines_meet_the_frame()
    {
        string svg = PreviewComposer.Compose(MapOf(ExampleMaps.EqualArea));
        Assert.That(svg, Does.Contain(">118°E<").And.Contain(">48°N<"));
        MapFrame frame = new(ExampleMaps.EqualArea, 90, 100, 800, 600);
        (double x, double y) = frame.ToPixels([(118.0, 48.0)])[0];
        Assert.That(x, Is.EqualTo(frame.Left + (frame.Width / 2.0)).Within(0.01), "the projection's centre is the map's");
        Assert.That(y, Is.EqualTo(frame.Top + (frame.Height / 2.0)).Within(0.01));
    }

    [TestCase(11, 7)]
    [TestCase(540, 360)]
    [TestCase(1, 1)]
    [TestCase(400, 2)]
    public void A_picture_is_drawn_for_maps_of_any_size(int columns, int rows)
    {
        RealClient.Run("rsvg-convert", "--version");
        GridSpec grid = new(columns, rows, 100, 60, 20.0 / columns, 12.0 / columns, CoordinateReference.Wgs84);
        PreviewOutcome outcome = PreviewPicture.Write(folder["a.png"], MapOf(grid));
        Assert.That(outcome, Is.EqualTo(new PreviewOutcome(folder["a.png"], null)));
        Assert.That(folder.AllNames, Is.EqualTo(new[] { "a.png" }));
        using GdalDataset picture = GdalDataset.Open(folder["a.png"], ["PNG"]);
        Assert.That(picture.Columns, Is.GreaterThan(800));
    }

    [Test]
    public void Colours_arrive_in_the_picture()
    {
        RealClient.Run("rsvg-convert", "--version");
        GridSpec grid = new(2, 2, 110, 50, 1, 1, CoordinateReference.Wgs84);
        PreviewPicture.Write(folder["a.png"], ClassesOn(grid, 6, 6, 6, 6));
        using GdalDataset picture = GdalDataset.Open(folder["a.png"], ["PNG"]);
        byte[][] bands = [.. Enumerable.Range(1, 3).Select(band =>
        {
            byte[] values = new byte[picture.Columns * picture.Rows];
            picture.Band(band).Read<byte>(0, 0, picture.Columns, picture.Rows, values);
            return values;
        })];
        int red = Enumerable.Range(0, bands[0].Length).Count(pixel => (bands[0][pixel], bands[1][pixel], bands[2][pixel]) == (189, 0, 38));
        Assert.That(red, Is.GreaterThan(bands[0].Length / 5));
    }

    [Test]
    public void Without_the_drawing_program_the_svg_is_left_and_a_sentence_says_what_to_install()
    {
        PreviewOutcome outcome = PreviewPicture.Write(folder["a.png"], MapOf(ExampleMaps.Geographic), "no-such-program");
        Assert.That(outcome.Path, Is.EqualTo(folder["a.svg"]));
        Assert.That(outcome.Warning, Does.Contain("no-such-program is not installed").And.Contain("apt-get install librsvg2-bin"));
        Assert.That(folder.AllNames, Is.EqualTo(new[] { "a.svg" }));
    }

    [Test]
    public void A_drawing_program_that_fails_is_reported()
    {
        PreviewOutcome outcome = PreviewPicture.Write(folder["a.png"], MapOf(ExampleMaps.Geographic), "false");
        Assert.That(outcome.Warning, Does.Contain("false failed"));
        Assert.That(folder.AllNames, Is.EqualTo(new[] { "a.svg" }));
    }

    [Test]
    public void Values_of_another_size_than_the_grid_are_refused()
    {
        Assert.That(() => PreviewComposer.Compose(MapOf(ExampleMaps.Geographic) with { Values = [1f] }), Throws.InstanceOf<ArgumentException>());
    }
}
