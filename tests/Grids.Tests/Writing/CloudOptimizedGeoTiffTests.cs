using System.Globalization;
using System.Text.Json;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Native;
using RegionalBeps.Grids.Writing;

namespace RegionalBeps.Grids.Tests.Writing;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CloudOptimizedGeoTiffTests : IDisposable
{
    private static readonly GridSpec Large = new(1300, 900, 95.0, 62.0, 0.03, 0.03, CoordinateReference.Wgs84);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void A_map_of_depths_keeps_numbers_place_unit_and_missing()
    {
        GridSpec grid = ExampleMaps.Utm;
        float[] values = ExampleMaps.DepthOf(grid, 1);
        CloudOptimizedGeoTiff.Write(folder["depth.tif"], grid, ExampleMaps.Depth, values, ExampleMaps.Description);
        using GdalDataset map = GdalDataset.Open(folder["depth.tif"]);
        float[] read = new float[grid.PixelCount];
        map.Band(1).Read<float>(0, 0, grid.Columns, grid.Rows, read);
        Assert.That(read[..^1], Is.EqualTo(values[..^1]).Within(2e-4));
        Assert.That((read[^1], map.Band(1).NoData), Is.EqualTo((-9999f, -9999.0)));
        Assert.That(map.GeoTransform, Is.EqualTo(grid.GeoTransform()));
        Assert.That(map.Band(1).Unit, Is.EqualTo("m"));
        Assert.That(map.Band(1).Description, Is.EqualTo(ExampleMaps.Depth.LongName));
        Assert.That(map.Metadata(), Does.Contain("AREA_OR_POINT=Area").And.Contain("configuration_digest=abc").And.Contain("title=a test"));
        Assert.That(folder.AllNames, Is.EqualTo(new[] { "depth.tif" }));
    }

    [Test]
    public void Statistics_are_those_of_the_valid_cells()
    {
        CloudOptimizedGeoTiff.Write(folder["depth.tif"], ExampleMaps.Utm, ExampleMaps.Depth, ExampleMaps.DepthOf(ExampleMaps.Utm, 1), ExampleMaps.Description);
        using JsonDocument info = JsonDocument.Parse(RealClient.Run("gdalinfo", "-json", folder["depth.tif"]));
        JsonElement statistics = info.RootElement.GetProperty("bands")[0].GetProperty("metadata").GetProperty("");
        double Of(string name) => double.Parse(statistics.GetProperty("STATISTICS_" + name).GetString()!, CultureInfo.InvariantCulture);
        float[] valid = ExampleMaps.DepthOf(ExampleMaps.Utm, 1)[..^1];
        Assert.That(Of("MINIMUM"), Is.EqualTo(valid.Min()).Within(1e-3));
        Assert.That(Of("MAXIMUM"), Is.EqualTo(valid.Max()).Within(1e-3));
        Assert.That(Of("MEAN"), Is.EqualTo(valid.Average()).Within(1e-3));
        Assert.That(Of("VALID_PERCENT"), Is.EqualTo(100.0 * 76 / 77).Within(1e-6));
    }

    [Test]
    public void A_map_of_classes_has_its_colours_inside_and_its_names_beside()
    {
        CloudOptimizedGeoTiff.Write(folder["class.tif"], ExampleMaps.Geographic, ExampleMaps.Class, ExampleMaps.ClassOf(ExampleMaps.Geographic), ExampleMaps.Description);
        using GdalDataset map = GdalDataset.Open(folder["class.tif"]);
        Assert.That(map.Band(1).Palette[1], Is.EqualTo(new PaletteColour(8, 48, 107)));
        Assert.That(map.Band(1).CategoryNames, Has.Count.EqualTo(7).And.Contains("continuous permafrost"));
        Assert.That(map.Band(1).NoData, Is.EqualTo(255));
        Assert.That(folder.AllNames, Is.EqualTo(new[] { "class.tif", "class.tif.aux.xml" }));
    }

    [Test]
    public void Overviews_of_classes_mix_nothing_and_those_of_depths_are_means()
    {
        byte[] stripes = [.. Enumerable.Range(0, Large.PixelCount).Select(cell => (byte)(cell % Large.Columns % 3 == 0 ? 6 : 1))];
        CloudOptimizedGeoTiff.Write(folder["class.tif"], Large, ExampleMaps.Class, stripes, ExampleMaps.Description);
        float[] depths = [.. Enumerable.Range(0, Large.PixelCount).Select(cell => cell % Large.Columns % 2 == 0 ? 1f : 2f)];
        CloudOptimizedGeoTiff.Write(folder["depth.tif"], Large, ExampleMaps.Depth, depths, ExampleMaps.Description);
        Assert.That(Decimated(folder["class.tif"]).Distinct(), Is.SubsetOf(new[] { 1f, 6f }));
        Assert.That(Decimated(folder["depth.tif"]), Is.All.EqualTo(1.5f).Within(1e-6));

        float[] Decimated(string path)
        {
            RealClient.Run("gdal_translate", "-q", "-outsize", "325", "225", path, folder["small.tif"]);
            using GdalDataset small = GdalDataset.Open(folder["small.tif"]);
            float[] values = new float[325 * 225];
            small.Band(1).Read<float>(0, 0, 325, 225, values);
            return values[..(325 * 224)];
        }
    }

    [Test]
    public void An_overview_of_classes_takes_the_nearest_cell_and_not_the_most_frequent_one()
    {
        // One cell in sixteen is of class 6, where the nearest rule looks: the most frequent class of each block is 1.
        byte[] dots = [.. Enumerable.Range(0, Large.PixelCount).Select(cell => (byte)(cell % Large.Columns % 4 == 2 && cell / Large.Columns % 4 == 2 ? 6 : 1))];
        CloudOptimizedGeoTiff.Write(folder["class.tif"], Large, ExampleMaps.Class, dots, ExampleMaps.Description);
        RealClient.Run("gdal_translate", "-q", "-outsize", "650", "450", folder["class.tif"], folder["small.tif"]);
        using GdalDataset small = GdalDataset.Open(folder["small.tif"]);
        float[] values = new float[650 * 450];
        small.Band(1).Read<float>(0, 0, 650, 450, values);
        Assert.That(values.Count(value => value == 6), Is.GreaterThan(0));
    }

    [Test]
    public void A_number_without_a_unit_says_so()
    {
        CatalogueVariable share = VariableCatalogue.Find("permafrost_fraction");
        CloudOptimizedGeoTiff.Write(folder["share.tif"], ExampleMaps.Utm, share, ExampleMaps.DepthOf(ExampleMaps.Utm, 1), ExampleMaps.Description);
        using GdalDataset map = GdalDataset.Open(folder["share.tif"]);
        Assert.That(map.Band(1).Unit, Is.EqualTo("1"));
    }

    [Test]
    public void Transitions_are_whole_numbers_of_16_bits_with_names_and_colours()
    {
        CatalogueVariable transition = VariableCatalogue.Find("frozen_class_transition");
        float[] codes = [.. Enumerable.Range(0, ExampleMaps.Geographic.PixelCount).Select(cell => cell == 0 ? float.NaN : cell % 2 == 0 ? 12 : 44)];
        CloudOptimizedGeoTiff.Write(folder["transition.tif"], ExampleMaps.Geographic, transition, codes, ExampleMaps.Description);
        using GdalDataset map = GdalDataset.Open(folder["transition.tif"]);
        CatalogueFlag degraded = transition.Flags.Single(flag => flag.Value == 12);
        Assert.Multiple(() =>
        {
            Assert.That(map.Band(1).NoData, Is.EqualTo(-9999));
            Assert.That(map.Band(1).CategoryNames[12], Is.EqualTo("continuous permafrost to discontinuous permafrost"));
            Assert.That(map.Band(1).Palette[12], Is.EqualTo(new PaletteColour(degraded.Red, degraded.Green, degraded.Blue)));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Gdals_own_validator_accepts_it(bool large)
    {
        GridSpec grid = large ? Large : ExampleMaps.Geographic;
        CloudOptimizedGeoTiff.Write(folder["a.tif"], grid, ExampleMaps.Depth, ExampleMaps.DepthOf(grid, 2), ExampleMaps.Description);
        CloudOptimizedGeoTiff.Write(folder["b.tif"], grid, ExampleMaps.Class, ExampleMaps.ClassOf(grid), ExampleMaps.Description);
        foreach (string name in new[] { "a.tif", "b.tif" })
        {
            string verdict = RealClient.Run(RealClient.Python, "-m", "osgeo_utils.samples.validate_cloud_optimized_geotiff", folder[name]);
            Assert.That(verdict, Does.Contain("is a valid cloud optimized GeoTIFF"));
        }
    }

    [Test]
    public void The_reference_system_keeps_its_code()
    {
        CloudOptimizedGeoTiff.Write(folder["a.tif"], ExampleMaps.Utm, ExampleMaps.Onset, ExampleMaps.OnsetOf(ExampleMaps.Utm), ExampleMaps.Description);
        Assert.That(RealClient.Run("gdalsrsinfo", "-o", "epsg", folder["a.tif"]).Trim(), Is.EqualTo("EPSG:32652"));
    }

    [Test]
    public void The_same_map_gives_the_same_bytes()
    {
        foreach (string name in new[] { "a.tif", "b.tif" })
        {
            CloudOptimizedGeoTiff.Write(folder[name], Large, ExampleMaps.Depth, ExampleMaps.DepthOf(Large, 2), ExampleMaps.Description);
        }

        Assert.That(File.ReadAllBytes(folder["b.tif"]), Is.EqualTo(File.ReadAllBytes(folder["a.tif"])));
    }
}
