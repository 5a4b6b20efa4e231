using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Tests.Configuration;

public class ConfigurationProblemTests
{
    [TestCase("threads: auto", "thread: auto", "resources.thread", "unknown key 'thread'; did you mean 'threads'?")]
    [TestCase("threads: auto", "colour: auto", "resources.colour", "unknown key 'colour'; known here: threads, memory, tile_size.")]
    [TestCase("threads: auto", "threads: 0", "resources.threads", "0 is out of range; expected is from 1 to 1024.")]
    [TestCase("threads: auto", "threads: two", "resources.threads", "expects a whole number, from 1 to 1024, or 'auto', not 'two'.")]
    [TestCase("threads: auto", "threads: \"2\"", "resources.threads", "expects a whole number, from 1 to 1024, or 'auto', not the quoted text '2'.")]
    [TestCase("threads: auto", "threads: [2]", "resources.threads", "expects a whole number, from 1 to 1024, or 'auto', not a list.")]
    [TestCase("threads: auto", "threads:", "resources.threads", "has no value; write a whole number, from 1 to 1024, or 'auto', or leave the key out.")]
    [TestCase("memory: 1.5 GB", "memory: 1.5", "resources.memory", "expects an amount such as 800 MB, or 'auto', not '1.5'.")]
    [TestCase("name: corridor", "name: ../corridor", "run.name", "'../corridor' is not accepted: this text starts with a letter or digit and holds letters, digits, '-' and '_' alone, 64 at most.")]
    [TestCase("to: 2015-12-31", "to: 2015-02-29", "run.period.to", "expects a date such as 2000-01-31, not '2015-02-29'.")]
    [TestCase("to: 2015-12-31", "to: 1999-12-31", "run.period.to", "the last day 1999-12-31 lies before the first day 2000-01-01.")]
    [TestCase(", to: 2015-12-31", "", "run.period.to", "the key 'to' is missing; it expects a date such as 2000-01-31.")]
    [TestCase("cycle: 2000..2004", "cycle: 2004..2000", "run.spin_up.cycle", "the last year of 2004..2000 lies before the first.")]
    [TestCase("cycle: 2000..2004", "cycle: 1998..2002", "run.spin_up.cycle", "1998..2002 must lie within the whole years of the period, 2000..2015.")]
    [TestCase("cycle: 2000..2004", "cycle: 2000-2004", "run.spin_up.cycle", "expects two years such as 2000..2004, not '2000-2004'.")]
    [TestCase("legend: igbp", "legend: igpb", "inputs.land_cover.legend", "'igpb' is not one of igbp, glcnmo, esa_cci; did you mean 'igbp'?")]
    [TestCase("formats: [netcdf, cog, png]", "formats: []", "output.formats", "expects a list of 1 to 3 values, not 0.")]
    [TestCase("formats: [netcdf, cog, png]", "formats: [netcdf, netcdf]", "output.formats[1]", "'netcdf' stands in the list twice; keep one.")]
    [TestCase("select: all", "select: [thaw_onst]", "products.select[0]", "unknown name 'thaw_onst'; did you mean 'thaw_onset'?")]
    [TestCase("precipitation:", "precipitaton:", "inputs.meteorology.variables.precipitaton", "unknown variable 'precipitaton'; did you mean 'precipitation'?")]
    [TestCase("resolution: 0.5", "resolution: 0.7", "grid.resolution", "the extent is 38.571 by 25.714 pixels of 0.7; both must be whole numbers, so change the resolution or the extent.")]
    [TestCase("east: 132", "east: 100", "grid.extent.east", "the eastern edge 100 must lie east of the western edge 105.")]
    [TestCase("  resolution: 0.5\n", "", "grid", "needs either 'like', or 'crs', 'extent' and 'resolution'; of these it lacks resolution.")]
    [TestCase("  crs: EPSG:4326\n", "  like: grids/land_cover.tif\n", "grid.extent", "does not go with grid.like, whose extent is taken over; keep one of the two.")]
    [TestCase("clay: 20", "clay: {unit: percent}", "inputs.soil.clay", "needs one of the keys file, constant.")]
    [TestCase("clay: 20", "clay: {constant: 20, file: clay.tif}", "inputs.soil.clay.constant", "does not go with 'file'; keep one of the two.")]
    [TestCase("clay: 20", "clay: {constant: 20, band: 2}", "inputs.soil.clay.band", "describes a file, and no file is named here; leave the key out.")]
    [TestCase("clay: 20", "clay: [20]", "inputs.soil.clay", "expects a section with the keys file, variable, band, unit, constant, crs, cell_reference, ignore_lon_lat, select, not a list.")]
    [TestCase("band: 1}", "select: {time: first}}", "inputs.elevation.select.time", "expects a whole number, not 'first'.")]
    [TestCase("band: 1}", "select: {time: -1}}", "inputs.elevation.select.time", "-1 is out of range; expected is from 0 to 2147483647.")]
    [TestCase("lai_{year}.nc", "lai_{yaer}.nc", "inputs.leaf_area_index.files", "unknown placeholder '{yaer}'; did you mean '{year}'?")]
    [TestCase("variable: lai}", "variable: lai, climatology: true}", "inputs.leaf_area_index.climatology", "a climatology is one mean year, but the files differ by {year}; leave out one of the two.")]
    [TestCase("      air_temperature_min: tasmin\n", "", "inputs.meteorology.variables", "lacks air_temperature_min, without which air_temperature_max says nothing of the day; add it.")]
    [TestCase("wind_speed: 2.5", "eastward_wind: u10", "inputs.meteorology.variables", "lacks northward_wind; a wind needs both components, or wind_speed.")]
    [TestCase("wind_speed: 2.5", "specific_humidity: huss", "inputs.meteorology.variables", "lacks the wind: add wind_speed (if need be as a constant), or eastward_wind and northward_wind.")]
    [TestCase("    files: \"meteo/{variable}_{year}.nc\"\n", "", "inputs.meteorology.variables.precipitation", "no files are named for it; add inputs.meteorology.files, or 'files' here.")]
    [TestCase("step: 1d", "step: 3h", "inputs.meteorology.variables", "lacks shortwave_down, which is estimated for daily weather alone; add it.")]
    [TestCase("air_temperature_max: tasmax\n      air_temperature_min: tasmin", "air_temperature: tas", "inputs.meteorology.variables", "gives neither shortwave_down nor the range of temperature from which it could be estimated: add it, or air_temperature_max and air_temperature_min.")]
    [TestCase("step: 1d", "step: 3h", "inputs.meteorology.clock", "local_solar_day goes with 'step: 1d' alone; give the hours ahead of UTC.")]
    [TestCase("time_label: mean_begin", "time_label: accum_day", "inputs.meteorology.time_label", "accum_day is a running total within the day and does not go with 'step: 1d'; use mean_begin or mean_end.")]
    [TestCase("time_label: mean_begin", "corrections: {lapse_rate: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]}", "inputs.meteorology.corrections.lapse_rate", "needs inputs.meteorology.elevation, the surface of the weather's own grid; add it.")]
    [TestCase("variant: repaired", "without: [organic_soil]", "model.without", "the improvements can be switched off in the improved column alone; write 'scheme: improved', or leave this key out.")]
    [TestCase("variant: repaired", "coupling_passes: 2", "model.coupling_passes", "belongs to the improved column; write 'scheme: improved', or leave this key out.")]
    [TestCase("scheme: baseline", "scheme: improved", "model.variant", "is a variant of the baseline; write 'scheme: baseline', or leave this key out.")]
    public void A_mistake_is_reported_at_its_key_with_what_to_write_instead(string old, string replacement, string path, string message)
    {
        IReadOnlyList<ConfigurationProblem> problems = ExampleConfiguration.ProblemsWith(old, replacement);

        Assert.That(problems.Select(problem => (problem.Path, problem.Message)), Does.Contain((path, message)));
    }

    [Test]
    public void The_place_is_that_of_the_wrong_value()
    {
        ConfigurationProblem problem = ExampleConfiguration.ProblemsWith("resolution: 0.5", "resolution: fine").Single();

        Assert.That(problem.ToString(), Is.EqualTo(
            "/data/project/pipeline.yaml:8:15: grid.resolution: expects a number, above 0 and at most 10000000, not 'fine'."));
    }

    [Test]
    public void A_key_that_is_written_twice_names_both_lines()
    {
        ConfigurationProblem problem = ExampleConfiguration.ProblemsWith("model: {", "run: {name: again}\nmodel: {").Single();

        Assert.That(problem.ToString(), Is.EqualTo(
            "/data/project/pipeline.yaml:27:1: run: the key 'run' is written twice, first in line 1; keep one."));
    }

    [Test]
    public void All_mistakes_are_reported_at_once_in_the_order_of_the_file()
    {
        string text = ExampleConfiguration.Text.Replace("to: 2015-12-31", "to: 1999-12-31", StringComparison.Ordinal)
            .Replace("resolution: 0.5", "resolutoin: 0.5", StringComparison.Ordinal)
            .Replace("legend: igbp", "legend: corine", StringComparison.Ordinal)
            .Replace("threads: auto", "threads: -1", StringComparison.Ordinal);

        IEnumerable<string> paths = ExampleConfiguration.ProblemsOf(text).Select(problem => problem.Path);

        Assert.That(paths, Is.EqualTo(new[] { "run.period.to", "grid.resolutoin", "inputs.land_cover.legend", "resources.threads" }));
    }

    [Test]
    public void Sections_that_are_missing_are_named()
    {
        IEnumerable<string> paths = ExampleConfiguration.ProblemsOf("run: {name: a, period: {from: 2000-01-01, to: 2000-12-31}}").Select(problem => problem.Path);

        Assert.That(paths, Is.EqualTo(new[] { "grid", "inputs" }));
    }

    [TestCase("", "the file is empty; begin with the sections run, grid and inputs.")]
    [TestCase("# a comment alone", "the file is empty; begin with the sections run, grid and inputs.")]
    [TestCase("run: [", "this is not valid YAML")]
    [TestCase("run: *nothing", "names no anchor that stands before it")]
    [TestCase("run: 1\n---\nrun: 2", "A second document begins here")]
    [TestCase("{[a]: b}", "A key must be a plain word")]
    [TestCase("pipeline", "expects a section with the keys run, grid, inputs, model, products, output, resources, night, not 'pipeline'.")]
    [TestCase("\u0000\u0001PNG", "not '\uFFFDPNG'.")]
    public void What_is_no_configuration_at_all_is_said_to_be_none(string text, string message)
    {
        Assert.That(ExampleConfiguration.ProblemsOf(text).Single().Message, Does.Contain(message));
    }

    [Test]
    public void Nesting_without_end_is_refused()
    {
        Assert.That(ExampleConfiguration.ProblemsOf(new string('[', 100_000)).Single().Message, Does.Contain("Nested more than 32 levels deep"));
    }
}
