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
    public async Task A_second_run_takes_over_every_tile_year()
    {
        string file = _corridor.Configure("again");
        await CommandLineRun.Of("run", file);
        Dictionary<string, double[]> first = _corridor.Values("again", "annual.nc");

        await CommandLineRun.Of("run", file);

        RunRecord record = RunRecord.FromJson(File.ReadAllText(Path.Combine(_corridor.Folder, "again", "latest", "run.json")));
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
}
