using RegionalBeps.Cli.Tests.Commands;
using RegionalBeps.Grids;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Progress;

namespace RegionalBeps.Cli.Tests.Nights;

/// <summary>Inputs and configurations that are wrong, late or change under way never make a release and never a crash.</summary>
[NonParallelizable]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InputFaultTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string[] Splinters = ["{", "}", "[", "]", ":", " ", "\n", "\t", "-", "*a", "&a", "'", "\"", "|", "#", "---", "null", "1e999", "\0", "é", "{year", ",", "9"];
    private readonly NightRegion _region = new();

    public void Dispose() => _region.Dispose();

    [Test]
    public void An_input_that_is_replaced_in_mid_run_ends_the_run_without_a_release([Values("truncated", "replaced", "removed")] string how)
    {
        _region.Configure();
        string rain = _region.PathOf("precipitation_2001.nc");
        var progress = new At("simulate", () =>
        {
            if (how == "truncated")
            {
                using FileStream file = File.OpenWrite(rain);
                file.SetLength(file.Length / 2);
            }
            else if (how == "replaced")
            {
                _region.WriteWeather("precipitation", 2001, (_, _, usual) => 1.1 * usual);
            }
            else
            {
                File.Delete(rain);
            }
        });

        Assert.That(
            () => RegionalRun.Execute(_region.Read(), new RunContext(progress, "run", CancellationToken.None)),
            Throws.TypeOf<InputException>().With.Message.Contains("precipitation_2001.nc").And.Message.Contains("nothing is published"));
        Assert.That(_region.Output.AllReleases, Is.Empty);
    }

    [Test]
    public void An_input_that_is_only_touched_in_mid_run_does_no_harm()
    {
        _region.Configure();
        var progress = new At("simulate", () => File.SetLastWriteTimeUtc(_region.PathOf("precipitation_2001.nc"), DateTime.UtcNow));

        Assert.That(RegionalRun.Execute(_region.Read(), new RunContext(progress, "run", CancellationToken.None)), Is.EqualTo(RunOutcome.Done));
    }

    [Test]
    public async Task An_input_that_was_written_a_moment_ago_counts_as_still_being_written()
    {
        _region.Text += "\nnight: {rest: 5}\n";

        CommandLineRun run = await _region.Run();

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("may still be being written"));
        Assert.That(_region.Output.AllReleases, Is.Empty);
    }

    [Test]
    public async Task An_input_that_comes_late_is_waited_for()
    {
        _region.Text += "\nnight: {wait: 2}\n";
        string rain = _region.PathOf("precipitation_2001.nc");
        File.Move(rain, rain + ".late");
        Task<CommandLineRun> night = Task.Run(() => _region.Run());
        await Task.Delay(TimeSpan.FromSeconds(2));
        File.Move(rain + ".late", rain);

        CommandLineRun run = await night;

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("Waiting for").And.Contain("precipitation_2001.nc"));
    }

    [Test]
    public async Task A_missing_file_is_replaced_by_the_declared_rung_alone_and_the_release_says_so()
    {
        string rain = _region.PathOf("precipitation_2001.nc");
        string standIn = _region.PathOf("reanalysis/precipitation_2001.nc");
        Directory.CreateDirectory(_region.PathOf("reanalysis"));
        File.Copy(rain, standIn);
        File.Delete(rain);
        CommandLineRun undeclared = await _region.Run();
        _region.Text = _region.Text.Replace(
            "files: \"{variable}_{year}.nc\"",
            "files: \"{variable}_{year}.nc\"\n    fallbacks: [\"nowhere/{variable}_{year}.nc\", \"reanalysis/{variable}_{year}.nc\"]",
            StringComparison.Ordinal);
        CommandLineRun declared = await _region.Run();
        File.Copy(standIn, rain);
        CommandLineRun arrived = await _region.Run();

        Assert.That(undeclared.ExitCode, Is.EqualTo(2));
        Assert.That(declared.ExitCode, Is.Zero, declared.Error);
        Assert.That(declared.Error, Does.Contain(rain).And.Contain(standIn).And.Contain("rung 2"));
        Assert.That(_region.Output.AllReleases.Select(release => release.Record.IsPreliminary), Is.EqualTo(new[] { true, false }));
        Assert.That(_region.Output.AllReleases[0].Record.Notes, Has.Some.Contains("stands in for it"));
        Assert.That(arrived.ExitCode, Is.Zero, arrived.Error);
        Assert.That(arrived.Error, Does.Not.Contain("stands in"));
    }

    [Test]
    public async Task Whoever_wants_to_know_is_told_how_a_run_ended()
    {
        _region.Text += "\nnight: {notify: 'echo \"$REGIONALBEPS_RUN $REGIONALBEPS_EXIT_CODE $REGIONALBEPS_OUTCOME\" >> told.txt'}\n";
        await _region.Run();
        File.Delete(_region.PathOf("precipitation_2001.nc"));
        await _region.Run();

        Assert.That(await File.ReadAllLinesAsync(_region.PathOf("told.txt")), Is.EqualTo(new[] { "night 0 Done", "night 2 InputInvalid" }));
        CommandLineRun status = await CommandLineRun.Of("status", _region.File, "--max-age", "1");
        Assert.That(status.ExitCode, Is.Zero, status.Error);
        Assert.That(status.Output, Does.Contain("Running: nothing").And.Contain("InputInvalid (exit code 2)").And.Contain("Latest: "));
        Assert.That(Directory.EnumerateFiles(_region.PathOf("output/logs"), "*.jsonl").SelectMany(File.ReadLines), Has.Some.Contains("\"level\":\"error\"").And.Some.Contains("\"phase\":\"simulate\""));
    }

    [Test]
    public async Task Silence_is_told_to_a_watchdog()
    {
        CommandLineRun status = await CommandLineRun.Of("status", _region.Configure(), "--max-age", "26");

        Assert.That(status.ExitCode, Is.EqualTo(5));
        Assert.That(status.Error, Does.Contain("No run has succeeded ever"));
    }

    [Test]
    public async Task The_doctor_finds_a_sound_machine_and_a_damaged_release()
    {
        await _region.Run();
        CommandLineRun well = await CommandLineRun.Of("doctor", _region.File);
        string map = Path.Combine(_region.Output.Latest!.Folder, "maps", "annual.nc");
        File.SetAttributes(map, FileAttributes.Normal);
        await File.AppendAllTextAsync(map, "x");
        CommandLineRun ill = await CommandLineRun.Of("doctor", _region.File);

        Assert.That(well.ExitCode, Is.Zero, well.Output);
        Assert.That(well.Output, Does.Contain("GDAL: version").And.Contain("NetCDF: version").And.Contain("as it was sealed"));
        Assert.That(ill.ExitCode, Is.EqualTo(3));
        Assert.That(ill.Output, Does.Contain("ILL   latest release"));
    }

    [Test]
    public async Task A_pixel_is_explained_and_its_year_computed_again_to_the_same_bits()
    {
        await _region.Run();

        CommandLineRun explained = await CommandLineRun.Of("explain", _region.File, "--lon", "119.4", "--lat", "49.6", "--year", "2001");
        CommandLineRun nowhere = await CommandLineRun.Of("explain", _region.File, "--lon", "10", "--lat", "49.6");

        Assert.That(explained.ExitCode, Is.Zero, explained.Error);
        Assert.That(explained.Output, Does.Contain("row 0, column 1").And.Contain("to the same bits").And.Contain("frozen_depth [m]: 2000:").And.Contain("elevation 500 m").And.Contain("no bedrock mapped"));
        Assert.That(await File.ReadAllTextAsync(_region.PathOf("output/explained/row0000-column0001-2001.svg")), Does.StartWith("<svg"));
        Assert.That(nowhere.ExitCode, Is.EqualTo(1));
        Assert.That(nowhere.Error, Does.Contain("No pixel with a column lies at"));
    }

    [TestCase(60)]
    [TestCase(1_000, Category = "Long")]
    public async Task A_mutated_configuration_is_refused_clearly_or_means_something(int count)
    {
        int refused = 0;
        string text = _region.Text;
        for (int seed = 0; seed < count; seed++)
        {
            string mutated = Mutate(text, new Random(seed));
            File.WriteAllText(_region.File, mutated);
            CommandLineRun check = await CommandLineRun.Of("check", _region.File, "--headers-only");
            Assert.That(check.ExitCode, Is.AnyOf(0, 1, 2), $"seed {seed}: {check.Error}\n{mutated}");
            if (check.ExitCode == 0)
            {
                continue;
            }

            refused++;
            CommandLineRun run = await CommandLineRun.Of("run", _region.File);
            Assert.That(run.ExitCode, Is.EqualTo(check.ExitCode), $"seed {seed}: {run.Error}\n{mutated}");
            Assert.That(run.Error, Does.Not.Contain("unexpected error").And.Not.Contain("Exception"), $"seed {seed}");
            Assert.That(Directory.EnumerateDirectories(_region.Folder, "releases", SearchOption.AllDirectories), Is.Empty, $"seed {seed}");
        }

        Assert.That(refused, Is.GreaterThan(count / 3), "mutations that nearly all pass test nothing");
    }

    [TestCase(6)]
    [TestCase(200, Category = "Long")]
    public async Task A_mutated_raster_is_refused_clearly_or_does_not_matter(int count)
    {
        string[] rasters = ["elevation.nc", "precipitation_2001.nc", "air_temperature_max_2002.nc"];
        int refused = 0;
        for (int seed = 0; seed < count; seed++)
        {
            string path = _region.PathOf(rasters[seed % rasters.Length]);
            byte[] sound = await File.ReadAllBytesAsync(path);
            await File.WriteAllBytesAsync(path, Mutate(sound, new Random(seed)));
            using ProcessRun run = ProcessRun.Start("run", _region.Configure($"output-{seed}"));

            int code = await run.EndAsync(Patience);

            Assert.That(code, Is.AnyOf(0, 2, 3), $"seed {seed}: {run.Error}");
            Assert.That(_region.OutputOf($"output-{seed}").AllReleases, Has.Count.EqualTo(code == 0 ? 1 : 0), $"seed {seed}");
            Assert.That(code == 0 || run.Error.Contains(Path.GetFileName(path), StringComparison.Ordinal) || code == 3, $"seed {seed}: {run.Error}");
            refused += code == 0 ? 0 : 1;
            await File.WriteAllBytesAsync(path, sound);
        }

        Assert.That(refused, Is.GreaterThan(0), "mutations that all pass test nothing");
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                return [.. bytes[..(bytes.Length / 2)], .. bytes[(random.Next(bytes.Length / 2) + (bytes.Length / 2))..]];
            default:
                byte[] spoilt = [.. bytes];
                int first = random.Next(spoilt.Length);
                random.NextBytes(spoilt.AsSpan(first, Math.Min(random.Next(1, 400), spoilt.Length - first)));
                return spoilt;
        }
    }

    private static string Mutate(string text, Random random)
    {
        for (int round = random.Next(1, 4); round > 0; round--)
        {
            int place = random.Next(text.Length);
            int length = Math.Min(random.Next(1, 12), text.Length - place);
            string splinter = Splinters[random.Next(Splinters.Length)];
            text = random.Next(3) switch
            {
                0 => text.Remove(place, length),
                1 => text.Insert(place, splinter),
                _ => text.Remove(place, length).Insert(place, splinter),
            };
        }

        return text;
    }

    /// <summary>Does something when a phase begins.</summary>
    private sealed class At(string phase, Action action) : IRunProgress
    {
        public void BeginPhase(string name, long total, string unit)
        {
            if (name == phase)
            {
                action();
            }
        }

        public void Report(long done)
        {
        }

        public void Note(string message)
        {
        }
    }
}
