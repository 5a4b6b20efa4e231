using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Tests.Native;

public sealed class GdalDatasetTests
{
    private static readonly double[] HalfDegree = [105.0, 0.5, 0.0, 58.0, 0.0, -0.5];

    [Test]
    public void A_geotiff_keeps_values_palette_nodata_and_reference_system()
    {
        using TemporaryFolder folder = new();
        using (GdalDataset created = GdalDataset.Create("GTiff", folder["a.tif"], 4, 2, 1, GdalDataType.Unsigned8, "COMPRESS=DEFLATE"))
        {
            created.SetGeoTransform(HalfDegree);
            created.SetProjection(SpatialReference.FromEpsg(4326).ToWkt("WKT1_GDAL"));
            created.SetMetadata("title", "classes");
            GdalBand band = created.Band(1);
            band.SetNoData(255);
            band.SetPalette([new PaletteColour(1, 2, 3), new PaletteColour(4, 5, 6)]);
            band.Write<byte>(0, 0, 4, 2, [0, 1, 0, 1, 1, 0, 1, 255]);
            created.Flush();
        }

        using GdalDataset read = GdalDataset.Open(folder["a.tif"]);
        byte[] values = new byte[4];
        read.Band(1).Read(0, 1, 4, 1, values.AsSpan());
        using SpatialReference crs = SpatialReference.Parse(read.ProjectionWkt);
        Assert.Multiple(() =>
        {
            Assert.That(values, Is.EqualTo([1, 0, 1, 255]));
            Assert.That(read.GeoTransform, Is.EqualTo(HalfDegree));
            Assert.That(read.Band(1).NoData, Is.EqualTo(255.0));
            Assert.That(read.Band(1).Palette[1], Is.EqualTo(new PaletteColour(4, 5, 6)));
            Assert.That(crs.EpsgCode, Is.EqualTo(4326));
            Assert.That(crs.IsGeographic, Is.True);
            Assert.That(read.Metadata(), Does.Contain("title=classes"));
        });
    }

    [Test]
    public void A_cloud_optimised_copy_has_overviews_and_keeps_the_values()
    {
        using TemporaryFolder folder = new();
        using GdalDataset memory = GdalDataset.Create("MEM", "", 1024, 1024, 1, GdalDataType.Real32);
        memory.SetGeoTransform(HalfDegree);
        memory.Band(1).Write<float>(0, 0, 1024, 1024, Enumerable.Repeat(7.5f, 1024 * 1024).ToArray());
        using (GdalDataset.CreateCopy("COG", folder["a.tif"], memory, "OVERVIEW_RESAMPLING=AVERAGE", "COMPRESS=DEFLATE"))
        {
        }

        using GdalDataset read = GdalDataset.Open(folder["a.tif"]);
        float[] corner = new float[1];
        read.Band(1).Read(1023, 1023, 1, 1, corner.AsSpan());
        Assert.Multiple(() =>
        {
            Assert.That(read.Band(1).OverviewCount, Is.EqualTo(1));
            Assert.That(corner[0], Is.EqualTo(7.5f));
        });
    }

    [Test]
    public void Warping_onto_an_exact_grid_takes_the_arguments_of_gdalwarp()
    {
        using GdalDataset source = GdalDataset.Create("MEM", "", 4, 2, 1, GdalDataType.Real64);
        source.SetGeoTransform(HalfDegree);
        source.SetProjection(SpatialReference.FromEpsg(4326).ToWkt("WKT1_GDAL"));
        source.Band(1).Write<double>(0, 0, 4, 2, [1, 3, 5, 7, 1, 3, 5, 7]);
        using GdalDataset warped = GdalDataset.Warp(
            "", source, "-of", "MEM", "-te", "105", "57", "107", "58", "-ts", "2", "1", "-r", "average");
        double[] values = new double[2];
        warped.Band(1).Read(0, 0, 2, 1, values.AsSpan());
        Assert.That(values, Is.EqualTo([2.0, 6.0]).Within(1e-12));
    }

    [Test]
    public void Points_go_from_degrees_to_metres_with_longitude_first()
    {
        using SpatialReference degrees = SpatialReference.FromEpsg(4326);
        using SpatialReference europe = SpatialReference.FromEpsg(3035);
        using CoordinateTransform transform = new(degrees, europe);
        double[] x = [10.0, 0.0];
        double[] y = [52.0, double.PositiveInfinity];
        transform.Apply(x, y);
        Assert.Multiple(() =>
        {
            // The natural origin of EPSG:3035 has these coordinates by definition.
            Assert.That(x[0], Is.EqualTo(4_321_000.0).Within(1e-3));
            Assert.That(y[0], Is.EqualTo(3_210_000.0).Within(1e-3));
            Assert.That(x[1], Is.NaN);
            Assert.That(europe.MetresPerUnit, Is.EqualTo(1.0));
            Assert.That(europe.ProjectionParameter("latitude_of_center"), Is.EqualTo(52.0));
        });
    }

    [Test]
    public void Errors_carry_gdals_own_words()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["text.tif"], "not a raster");
        Assert.Multiple(() =>
        {
            Assert.That(() => GdalDataset.Open(folder["none.tif"]), Throws.TypeOf<GdalException>().With.Message.Contains("No such file"));
            Assert.That(() => GdalDataset.Open(folder["text.tif"]), Throws.TypeOf<GdalException>().With.Message.Contains("not recognized"));
            Assert.That(() => SpatialReference.Parse("EPSG:0"), Throws.TypeOf<GdalException>());
        });
    }
}
