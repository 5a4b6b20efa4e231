using System.Globalization;
using System.Text.Json;

namespace RegionalBeps.Grids.Tests.Writing;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class MapFileInRealClientsTests : IDisposable
{
    private static readonly GridSpec[] Grids = [ExampleMaps.Geographic, ExampleMaps.EqualArea, ExampleMaps.Utm];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Written(GridSpec grid)
    {
        ExampleMaps.WriteAnnual(folder["annual.nc"], grid);
        return folder["annual.nc"];
    }

    [TestCaseSource(nameof(Grids))]
    public void Gdal_puts_every_corner_where_it_belongs_and_north_up(GridSpec grid)
    {
        string output = RealClient.Run("gdalinfo", "-json", $"NETCDF:{Written(grid)}:active_layer_thickness");
        using JsonDocument info = JsonDocument.Parse(output);
        JsonElement root = info.RootElement;
        double[] transform = [.. root.GetProperty("geoTransform").EnumerateArray().Select(number => number.GetDouble())];
        Assert.That(transform, Is.EqualTo(grid.GeoTransform()).Within(1e-9));
        JsonElement corners = root.GetProperty("cornerCoordinates");
        Assert.That(Point(corners, "upperLeft"), Is.EqualTo(new[] { grid.Left, grid.Top }).Within(1e-6));
        Assert.That(Point(corners, "lowerRight"), Is.EqualTo(new[] { grid.Right, grid.Bottom }).Within(1e-6));
        JsonElement band = root.GetProperty("bands")[0];
        Assert.That(band.GetProperty("noDataValue").GetDouble(), Is.EqualTo(-9999));
        Assert.That(band.GetProperty("unit").GetString(), Is.EqualTo("m"));
        Assert.That(root.GetProperty("bands").GetArrayLength(), Is.EqualTo(3));
    }

    [TestCaseSource(nameof(Grids))]
    public void Gdal_finds_the_value_of_each_corner_pixel_at_its_coordinates(GridSpec grid)
    {
        string path = Written(grid);
        float[] expected = ExampleMaps.DepthOf(grid, 1);
        foreach ((int row, int column) in new[] { (0, 0), (0, 10), (6, 0), (6, 9) })
        {
            string value = RealClient.Run("gdallocationinfo", "-valonly", "-b", "2", "-geoloc", $"NETCDF:{path}:active_layer_thickness",
                Number(grid.X(column)), Number(grid.Y(row)));
            Assert.That(float.Parse(value, CultureInfo.InvariantCulture), Is.EqualTo(expected[(row * 11) + column]).Within(2e-4));
        }
    }

    [Test]
    public void Gdal_knows_the_epsg_code()
    {
        Assert.That(RealClient.Run("gdalsrsinfo", "-o", "epsg", $"NETCDF:{Written(ExampleMaps.Geographic)}:thaw_onset").Trim(), Is.EqualTo("EPSG:4326"));
        Assert.That(RealClient.Run("gdalsrsinfo", "-o", "epsg", $"NETCDF:{Written(ExampleMaps.Utm)}:frozen_class").Trim(), Is.EqualTo("EPSG:32652"));
    }

    [Test]
    public void Gdal_knows_a_projection_without_a_code()
    {
        string proj = RealClient.Run("gdalsrsinfo", "-o", "proj4", $"NETCDF:{Written(ExampleMaps.EqualArea)}:thaw_onset");
        Assert.That(proj, Does.Contain("+proj=laea +lat_0=48 +lon_0=118").And.Contain("+datum=WGS84"));
    }

    [Test]
    public void Ncdump_shows_compression_fill_values_and_flags()
    {
        string header = RealClient.Run("ncdump", "-hs", Written(ExampleMaps.Geographic));
        Assert.That(header, Does.Contain("float active_layer_thickness(time, lat, lon)"));
        Assert.That(header, Does.Contain("active_layer_thickness:_DeflateLevel = 1").And.Contain("active_layer_thickness:_Shuffle = \"true\""));
        Assert.That(header, Does.Contain("active_layer_thickness:_FillValue = -9999.f"));
        Assert.That(header, Does.Contain("frozen_class:flag_values = 1UB, 2UB, 3UB, 4UB, 5UB, 6UB"));
        Assert.That(header, Does.Contain("thaw_onset:_FillValue = -9999s"));
    }

    [Test]
    public void Cdo_sees_a_lonlat_grid_and_a_time_axis_of_years()
    {
        string path = Written(ExampleMaps.Geographic);
        string description = RealClient.Run("cdo", "-s", "sinfon", path);
        Assert.That(description, Does.Match(@"lonlat\s+: points=77 \(11x7\)"));
        Assert.That(description, Does.Contain("lon : 108.15 to 109.15 by 0.1 degrees_east"));
        Assert.That(description, Does.Contain("lat : 55.25 to 54.65 by -0.1 degrees_north"));
        Assert.That(description, Does.Contain("2000-07-02").And.Contain("Calendar = standard"));
        string mean = RealClient.Run("cdo", "-s", "outputf,%.4f", "-fldmean", "-seltimestep,2", "-selname,active_layer_thickness", path);
        Assert.That(double.Parse(mean, CultureInfo.InvariantCulture), Is.EqualTo(1.34).Within(0.02), "the missing cell does not count");
    }

    [TestCase("laea")]
    [TestCase("utm")]
    public void Cdo_sees_a_projected_grid(string kind)
    {
        string description = RealClient.Run("cdo", "-s", "sinfon", Written(kind == "laea" ? ExampleMaps.EqualArea : ExampleMaps.Utm));
        Assert.That(description, Does.Match(@"projection\s+: points=77 \(11x7\)"));
    }

    [TestCaseSource(nameof(Grids))]
    public void Xarray_decodes_coordinates_time_and_missing(GridSpec grid)
    {
        const string script = """
            import sys, xarray
            d = xarray.open_dataset(sys.argv[1], decode_coords='all')
            v = d['active_layer_thickness']
            print(v.dims, 'crs' in d.coords, 'cell_area' in d.coords, str(v.time.values[0])[:10], int(v.isnull().sum()), v.attrs['units'])
            print(int(d['frozen_class'].isnull().sum()), str(d['active_layer_thickness_flag'].dims))
            """;
        string[] lines = RealClient.Run(RealClient.Python, "-c", script, Written(grid)).Split('\n');
        string dimensions = grid.Crs.IsGeographic ? "('time', 'lat', 'lon')" : "('time', 'y', 'x')";
        Assert.That(lines[0], Is.EqualTo($"{dimensions} True True 2000-07-02 3 m"));
        Assert.That(lines[1], Is.EqualTo($"1 {dimensions}"));
    }

    [Test]
    public void Nco_takes_a_box_by_coordinates()
    {
        string path = Written(ExampleMaps.Geographic);
        RealClient.Run("ncks", "-O", "-d", "lat,55.2,55.3", "-d", "lon,108.1,108.2", "-v", "active_layer_thickness", path, folder["box.nc"]);
        string values = RealClient.Run("ncdump", "-v", "active_layer_thickness", folder["box.nc"]);
        Assert.That(values, Does.Contain("lat = 1").And.Contain("lon = 1"));
    }

    private static double[] Point(JsonElement corners, string name) => [.. corners.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
