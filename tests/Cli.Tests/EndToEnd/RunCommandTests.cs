using System.Diagnostics;
using RegionalBeps.Cli.Tests.Commands;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Cli.Tests.EndToEnd;

/// <summary>The main job as a user starts it, on six cells and two years.</summary>
[NonParallelizable]
public sealed class RunCommandTests
{
    private SmallCorridor _corridor = null!;

    [OneTimeSetUp]
    public async Task MakeTheCorridor() => _corridor = await SmallCorridor.Create();

    [OneTimeTearDown]
    public void RemoveTheCorridor() => _corridor.Dispose();

    [Test]
    public async Task A_run_leaves_a_release_with_maps_pictures_and_a_record()
    {
        CommandLineRun run = await CommandLineRun.Of("run", _corridor.Configure("whole", formats: "[netcdf, cog, png]"));

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        string latest = Path.Combine(_corridor.Folder, "whole", "latest");
        RunRecord record = RunRecord.FromJson(File.ReadAllText(Path.Combine(latest, "run.json")));
        Assert.Multiple(() =>
        {
            Assert.That(record.Figures.Pixels, Is.InRange(4, 6));
            Assert.That(record.Inputs, Has.Count.EqualTo(17));
            Assert.That(record.Notes, Has.Some.Contains("averaged by area").And.Some.Contains("soils are taken as mineral"));
            Assert.That(File.Exists(Path.Combine(latest, "cog", "thaw_onset_mean.tif")));
            Assert.That(Directory.EnumerateFiles(Path.Combine(latest, "preview"), "thaw_onset_mean.*").Count(), Is.EqualTo(1));
            Assert.That(_corridor.Values("whole", "annual.nc")["thaw_onset"].Count(day => day is > 1 and < 366), Is.GreaterThan(5));
            Assert.That(_corridor.Values("whole", "summary.nc").Keys, Has.Some.EqualTo("active_layer_thickness_mean").And.Some.EqualTo("frozen_depth_change"));
            Assert.That(_corridor.Releases("whole"), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public async Task Threads_and_tile_sizes_do_not_change_a_bit()
    {
        await CommandLineRun.Of("run", _corridor.Configure("one", "{threads: 1, tile_size: 1}"));
        await CommandLineRun.Of("run", _corridor.Configure("two", "{threads: 2, tile_size: 3}"));

        Dictionary<string, double[]> one = _corridor.Values("one", "annual.nc");

        Assert.That(_corridor.Values("two", "annual.nc"), Is.EqualTo(one));
        Assert.That(_corridor.Values("two", "summary.nc"), Is.EqualTo(_corridor.Values("one", "summary.nc")));
    }

    [Test]
    public async Task A_run_of_other_formats_takes_over_every_tile_year()
    {
        await CommandLineRun.Of("run", _corridor.Configure("again"));
        Dictionary<string, double[]> first = _corridor.Values("again", "annual.nc");

        await CommandLineRun.Of("run", _corridor.Configure("again", formats: "[netcdf, cog]"));

        RunRecord record = _corridor.Record("again");
        Assert.That(record.Figures.TileYearsComputed, Is.Zero);
        Assert.That(record.Figures.TileYearsReused, Is.GreaterThan(0));
        Assert.That(_corridor.Values("again", "annual.nc"), Is.EqualTo(first));
    }

    [Test]
    public async Task A_run_that_was_killed_leaves_nothing_half_written_and_goes_on_to_the_same_maps()
    {
        await CommandLineRun.Of("run", _corridor.Configure("undisturbed"));
        string file = _corridor.Configure("killed", "{threads: 2, tile_size: 1}");
        string tiles = Path.Combine(_corridor.Folder, "killed", "scratch", "tiles");
        using (Process run = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "run", file])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!)
        {
            run.ErrorDataReceived += (_, _) => { };
            run.BeginErrorReadLine();
            while (!run.HasExited && !(Directory.Exists(tiles) && Directory.EnumerateFiles(tiles, "*.bin", SearchOption.AllDirectories).Skip(2).Any()))
            {
                await Task.Delay(10);
            }

            run.Kill();
            await run.WaitForExitAsync();
        }

        Assert.That(_corridor.Releases("killed"), Is.Empty, "no release may appear before it is complete");
        Assert.That(Path.Exists(Path.Combine(_corridor.Folder, "killed", "latest")), Is.False);

        CommandLineRun resumed = await CommandLineRun.Of("run", file);

        Assert.That(resumed.ExitCode, Is.Zero, resumed.Error);
        RunRecord record = RunRecord.FromJson(File.ReadAllText(Path.Combine(_corridor.Folder, "killed", "latest", "run.json")));
        Assert.That(record.Figures.TileYearsReused, Is.GreaterThan(0), "what was finished is not computed again");
        Assert.That(_corridor.Values("killed", "annual.nc"), Is.EqualTo(_corridor.Values("undisturbed", "annual.nc")));
    }

    [Test]
    public async Task A_misspelt_key_ends_with_1_and_no_release()
    {
        CommandLineRun run = await CommandLineRun.Of("run", _corridor.Configure("misspelt", extra: "modle: {scheme: baseline}"));

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("modle").And.Contain("model"));
        Assert.That(_corridor.Releases("misspelt"), Is.Empty);
    }

    [Test]
    public async Task A_missing_file_ends_with_2_and_no_release()
    {
        string file = _corridor.Configure("missing");
        File.WriteAllText(file, File.ReadAllText(file).Replace("weather/{variable}", "no-weather/{variable}", StringComparison.Ordinal));

        CommandLineRun run = await CommandLineRun.Of("run", file);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("wind_speed_2001.nc").And.Contain("there is no such file"));
        Assert.That(_corridor.Releases("missing"), Is.Empty);
    }

    [Test]
    public async Task Weather_in_the_wrong_units_ends_with_2_and_all_of_it_is_told_before_anything_is_computed()
    {
        string file = _corridor.Configure("wrong-units");
        File.WriteAllText(file, File.ReadAllText(file)
            .Replace("air_temperature_max: air_temperature_max", "air_temperature_max: {variable: air_temperature_max, unit: degC}", StringComparison.Ordinal)
            .Replace("shortwave_down: shortwave_down", "shortwave_down: {variable: shortwave_down, unit: kW m-2}", StringComparison.Ordinal));

        CommandLineRun run = await CommandLineRun.Of("run", file);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("variable air_temperature_max").And.Contain("variable shortwave_down"));
        Assert.That(Directory.Exists(Path.Combine(_corridor.Folder, "wrong-units", "scratch", "tiles")), Is.False);
        Assert.That(_corridor.Releases("wrong-units"), Is.Empty);
    }

    [Test]
    public async Task Weather_of_constants_alone_runs()
    {
        string file = Path.Combine(_corridor.Folder, "constants.yaml");
        await File.WriteAllTextAsync(file,
            """
            run: {name: constants, period: {from: 2001-01-01, to: 2001-12-31}, spin_up: {max_cycles: 0}}
            grid: {crs: EPSG:4326, extent: {west: 120, south: 50, east: 122, north: 51}, resolution: 1}
            inputs:
              land_cover: {constant: 10, legend: igbp}
              soil: {sand: 0.4, clay: 0.2}
              elevation: 600
              leaf_area_index: [0, 0, 0, 0.2, 0.8, 1.5, 2, 1.8, 0.9, 0.3, 0, 0]
              meteorology:
                step: 1d
                variables: {air_temperature_max: 280, air_temperature_min: 270, precipitation: 1.0e-5, wind_speed: 3}
            output: {directory: constants, formats: [netcdf]}
            """);

        CommandLineRun run = await CommandLineRun.Of("run", file);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(_corridor.Values("constants", "annual.nc")["frozen_days"], Is.All.InRange(0, 366));
    }
}
