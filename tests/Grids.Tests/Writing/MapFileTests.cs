using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Store;
using RegionalBeps.Grids.Writing;

namespace RegionalBeps.Grids.Tests.Writing;

public class MapFileTests
{
    [Test]
    public void Numbers_are_read_back_with_missing_as_the_fill_value()
    {
        using TemporaryFolder folder = new();
        GridSpec grid = ExampleMaps.Geographic;
        ExampleMaps.WriteAnnual(folder["annual.nc"], grid);
        using DataSet file = DataSet.Open(folder["annual.nc"]);
        float[] depth = file.GetSlice<float>("active_layer_thickness", 2);
        float[] expected = ExampleMaps.DepthOf(grid, 2);
        double bound = MantissaRounding.RelativeErrorBound(ExampleMaps.Depth.SignificantBits);
        for (int cell = 0; cell < grid.PixelCount - 1; cell++)
        {
            Assert.That(depth[cell], Is.EqualTo(expected[cell]).Within(bound * expected[cell]));
        }

        Assert.That(depth[^1], Is.EqualTo(-9999f));
        Assert.That(file.GetSlice<short>("thaw_onset", 0)[..5], Is.EqualTo(new short[] { 90, 91, 92, -9999, 94 }));
        Assert.That(file.GetData<byte>("frozen_class")[4..7], Is.EqualTo(new byte[] { 5, 255, 1 }));
        Assert.That(file.GetNumbers("active_layer_thickness", "_FillValue"), Is.EqualTo(new[] { -9999.0 }));
    }

    [Test]
    public void Coordinates_are_evenly_spaced_doubles_north_first_with_bounds_at_the_cells_edges()
    {
        using TemporaryFolder folder = new();
        GridSpec grid = ExampleMaps.Geographic;
        ExampleMaps.WriteAnnual(folder["annual.nc"], grid);
        using DataSet file = DataSet.Open(folder["annual.nc"]);
        Assert.That(file.GetData<double>("lat"), Is.EqualTo(grid.YCentres()).And.Ordered.Descending);
        Assert.That(file.GetData<double>("lon"), Is.EqualTo(grid.XCentres()).And.Ordered.Ascending);
        double[] bounds = file.GetData<double>("lat_bnds");
        Assert.That((bounds[0], bounds[^1]), Is.EqualTo((grid.Top, grid.Bottom)));
        Assert.That(bounds[1], Is.EqualTo(bounds[2]), "cells touch");
        Assert.That(file.GetData<double>("cell_area"), Is.EqualTo(grid.CellAreas()));
    }

    [Test]
    public void A_year_is_an_interval_with_its_middle_as_time()
    {
        using TemporaryFolder folder = new();
        ExampleMaps.WriteAnnual(folder["annual.nc"], ExampleMaps.Geographic);
        using DataSet file = DataSet.Open(folder["annual.nc"]);
        Assert.That(file.GetData<double>("time_bnds")[..2], Is.EqualTo(new[] { 10957.0, 11323.0 }));
        Assert.That(file.GetData<double>("time"), Is.EqualTo(new[] { 11140.0, 11505.5, 11870.5 }));
        Assert.That(file.GetText("time", "calendar"), Is.EqualTo("standard"));
        Assert.That(file.GetText(null, "time_coverage_end"), Is.EqualTo("2003-01-01T00:00:00Z"));
    }

    [Test]
    public void Attributes_come_from_the_catalogue_and_the_description()
    {
        using TemporaryFolder folder = new();
        ExampleMaps.WriteAnnual(folder["annual.nc"], ExampleMaps.Geographic);
        using DataSet file = DataSet.Open(folder["annual.nc"]);
        Assert.That(file.GetText(null, "Conventions"), Is.EqualTo("CF-1.10"));
        Assert.That(file.GetText(null, "configuration_digest"), Is.EqualTo("abc"));
        Assert.That(file.GetText(null, "institution"), Is.Null);
        Assert.That(file.GetText("active_layer_thickness", "units"), Is.EqualTo("m"));
        Assert.That(file.GetText("active_layer_thickness", "long_name"), Is.EqualTo(ExampleMaps.Depth.LongName));
        Assert.That(file.GetText("active_layer_thickness", "long_name_zh"), Is.EqualTo("活动层厚度"));
        Assert.That(file.GetText("active_layer_thickness", "ancillary_variables"), Is.EqualTo("active_layer_thickness_flag"));
        Assert.That(file.GetText("active_layer_thickness", "cell_measures"), Is.EqualTo("area: cell_area"));
        Assert.That(file.GetNumbers("frozen_class", "flag_values"), Is.EqualTo(new[] { 1.0, 2, 3, 4, 5, 6 }));
        Assert.That(file.GetText("frozen_class", "flag_meanings")!.Split(' '), Has.Length.EqualTo(6).And.Contains("seasonally_frozen"));
    }

    [Test]
    public void A_projected_grid_carries_its_cf_parameters()
    {
        using TemporaryFolder folder = new();
        ExampleMaps.WriteAnnual(folder["annual.nc"], ExampleMaps.EqualArea);
        using DataSet file = DataSet.Open(folder["annual.nc"]);
        Assert.That(file.GetText("crs", "grid_mapping_name"), Is.EqualTo("lambert_azimuthal_equal_area"));
        Assert.That(file.GetNumbers("crs", "latitude_of_projection_origin"), Is.EqualTo(new[] { 48.0 }));
        Assert.That(file.GetNumbers("crs", "longitude_of_projection_origin"), Is.EqualTo(new[] { 118.0 }));
        Assert.That(file.GetText("x", "standard_name"), Is.EqualTo("projection_x_coordinate"));
        Assert.That(file.GetData<double>("x")[0], Is.EqualTo(-500_000));
    }

    [TestCase("EPSG:32652", "transverse_mercator", "scale_factor_at_central_meridian", 0.9996)]
    [TestCase("EPSG:6933", "lambert_cylindrical_equal_area", "standard_parallel", 30.0)]
    [TestCase("+proj=aea +lat_1=25 +lat_2=47 +lat_0=36 +lon_0=105 +datum=WGS84", "albers_conical_equal_area", "longitude_of_central_meridian", 105.0)]
    [TestCase("+proj=lcc +lat_1=40 +lat_2=55 +lat_0=47 +lon_0=110 +datum=WGS84", "lambert_conformal_conic", "latitude_of_projection_origin", 47.0)]
    [TestCase("+proj=sinu +lon_0=110 +datum=WGS84", "sinusoidal", "longitude_of_projection_origin", 110.0)]
    public void The_usual_projections_have_their_cf_names(string system, string name, string parameter, double value)
    {
        using TemporaryFolder folder = new();
        GridSpec grid = new(4, 3, 300_000, 5_600_000, 10_000, 10_000, CoordinateReference.Parse(system));
        using (MapFile maps = MapFile.Create(folder["a.nc"], grid, ExampleMaps.Description))
        {
            maps.Commit();
        }

        using DataSet file = DataSet.Open(folder["a.nc"]);
        Assert.That(file.GetText("crs", "grid_mapping_name"), Is.EqualTo(name));
        Assert.That(file.GetNumbers("crs", parameter)![0], Is.EqualTo(value).Within(1e-9));
    }

    [Test]
    public void The_same_calls_give_the_same_bytes()
    {
        using TemporaryFolder folder = new();
        ExampleMaps.WriteAnnual(folder["a.nc"], ExampleMaps.Geographic);
        ExampleMaps.WriteAnnual(folder["b.nc"], ExampleMaps.Geographic);
        Assert.That(File.ReadAllBytes(folder["b.nc"]), Is.EqualTo(File.ReadAllBytes(folder["a.nc"])));
    }

    [Test]
    public void A_file_that_is_not_committed_never_appears()
    {
        using TemporaryFolder folder = new();
        using (MapFile maps = MapFile.Create(folder["a.nc"], ExampleMaps.Geographic, ExampleMaps.Description))
        {
            maps.Add(ExampleMaps.Class, overTime: false);
            maps.Put(ExampleMaps.Class, ExampleMaps.ClassOf(ExampleMaps.Geographic));
            Assert.That(File.Exists(folder["a.nc"]), Is.False);
        }

        Assert.That(folder.AllNames, Is.Empty);
    }

    [Test]
    public void A_map_that_is_never_put_is_missing_everywhere()
    {
        using TemporaryFolder folder = new();
        using (MapFile maps = MapFile.Create(folder["a.nc"], ExampleMaps.Geographic, ExampleMaps.Description, MapPeriod.OfYears(2000, 2001)))
        {
            maps.Add(ExampleMaps.Depth, overTime: true);
            maps.Put(ExampleMaps.Depth, ExampleMaps.DepthOf(ExampleMaps.Geographic, 1), 1);
            maps.Commit();
        }

        using DataSet file = DataSet.Open(folder["a.nc"]);
        Assert.That(file.GetSlice<float>(ExampleMaps.Depth.Name, 0), Is.All.EqualTo(-9999f));
    }

    [TestCase(40_000f)]
    [TestCase(-9999f)]
    public void A_number_that_the_file_cannot_hold_is_refused_with_its_place(float value)
    {
        using TemporaryFolder folder = new();
        using MapFile maps = MapFile.Create(folder["a.nc"], ExampleMaps.Geographic, ExampleMaps.Description);
        maps.Add(ExampleMaps.Onset, overTime: false);
        float[] values = ExampleMaps.OnsetOf(ExampleMaps.Geographic);
        values[8] = value;
        Assert.That(() => maps.Put(ExampleMaps.Onset, values), Throws.ArgumentException.With.Message.Contains("thaw_onset").And.Message.Contains("cell 8"));
    }

    [Test]
    public void A_variable_that_was_not_added_is_refused()
    {
        using TemporaryFolder folder = new();
        using MapFile maps = MapFile.Create(folder["a.nc"], ExampleMaps.Geographic, ExampleMaps.Description);
        Assert.That(() => maps.Put(ExampleMaps.Depth, ExampleMaps.DepthOf(ExampleMaps.Geographic, 0)), Throws.ArgumentException);
    }

    [Test]
    public void Statistics_of_all_products_can_be_written()
    {
        using TemporaryFolder folder = new();
        GridSpec grid = ExampleMaps.Geographic;
        CatalogueVariable[] all = [.. VariableCatalogue.All.Where(variable => variable.Group == VariableGroup.AnnualProduct)
            .SelectMany(product => Enum.GetValues<Statistic>().Select(statistic => VariableCatalogue.Of(product, statistic)).Append(product))];
        using (MapFile maps = MapFile.Create(folder["summary.nc"], grid, ExampleMaps.Description))
        {
            foreach (CatalogueVariable variable in all)
            {
                maps.Add(variable, overTime: false);
            }

            maps.Commit();
        }

        using DataSet file = DataSet.Open(folder["summary.nc"]);
        Assert.That(all.Select(variable => variable.Name), Is.SubsetOf(file.Variables));
    }
}
