using RegionalBeps.Cli.Tests.Commands;
using RegionalBeps.Pipeline.Releases;

namespace RegionalBeps.Cli.Tests.Nights;

/// <summary>Whatever ends a run, nothing half-made is ever seen, and the same command goes on to the same bits.</summary>
[NonParallelizable]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class KillTests : IDisposable
{
    private readonly NightRegion _region = new();

    public void Dispose() => _region.Dispose();

    [TestCase(4)]
    [TestCase(100, Category = "Long")]
    public async Task A_run_that_is_killed_at_random_moments_leaves_whole_releases_or_none_and_comes_to_the_same_maps(int kills)
    {
        await _region.Run("undisturbed");
        Dictionary<string, double[]> expected = _region.Values("undisturbed");
        string file = _region.Configure("killed");
        var random = new Random(7);
        int killed = 0;
        for (int attempt = 0; attempt < 4 * kills && killed < kills; attempt++)
        {
            using ProcessRun run = ProcessRun.Start("run", file);
            killed += await run.KillAfterAsync(TimeSpan.FromMilliseconds(random.Next(100, 4000))) ? 1 : 0;
            OutputFolder output = _region.OutputOf("killed");
            foreach (Release release in output.AllReleases)
            {
                Assert.That(ReleaseManifest.Faults(release.Folder), Is.Empty, $"kill {killed}");
            }

            if (output.Latest is not null)
            {
                Directory.Delete(output.Path, recursive: true);
            }
        }

        CommandLineRun resumed = await _region.Run("killed");

        Assert.That(resumed.ExitCode, Is.Zero, resumed.Error);
        Assert.That(_region.Values("killed"), Is.EqualTo(expected));
        Assert.That(Directory.EnumerateFileSystemEntries(_region.PathOf("killed"), ".*.tmp", SearchOption.AllDirectories), Is.Empty, "what the dead left is gone");
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Files_that_a_power_cut_emptied_or_dropped_are_made_anew(int seed)
    {
        await _region.Run();
        Dictionary<string, double[]> expected = _region.Values();
        var random = new Random(seed);
        foreach (string file in Directory.EnumerateFiles(_region.PathOf("output"), "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("releases", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray())
        {
            switch (random.Next(3))
            {
                case 0:
                    File.Delete(file);
                    break;
                case 1:
                    File.WriteAllBytes(file, []);
                    break;
            }
        }

        Directory.Delete(_region.PathOf("output/releases"), recursive: true);
        File.Delete(_region.PathOf("output/latest"));

        CommandLineRun run = await _region.Run();

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(_region.Values(), Is.EqualTo(expected));
    }

    [TestCase(5)]
    [TestCase(20, Category = "Long")]
    public async Task Memory_and_file_handles_stay_flat_over_many_runs_in_one_process(int runs)
    {
        const int WarmUp = 2;
        const int HandleAllowance = 3;
        const long MemoryAllowance = 30_000_000;
        int handles = 0;
        long memory = 0;
        for (int run = 0; run < runs; run++)
        {
            _region.WriteWeather("precipitation", 2002, (_, _, usual) => (1 + (0.01 * run)) * usual);
            Assert.That((await _region.Run()).ExitCode, Is.Zero);
            if (run == WarmUp)
            {
                (handles, memory) = (OpenHandles(), LiveMemory());
            }
        }

        Assert.That(OpenHandles(), Is.LessThanOrEqualTo(handles + HandleAllowance));
        Assert.That(LiveMemory(), Is.LessThanOrEqualTo(memory + MemoryAllowance));
    }

    private static long LiveMemory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static int OpenHandles()
    {
        if (!Directory.Exists("/proc/self/fd"))
        {
            Assert.Ignore("Skipped: this system does not list the open files of a process in /proc.");
        }

        return Directory.EnumerateFileSystemEntries("/proc/self/fd").Count();
    }
}
