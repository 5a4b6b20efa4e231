using RegionalBeps.Grids;
using RegionalBeps.Pipeline.Checking;

namespace RegionalBeps.Pipeline.Tests.Checking;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InputCheckTests : IDisposable
{
    private readonly SmallDataSet _data = new();

    public void Dispose() => _data.Dispose();

    [Test]
    public void Sound_inputs_have_no_problems_and_a_cost()
    {
        CheckReport report = _data.Check();

        Assert.Multiple(() =>
        {
            Assert.That(report.Problems, Is.Empty);
            Assert.That(report.Grid!.IsSameAs(SmallDataSet.Grid), Is.True);
            Assert.That(report.Cost, Is.EqualTo(new RunCost(Pixels: 11, PeriodColumnHours: 11 * 92 * 24, SpinUpColumnHours: 0, StoreBytes: 11 * 92 * 3 * 4)));
        });
    }

    [Test]
    public void What_is_constant_or_estimated_is_said()
    {
        IReadOnlyList<string> notes = _data.Check().Notes;

        Assert.Multiple(() =>
        {
            Assert.That(notes, Has.Some.EqualTo("inputs.meteorology.variables.wind_speed: the constant 2.5 m s-1 stands for all pixels and times."));
            Assert.That(notes, Has.Some.EqualTo("inputs.leaf_area_index: the constant 1.5 stands for all pixels and days."));
            Assert.That(notes, Has.Some.Contains("long wave is estimated"));
        });
    }

    [Test]
    public void Every_missing_file_is_reported()
    {
        File.Delete(_data.PathOf("sand.nc"));
        File.Delete(_data.PathOf("precipitation_2001.nc"));
        File.Delete(_data.PathOf("precipitation_2002.nc"));

        Assert.That(_data.Problems(), Is.EqualTo(new[]
        {
            "sand.nc, variable sand: there is no such file. Correct the path, or bring the file there.",
            "precipitation_2001.nc, variable precipitation: there is no such file, nor are there the other 1 of the period: precipitation_2002.nc. "
                + "Bring what is missing there, correct the path, or shorten run.period.",
        }));
    }

    [Test]
    public void The_other_inputs_are_checked_even_without_land_cover()
    {
        File.Delete(_data.PathOf("land_cover.nc"));
        File.Delete(_data.PathOf("clay.nc"));
        _data.WriteWeather("precipitation", 2002, 1, 20, (_, _) => 1e-5);

        Assert.That(_data.Problems(), Has.Count.EqualTo(3)
            .And.Some.StartsWith("land_cover.nc").And.Some.StartsWith("clay.nc").And.Some.StartsWith("precipitation_2002.nc"));
    }

    [Test]
    public void A_truncated_file_and_one_that_is_no_raster_are_refused()
    {
        byte[] whole = File.ReadAllBytes(_data.PathOf("air_temperature_min_2001.nc"));
        File.WriteAllBytes(_data.PathOf("air_temperature_min_2001.nc"), whole[..(whole.Length / 2)]);
        File.WriteAllText(_data.PathOf("clay.nc"), "Dear colleague, the data follow by separate mail.");

        Assert.That(_data.Problems(), Has.Count.EqualTo(2).And.Some.StartsWith("clay.nc").And.Some.StartsWith("air_temperature_min_2001.nc"));
    }

    [Test]
    public void A_layer_that_does_not_cover_the_land_is_refused()
    {
        _data.WriteLayer("sand", _ => 0.4, new GridSpec(3, 3, 120, 50, 0.5, 0.5, CoordinateReference.Wgs84));

        Assert.That(_data.Problems().Single(), Does.StartWith("sand.nc, variable sand").And.Contain("does not cover the grid: 3 of 12 pixels"));
    }

    [Test]
    public void A_hole_on_land_is_a_problem_and_one_on_water_is_none()
    {
        _data.WriteLayer("clay", pixel => pixel == 5 ? double.NaN : 0.2);
        Assert.That(_data.Problems(), Is.Empty);

        _data.WriteLayer("clay", pixel => pixel == 6 ? double.NaN : 0.2);
        Assert.That(_data.Problems().Single(), Does.StartWith("clay.nc, variable clay, first at row 1, column 2").And.Contain("1 of 11 values are missing"));
    }

    [Test]
    public void A_hole_in_the_weather_is_told_with_place_and_day()
    {
        _data.WriteWeather("air_temperature_max", 2001, 305, 61, (day, pixel) => day == 9 && pixel == 6 ? double.NaN : 280);

        Assert.That(_data.Problems().Single(), Does.StartWith("air_temperature_max_2001.nc, variable air_temperature_max, first at row 1, column 2")
            .And.Contain("2001-11-10").And.Contain("1 of 671 values are missing"));
    }

    [Test]
    public void Temperatures_in_the_wrong_unit_are_found_by_their_range()
    {
        _data.WriteWeather("air_temperature_max", 2002, 1, 31, (_, _) => 7);

        Assert.That(_data.Problems().Single(), Does.StartWith("air_temperature_max_2002.nc, variable air_temperature_max").And.Contain("look like degC"));
    }

    [Test]
    public void Units_that_do_not_fit_are_refused()
    {
        _data.WriteWeather("precipitation", 2001, 305, 61, (_, _) => 1e-5, unit: "K");

        Assert.That(_data.Problems().Single(), Does.StartWith("precipitation_2001.nc").And.Contain("unit 'K'"));
    }

    [Test]
    public void A_gap_in_time_is_refused()
    {
        _data.WriteWeather("precipitation", 2001, 305, 40, (_, _) => 1e-5);

        Assert.That(_data.Problems().Single(), Does.StartWith("precipitation_2002.nc").And.Contain("from 2001-12-11 00:00Z to 2001-12-31 00:00Z are lacking"));
    }

    [Test]
    public void A_period_beyond_the_files_is_refused()
    {
        _data.WriteWeather("precipitation", 2001, 310, 56, (_, _) => 1e-5);
        _data.WriteWeather("air_temperature_min", 2002, 1, 20, (_, _) => 270);

        Assert.That(_data.Problems(), Is.EqualTo(new[]
        {
            "air_temperature_min_2002.nc, variable air_temperature_min: it ends on 2002-01-21 00:00Z, but run.period ends on 2002-02-01 00:00Z. Add the days after, or shorten the period.",
            "precipitation_2001.nc, variable precipitation: it begins on 2001-11-06 00:00Z, but run.period begins on 2001-11-01 00:00Z. Add the days before, or shorten the period.",
        }));
    }

    [Test]
    public void A_code_without_a_class_is_refused()
    {
        _data.WriteLayer("land_cover", pixel => pixel == 3 ? 99 : 10);

        Assert.That(_data.Problems(), Has.Some.Contain("the code 99 of 1 pixels is no class of the legend 'igbp'"));
    }

    [Test]
    public void Soil_of_more_than_the_whole_is_refused()
    {
        _data.WriteLayer("clay", pixel => pixel == 7 ? 0.8 : 0.2);

        Assert.That(_data.Problems().Single(), Does.Contain("make more than the whole soil in 1 pixels, the first having 120 %"));
    }

    [TestCase("wind_speed: 2.5", "wind_speed: 250", "inputs.meteorology.variables.wind_speed: the constant 250 m s-1 lies outside 0 to 60 m s-1. State the right 'unit', or correct the value.")]
    [TestCase("wind_speed: 2.5", "wind_speed: {constant: 9, unit: K}", "inputs.meteorology.variables.wind_speed: it has the unit 'K'")]
    [TestCase("clay: clay.nc", "clay: 20", "inputs.soil.clay: the constant 20 lies outside 0 to 1.")]
    [TestCase("file: land_cover.nc", "constant: 17", "inputs.land_cover: the constant 17 is no class of the legend 'igbp' that gets a column.")]
    [TestCase("like: land_cover.nc", "crs: EPSG:999999, extent: {west: 120, south: 48.5, east: 122, north: 50}, resolution: 0.5", "grid.crs: 'EPSG:999999' is no coordinate reference system that is understood.")]
    public void A_constant_or_grid_that_cannot_be_is_refused(string old, string replacement, string problem)
    {
        _data.Configure(old, replacement);

        Assert.That(_data.Problems().Single(), Does.StartWith(problem));
    }

    [Test]
    public void A_constant_is_taken_in_its_own_unit()
    {
        _data.Configure("clay: clay.nc", "clay: {constant: 20, unit: \"%\"}");

        CheckReport report = _data.Check();

        Assert.Multiple(() =>
        {
            Assert.That(report.Problems, Is.Empty);
            Assert.That(report.Notes, Has.Some.EqualTo("inputs.soil.clay: the constant 0.2 stands for all pixels."));
        });
    }

    [Test]
    public void A_coarser_grid_over_a_raster_holds_its_whole_pixels()
    {
        _data.Configure("grid: {like: land_cover.nc}", "grid: {like: land_cover.nc, resolution: 0.75}");

        GridSpec grid = _data.Check().Grid!;

        Assert.That((grid.Columns, grid.Rows, grid.Left, grid.Top, grid.CellWidth), Is.EqualTo((2, 2, 120.0, 50.0, 0.75)));
    }

    [Test]
    public void A_check_of_the_headers_does_not_read_values()
    {
        _data.WriteWeather("air_temperature_max", 2002, 1, 31, (_, _) => 7);

        CheckReport report = InputCheck.Headers(
            Pipeline.Configuration.ConfigurationReader.Parse(_data.Configuration, _data.PathOf("pipeline.yaml")), CancellationToken.None);

        Assert.That(report.Problems, Is.Empty);
    }
}
