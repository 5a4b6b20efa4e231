using System.Globalization;
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

    [TestCase(3)]
    [TestCase(40, Category = "Long")]
    public async Task What_a_power_cut_in_mid_run_took_from_the_newest_files_is_made_anew_to_the_same_maps(int cuts)
    {
        await _region.Run("undisturbed");
        Dictionary<string, double[]> expected = _region.Values("undisturbed");
        string file = _region.Configure("cut");
        OutputFolder output = _region.OutputOf("cut");
        var random = new Random(11);
        int harmed = 0;
        for (int cut = 0; cut < cuts; cut++)
        {
            using (ProcessRun run = ProcessRun.Start("run", file))
            {
                await run.KillAfterAsync(TimeSpan.FromMilliseconds(random.Next(500, 6000)));
            }

            // A release is named after all of it was flushed: no power cut takes anything from it.
            Assert.That(output.AllReleases.SelectMany(release => ReleaseManifest.Faults(release.Folder)), Is.Empty, $"cut {cut}");
            if (output.Latest is not null)
            {
                Directory.Delete(output.Path, recursive: true);
                continue;
            }

            harmed += TakeFromTheNewest(output.Path, random);
        }

        CommandLineRun resumed = await _region.Run("cut");

        Assert.That(harmed, Is.GreaterThan(cuts), "cuts that take nothing test nothing");
        Assert.That(resumed.ExitCode, Is.Zero, resumed.Error);
        Assert.That(_region.Values("cut"), Is.EqualTo(expected));
        Assert.That(_region.Values("cut", "summary.nc"), Is.EqualTo(_region.Values("undisturbed", "summary.nc")));
    }

    // What was written last and never flushed: names without content, content that breaks off, names that never came to be.
    private static int TakeFromTheNewest(string folder, Random random)
    {
        const int Most = 8;
        FileInfo[] newest = !Directory.Exists(folder) ? [] :
        [
            .. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
                .OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.FullName, StringComparer.Ordinal).Take(random.Next(1, Most + 1)),
        ];
        foreach (FileInfo file in newest)
        {
            if (random.Next(3) == 0)
            {
                file.Delete();
                continue;
            }

            using FileStream stream = file.Open(FileMode.Open, FileAccess.Write);
            stream.SetLength(random.Next(2) == 0 ? 0 : (long)(random.NextDouble() * stream.Length));
        }

        return newest.Length;
    }

    [TestCase(5)]
    [TestCase(20, Category = "Long")]
    public async Task Memory_and_file_handles_stay_flat_over_many_runs_in_one_process(int runs)
    {
        const int WarmUp = 3;
        const int HandleAllowance = 3;
        const long MemoryAllowance = 30_000_000;
        // Compiled code and the allocator's arenas grow by some 9 MB from the fifth run to the sixteenth, and no longer after it; a library that leaks
        // as little as 1 MB a run exceeds the allowance in the twentieth.
        const int ResidentWarmUp = 5;
        const long ResidentAllowance = 20_000_000;
        var handles = new List<int>();
        var memory = new List<long>();
        var resident = new List<long>();
        // A few maps in both formats: both native libraries are to read and write, and not for long.
        _region.Text = _region.Text.Replace("[netcdf]", "[netcdf, cog]", StringComparison.Ordinal) + "\nproducts: {select: [thaw_onset, frozen_depth]}\n";
        for (int run = 1; run <= runs; run++)
        {
            _region.WriteWeather("precipitation", 2002, (_, _, usual) => (1 + (0.01 * run)) * usual);
            Assert.That((await _region.Run()).ExitCode, Is.Zero);
            handles.Add(OpenHandles());
            memory.Add(LiveMemory());
            resident.Add(ResidentMemory());
        }

        TestContext.Out.WriteLine($"Handles: {string.Join(' ', handles)}; managed, bytes: {string.Join(' ', memory)}; resident, bytes: {string.Join(' ', resident)}");
        Assert.That(handles[^1], Is.LessThanOrEqualTo(handles[WarmUp - 1] + HandleAllowance));
        Assert.That(memory[^1], Is.LessThanOrEqualTo(memory[WarmUp - 1] + MemoryAllowance));
        Assert.That(MiddleOfThree(resident[^3..]), Is.LessThanOrEqualTo(MiddleOfThree(resident[(ResidentWarmUp - 3)..ResidentWarmUp]) + ResidentAllowance));
    }

    // Of three runs in a row, because the runtime keeps now and then for a while what it could give back.
    private static long MiddleOfThree(List<long> values) => values.Order().ElementAt(1);

    /// <summary>What of the process is in memory, bytes: the managed heap, which was just emptied, GDAL, NetCDF, HDF5 and the runtime itself.</summary>
    private static long ResidentMemory()
    {
        string resident = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return 1024 * long.Parse(resident.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    private static long LiveMemory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        // Gives what is free back to the operating system, so that what is resident tells of the rest.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static int OpenHandles()
    {
        if (!Directory.Exists("/proc/self/fd"))
        {
            Assert.Ignore("Skipped: this system does not list the open files of a process in /proc.");
        }

        // The runtime keeps every assembly open from its first use on, whichever run that is in.
        return Directory.EnumerateFileSystemEntries("/proc/self/fd").Count(handle => new FileInfo(handle).LinkTarget?.EndsWith(".dll", StringComparison.Ordinal) != true);
    }
}
