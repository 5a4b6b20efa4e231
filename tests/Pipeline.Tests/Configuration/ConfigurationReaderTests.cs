using RegionalBeps.Grids.Time;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Tests.Configuration;

public class ConfigurationReaderTests
{
    [Test]
    public void The_example_is_read_into_its_types()
    {
        PipelineConfiguration configuration = ConfigurationReader.Parse(ExampleConfiguration.Text, ExampleConfiguration.File);

        Assert.Multiple(() =>
        {
            Assert.That(configuration.Run.Name, Is.EqualTo("corridor"));
            Assert.That(configuration.Run.Period.Days, Is.EqualTo(5844));
            Assert.That(configuration.SpinUpCycle, Is.EqualTo(new YearRange(2000, 2004)));
            Assert.That(configuration.Grid.Extent!.East, Is.EqualTo(132));
            Assert.That(configuration.Inputs.LandCover.Legend, Is.EqualTo(LegendName.Igbp));
            Assert.That(configuration.Inputs.Soil.Clay.Constant, Is.EqualTo(20));
            Assert.That(configuration.Inputs.Meteorology.Step, Is.EqualTo(WeatherStep.Day));
            Assert.That(configuration.Inputs.Meteorology.Clock, Is.EqualTo(Clock.LocalSolarDay));
            Assert.That(configuration.Inputs.Meteorology.Variables["wind_speed"].Constant, Is.EqualTo(2.5));
            Assert.That(configuration.Inputs.Meteorology.Variables["air_temperature_max"].Variable, Is.EqualTo("tasmax"));
            Assert.That(configuration.Inputs.Meteorology.Variables["precipitation"].Label, Is.EqualTo(TimeLabel.MeanBegin));
            Assert.That(configuration.Products.Select, Is.Null);
            Assert.That(configuration.Output.Formats, Is.EqualTo(new[] { OutputFormat.Netcdf, OutputFormat.Cog, OutputFormat.Png }));
            Assert.That(configuration.Resources.Threads, Is.Null);
            Assert.That(configuration.Resources.Memory, Is.EqualTo(new ByteSize(1_500_000_000)));
            Assert.That(configuration.Resources.TileSize, Is.EqualTo(16));
        });
    }

    [Test]
    public void Relative_paths_begin_at_the_folder_of_the_configuration()
    {
        PipelineConfiguration configuration = ConfigurationReader.Parse(ExampleConfiguration.Text, ExampleConfiguration.File);

        Assert.Multiple(() =>
        {
            Assert.That(configuration.Inputs.LandCover.File, Is.EqualTo("/data/project/grids/land_cover.tif"));
            Assert.That(configuration.Inputs.Soil.OrganicCarbon!.File, Is.EqualTo("/data/project/grids/organic_carbon.tif"));
            Assert.That(configuration.Inputs.Meteorology.Files!.Text, Is.EqualTo("/data/project/meteo/{variable}_{year}.nc"));
            Assert.That(configuration.Output.Directory, Is.EqualTo("/data/project/output"));
        });
    }

    [Test]
    public void A_spin_up_that_is_not_described_repeats_the_first_five_whole_years()
    {
        const string Written = "  spin_up: {cycle: 2000..2004, max_cycles: 6, drift_tolerance: 0.02}\n";

        Assert.Multiple(() =>
        {
            Assert.That(ExampleConfiguration.With(Written, "").SpinUpCycle, Is.EqualTo(new YearRange(2000, 2004)));
            Assert.That(ExampleConfiguration.With(Written, "  spin_up: {max_cycles: 0}\n").SpinUpCycle, Is.Null);
            Assert.That(ExampleConfiguration.With("{from: 2000-01-01, to: 2015-12-31}\n" + Written, "{from: 2000-02-01, to: 2002-12-31}\n").SpinUpCycle,
                Is.EqualTo(new YearRange(2001, 2002)));
            Assert.That(ExampleConfiguration.With("{from: 2000-01-01, to: 2015-12-31}\n" + Written, "{from: 2018-10-01, to: 2018-12-31}\n").SpinUpCycle, Is.Null);
        });
    }

    [Test]
    public void A_list_may_stand_for_twelve_monthly_leaf_areas()
    {
        PipelineConfiguration configuration = ExampleConfiguration.With(
            "{files: \"lai/lai_{year}.nc\", variable: lai}", "[0, 0, 0.1, 0.3, 1, 2, 3, 2.5, 1, 0.4, 0.1, 0]");

        Assert.That(configuration.Inputs.LeafAreaIndex.Monthly, Has.Count.EqualTo(12).And.Some.EqualTo(2.5));
    }

    [TestCase("1h", WeatherStep.Hour)]
    [TestCase("3h", WeatherStep.ThreeHours)]
    [TestCase("6h", WeatherStep.SixHours)]
    public void Steps_below_a_day_take_one_temperature(string written, WeatherStep step)
    {
        string text = ExampleConfiguration.Text.Replace("step: 1d", $"step: {written}", StringComparison.Ordinal)
            .Replace("clock: local_solar_day", "clock: 8", StringComparison.Ordinal)
            .Replace("air_temperature_max: tasmax", "air_temperature: t2m", StringComparison.Ordinal)
            .Replace("air_temperature_min: tasmin", "shortwave_down: ssrd\n      dew_point_temperature: d2m", StringComparison.Ordinal);

        MeteorologySettings weather = ConfigurationReader.Parse(text, ExampleConfiguration.File).Inputs.Meteorology;

        Assert.Multiple(() =>
        {
            Assert.That(weather.Step, Is.EqualTo(step));
            Assert.That(weather.Clock, Is.EqualTo(new Clock(false, 8)));
        });
    }

    [Test]
    public void A_missing_file_is_a_problem_of_the_configuration()
    {
        ConfigurationException exception = Assert.Throws<ConfigurationException>(() => ConfigurationReader.Read("/nowhere/pipeline.yaml"))!;

        Assert.That(exception.Message, Is.EqualTo("/nowhere/pipeline.yaml:1:1: the configuration cannot be read: there is no such file."));
    }
}
