using System.Security.Cryptography;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Native;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Tests;

namespace RegionalBeps.Synthetic.Tests;

public sealed class SynthesizerTests
{
    private static readonly string[] Variables =
        ["air_temperature_max", "air_temperature_min", "precipitation", "shortwave_down", "specific_humidity", "wind_speed", "surface_pressure"];

    [Test]
    public void A_file_for_each_variable_and_year_is_written_and_nothing_else()
    {
        using TemporaryFolder folder = new();
        SynthesisReport report = Synthesizer.Run(Corridor(folder), progress: null, CancellationToken.None);

        string[] expected = [.. Variables.SelectMany(v => new[] { $"{v}_2000.nc", $"{v}_2001.nc" })];
        Assert.That(Directory.GetFiles(folder.File("weather")).Select(Path.GetFileName), Is.EquivalentTo(expected));
        Assert.That(report.Files.Select(Path.GetFileName), Is.EquivalentTo(expected));
        Assert.That(Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName), Is.EqualTo(new[] { "weather" }));
        Assert.That(report.Bytes, Is.EqualTo(report.Files.Sum(file => new FileInfo(file).Length)));
    }

    [Test]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        using TemporaryFolder first = new();
        using TemporaryFolder again = new();
        using TemporaryFolder other = new();
        Synthesizer.Run(Corridor(first), null, CancellationToken.None);
        Synthesizer.Run(Corridor(again), null, CancellationToken.None);
        Synthesizer.Run(Corridor(other) with { Seed = 2 }, null, CancellationToken.None);

        foreach (string name in Variables)
        {
            Assert.That(Digest(again, name), Is.EqualTo(Digest(first, name)), name);
            Assert.That(Digest(other, name), Is.Not.EqualTo(Digest(first, name)), name);
        }

        static string Digest(TemporaryFolder folder, string name) =>
            Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(folder.File($"weather/{name}_2001.nc"))));
    }

    [Test]
    public void Files_say_what_they_hold_and_that_it_was_not_observed()
    {
        using TemporaryFolder folder = new();
        Synthesizer.Run(Corridor(folder), null, CancellationToken.None);
        using NetCdfFile file = NetCdfFile.Open(folder.File("weather/air_temperature_max_2001.nc"));
        NetCdfVariable variable = file.Find("air_temperature_max")!;

        Assert.That(file.Attributes.Text("comment"), Does.Contain("not observed").And.Contain("local solar day"));
        Assert.That(file.Attributes.Text("history"), Does.Contain("seed 1"));
        Assert.That(variable.Attributes.Text("units"), Is.EqualTo("K"));
        Assert.That(variable.Attributes.Text("cell_methods"), Is.EqualTo("time: maximum"));
        Assert.That(file.Find("time")!.ReadAll(), Is.EqualTo(new[] { 11323.5, 11324.5 }), "days since 1970, the middles of 1 and 2 January 2001");
        Assert.That(file.Find("lat")!.ReadAll()[0], Is.EqualTo(55.75), "north up");
        double[] kelvin = variable.ReadAll();
        Assert.That(kelvin, Has.All.InRange(220.0, 285.0), "Celsius would be far below");
    }

    [Test]
    public void The_pipelines_reader_takes_weather_and_layers_as_they_are()
    {
        using TemporaryFolder folder = new();
        Synthesizer.Run(Corridor(folder), null, CancellationToken.None);
        foreach (string name in Variables)
        {
            using RasterSource weather = RasterSource.Open(folder.File($"weather/{name}_2001.nc"), VariableCatalogue.Find(name));
            Assert.That(weather.Steps, Has.Count.EqualTo(2), name);
            Assert.That(weather.Steps[1].Start, Is.EqualTo(new DateTime(2001, 1, 2, 0, 0, 0, DateTimeKind.Utc)), name);
            Assert.That(weather.Read(1), Has.All.InRange(weather.Variable.ValidMinimum, weather.Variable.ValidMaximum), name);
        }

        foreach (string name in new[] { "elevation", "land_cover", "sand", "clay", "organic_carbon" })
        {
            using RasterSource layer = RasterSource.Open(Path.Combine(LayerFolder, name + ".tif"), VariableCatalogue.Find(name));
            Assert.That(layer.Read(), Has.All.InRange(layer.Variable.ValidMinimum, layer.Variable.ValidMaximum), name);
        }

        using RasterSource leaves = RasterSource.Open(Path.Combine(LayerFolder, "leaf_area_index.nc"), VariableCatalogue.Find("leaf_area_index"));
        Assert.That(leaves.Steps, Has.Count.EqualTo(46));
    }

    [Test]
    public void The_plan_tells_the_grid_and_the_cost()
    {
        using TemporaryFolder folder = new();
        SynthesisOptions options = Corridor(folder) with { Resolution = 0.5, From = new DateOnly(2000, 1, 1), To = new DateOnly(2015, 12, 31) };
        SynthesisPlan plan = Synthesizer.Plan(options);

        Assert.That((plan.Grid.Columns, plan.Grid.Rows, plan.Days, plan.Files), Is.EqualTo((54, 36, 5844, 112)));
        Assert.That(plan.ExpectedBytes, Is.InRange(80e6, 250e6));
        Assert.That(plan.ExpectedDuration, Is.GreaterThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void Progress_counts_every_day_once()
    {
        using TemporaryFolder folder = new();
        List<SynthesisProgress> told = [];
        Synthesizer.Run(Corridor(folder), new Listener(told), CancellationToken.None);

        Assert.That(told.Select(step => step.Done), Is.EqualTo(new[] { 1, 2, 3, 4 }));
        Assert.That(told, Has.All.Matches<SynthesisProgress>(step => step.Total == 4));
    }

    [Test]
    public void A_stop_leaves_whole_years_and_no_half_written_file()
    {
        using TemporaryFolder folder = new();
        using CancellationTokenSource stop = new();
        Listener listener = new([], after: step => { if (step.Done == 3) { stop.Cancel(); } });

        Assert.That(() => Synthesizer.Run(Corridor(folder), listener, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(
            Directory.GetFiles(folder.File("weather")).Select(Path.GetFileName), Is.EquivalentTo(Variables.Select(v => $"{v}_2000.nc")));
    }

    [Test]
    public void A_grid_of_a_raster_is_taken_over()
    {
        using TemporaryFolder folder = new();
        SynthesisOptions options = Corridor(folder) with { Resolution = null, GridFile = Path.Combine(LayerFolder, "land_cover.tif") };

        Assert.That((Synthesizer.Plan(options).Grid.Columns, Synthesizer.Plan(options).Grid.Rows), Is.EqualTo((108, 72)));
    }

    [Test]
    public void A_resolution_that_does_not_fill_the_region_is_refused()
    {
        using TemporaryFolder folder = new();

        Assert.That(() => Synthesizer.Plan(Corridor(folder) with { Resolution = 0.7 }), Throws.InstanceOf<InputException>().With.Message.Contains("0.7"));
    }

    [Test]
    public void A_period_that_runs_backwards_is_refused()
    {
        using TemporaryFolder folder = new();

        Assert.That(
            () => Synthesizer.Plan(Corridor(folder) with { To = new DateOnly(1999, 1, 1) }),
            Throws.InstanceOf<InputException>().With.Message.Contains("1999-01-01"));
    }

    [Test]
    public void Missing_layers_are_named()
    {
        using TemporaryFolder folder = new();

        Assert.That(
            () => Synthesizer.Run(Corridor(folder) with { LayerFolder = folder.Path }, null, CancellationToken.None),
            Throws.InstanceOf<InputException>().With.Message.Contains("elevation.tif"));
    }

    private static string LayerFolder => Path.Combine(ReferenceData.RepositoryRoot, "grids");

    private static SynthesisOptions Corridor(TemporaryFolder folder) => new()
    {
        OutputFolder = folder.Path,
        LayerFolder = LayerFolder,
        Resolution = 4.5,
        From = new DateOnly(2000, 12, 30),
        To = new DateOnly(2001, 1, 2),
    };

    private sealed class Listener(List<SynthesisProgress> told, Action<SynthesisProgress>? after = null) : IProgress<SynthesisProgress>
    {
        public void Report(SynthesisProgress value)
        {
            told.Add(value);
            after?.Invoke(value);
        }
    }
}
