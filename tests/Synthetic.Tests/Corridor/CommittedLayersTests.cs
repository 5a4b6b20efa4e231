using RegionalBeps.Grids;
using RegionalBeps.Grids.Native;
using RegionalBeps.Synthetic.Climate;
using RegionalBeps.Synthetic.Corridor;
using RegionalBeps.Synthetic.Cover;
using RegionalBeps.Tests;

namespace RegionalBeps.Synthetic.Tests.Corridor;

/// <summary>The layers in <c>grids/</c> are those that the code makes, and they look like the region.</summary>
public sealed class CommittedLayersTests
{
    private static readonly GridSpec Grid = CorridorDomain.Grid(CorridorDomain.LayerResolution);
    private static readonly double[] Elevation = Layer("elevation.tif");
    private static readonly double[] LandCover = Layer("land_cover.tif");
    private static readonly (MonthlyClimate Climate, StaticLayers Layers) Built = CorridorLayers.Build(Grid, Elevation);

    [Test]
    public void Land_cover_is_what_the_rules_make_of_the_elevation() =>
        Assert.That(LandCover.Select(code => (byte)code), Is.EqualTo(Built.Layers.LandCover));

    [Test]
    public void Soil_is_what_the_rules_make_of_the_land_cover()
    {
        AssertClose(Shares("sand.tif"), Built.Layers.Sand);
        AssertClose(Shares("clay.tif"), Built.Layers.Clay);
        AssertClose(Shares("organic_carbon.tif"), Built.Layers.OrganicCarbon);
    }

    [Test]
    public void Leaf_area_is_what_the_rules_make_of_cover_and_climate()
    {
        for (int period = 0; period < LeafAreaClimatology.Periods; period += 9)
        {
            AssertClose(Step("leaf_area_index.nc", "leaf_area_index", period), Built.Layers.LeafArea[period]);
        }
    }

    [Test]
    public void Monthly_climate_is_what_the_formulas_give()
    {
        for (int month = 0; month < 12; month++)
        {
            AssertClose(Step("climate_monthly.nc", "air_temperature", month), [.. Built.Climate.Temperature[month].Select(t => t + 273.15)]);
            AssertClose(Step("climate_monthly.nc", "wind_speed", month), Built.Climate.WindSpeed[month]);
            AssertClose(Step("climate_monthly.nc", "shortwave_down", month), Built.Climate.Shortwave[month]);
            AssertClose(Step("climate_monthly.nc", "precipitation", month), MonthlyAmounts.ToFlux(Built.Climate.Precipitation)[month]);
        }
    }

    [TestCase("forest", 35.0, new[] { 1, 3, 4, 5 })]
    [TestCase("grass", 28.6, new[] { 10 })]
    [TestCase("bare", 18.7, new[] { 16 })]
    [TestCase("crops", 16.3, new[] { 12 })]
    public void Shares_of_the_area_are_those_of_the_region(string name, double percent, int[] codes)
    {
        double[] areas = Grid.CellAreas();
        double total = areas.Where((_, pixel) => Elevation[pixel] > 0.0).Sum();
        double covered = areas.Where((_, pixel) => Elevation[pixel] > 0.0 && codes.Contains((int)LandCover[pixel])).Sum();

        Assert.That(100.0 * covered / total, Is.EqualTo(percent).Within(0.3), name);
    }

    [TestCase("larch on the upper Lena and Vitim", 55.0, 118.0, 3)]
    [TestCase("desert in the Gobi", 43.0, 108.0, 16)]
    [TestCase("steppe in eastern Mongolia", 47.5, 114.5, 10)]
    [TestCase("fields on the Songnen Plain", 46.0, 125.5, 12)]
    [TestCase("Lake Baikal", 53.1, 107.6, 17)]
    [TestCase("the Sea of Japan", 41.0, 131.5, 17)]
    public void Land_cover_has_its_place(string what, double latitude, double longitude, int code) =>
        Assert.That(LandCover[Pixel(latitude, longitude)], Is.EqualTo(code), what);

    [Test]
    public void Lake_Baikal_has_its_area()
    {
        double[] areas = Grid.CellAreas();
        double lake = areas.Where((_, pixel) => LandCover[pixel] == 17 && Elevation[pixel] > 0.0).Sum();

        Assert.That(lake, Is.EqualTo(31.7e9).Within(15).Percent);
    }

    [Test]
    public void Heights_are_those_of_the_relief()
    {
        Assert.That(Elevation[Pixel(46.0, 125.5)], Is.InRange(100.0, 220.0), "Songnen Plain");
        Assert.That(Elevation[Pixel(43.85, 113.65)], Is.InRange(900.0, 1200.0), "Sonid");
        Assert.That(Elevation.Max(), Is.InRange(1900.0, 2600.0));
        Assert.That(Elevation[Pixel(41.0, 131.5)], Is.Zero, "the sea");
    }

    [Test]
    public void No_layer_has_a_gap_so_that_averages_over_shores_have_a_value()
    {
        foreach (string name in new[] { "elevation", "land_cover", "sand", "clay", "organic_carbon" })
        {
            Assert.That(Layer(name + ".tif"), Has.None.NaN, name);
        }

        Assert.That(Step("leaf_area_index.nc", "leaf_area_index", 24), Has.None.NaN);
        Assert.That(Step("climate_monthly.nc", "wet_day_share", 6), Has.None.NaN);
    }

    [Test]
    public void Half_of_the_land_freezes_over_the_year()
    {
        double[] areas = Grid.CellAreas();
        double land = 0.0;
        double cold = 0.0;
        for (int pixel = 0; pixel < areas.Length; pixel++)
        {
            double mean = Built.Climate.Temperature.Average(month => month[pixel]);
            bool isLand = Elevation[pixel] > 0.0;
            land += isLand ? areas[pixel] : 0.0;
            cold += isLand && mean < 0.0 ? areas[pixel] : 0.0;
        }

        Assert.That(cold / land, Is.InRange(0.48, 0.60), "58 % of the half-degree cells have an annual mean below 0 °C, less by area");
    }

    [Test]
    public void Layers_say_that_they_are_no_observations()
    {
        using GdalDataset raster = GdalDataset.Open(PathOf("land_cover.tif"));
        Assert.That(raster.Metadata(), Has.Some.Contains("not for use as an observation"));
        using NetCdfFile climate = NetCdfFile.Open(PathOf("climate_monthly.nc"));
        Assert.That(climate.Attributes.Text("comment"), Does.Contain("not observed"));
    }

    [Test]
    public void The_elevation_names_its_origin()
    {
        using GdalDataset raster = GdalDataset.Open(PathOf("elevation.tif"));
        Assert.That(raster.Metadata(), Has.Some.Contains("ETOPO5"));
    }

    private static int Pixel(double latitude, double longitude) =>
        ((int)((58.0 - latitude) / 0.25) * Grid.Columns) + (int)((longitude - 105.0) / 0.25);

    private static void AssertClose(double[] stored, double[] built)
    {
        for (int pixel = 0; pixel < stored.Length; pixel++)
        {
            if (double.IsNaN(built[pixel]) ? !double.IsNaN(stored[pixel]) : !(Math.Abs(stored[pixel] - built[pixel]) <= (0.003 * Math.Abs(built[pixel])) + 1e-9))
            {
                Assert.Fail($"pixel {pixel} holds {stored[pixel]}, and the rules give {built[pixel]}: build the layers anew");
            }
        }
    }

    private static double[] Shares(string name) => [.. Layer(name).Select(percent => 0.01 * percent)];

    private static double[] Layer(string name)
    {
        using GdalDataset raster = GdalDataset.Open(PathOf(name));
        Assert.That((raster.Columns, raster.Rows), Is.EqualTo((Grid.Columns, Grid.Rows)), name);
        Assert.That(raster.GeoTransform, Is.EqualTo(Grid.GeoTransform()), name);
        double[] values = new double[Grid.PixelCount];
        GdalBand band = raster.Band(1);
        band.Read<double>(0, 0, Grid.Columns, Grid.Rows, values);
        return [.. values.Select(value => value == band.NoData ? double.NaN : value)];
    }

    private static double[] Step(string file, string variable, int step)
    {
        using NetCdfFile netCdf = NetCdfFile.Open(PathOf(file));
        double[] values = new double[Grid.PixelCount];
        netCdf.Find(variable)!.Read<double>([step, 0, 0], [1, Grid.Rows, Grid.Columns], values);
        return [.. values.Select(value => value == -9999.0 ? double.NaN : value)];
    }

    private static string PathOf(string name) => Path.Combine(ReferenceData.RepositoryRoot, "grids", name);
}
