using RegionalBeps.Cli.Tests.Commands;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Cli.Tests.Nights;

/// <summary>A night does only what changed, and leaves the bits that a run from nothing would.</summary>
[NonParallelizable]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RerunTests : IDisposable
{
    private const int Tiles = 2;
    private const int Steps = 4;
    private readonly NightRegion _region = new();

    public void Dispose() => _region.Dispose();

    [Test]
    public async Task A_night_on_which_nothing_changed_says_so_and_makes_no_release()
    {
        await _region.Run();
        string latest = _region.Output.Latest!.Name;
        // Comments, another number of threads and new times on the files change nothing.
        _region.Text = _region.Text.Replace("threads: 2", "threads: 1", StringComparison.Ordinal) + "\n# nothing";
        File.SetLastWriteTimeUtc(_region.PathOf("precipitation_2001.nc"), DateTime.UtcNow);

        CommandLineRun again = await _region.Run();

        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(again.Error, Does.Contain($"Nothing changed since release {latest}"));
        Assert.That(_region.Output.AllReleases.Select(release => release.Name), Is.EqualTo(new[] { latest }));
    }

    [Test]
    public async Task A_correction_of_one_year_in_one_corner_computes_the_touched_tile_from_that_year_on_to_the_bits_of_a_fresh_run()
    {
        await _region.Run();
        Dictionary<string, double[]> before = _region.Values();
        _region.WriteWeather("air_temperature_max", 2001, (day, pixel, usual) => pixel == 1 && day is > 100 and < 130 ? usual + 3 : usual);

        CommandLineRun corrected = await _region.Run();
        RunRecord record = _region.Record();
        Dictionary<string, double[]> values = _region.Values();
        await _region.Run("fresh");

        Assert.That(corrected.ExitCode, Is.Zero, corrected.Error);
        Assert.That(record.Figures.TileYearsComputed, Is.EqualTo(2), "2001 and 2002 of one tile");
        Assert.That(record.Figures.TileYearsReused, Is.EqualTo((Tiles * Steps) - 2));
        Assert.That(values, Is.Not.EqualTo(before));
        Assert.That(values, Is.EqualTo(_region.Values("fresh")));
    }

    [Test]
    public async Task Damage_to_a_chunk_or_a_tile_result_is_found_computed_anew_and_told()
    {
        await _region.Run();
        Dictionary<string, double[]> before = _region.Values();
        string chunk = Directory.EnumerateFiles(_region.PathOf("output/scratch/forcing"), "2001-*", SearchOption.AllDirectories).First();
        string result = Directory.EnumerateFiles(_region.PathOf("output/scratch/tiles"), "2001.bin", SearchOption.AllDirectories).First();
        FlipBit(chunk, 0.7);
        FlipBit(result, 0.7);
        Directory.Delete(_region.PathOf("output/releases"), recursive: true);

        CommandLineRun mended = await _region.Run();

        Assert.That(mended.ExitCode, Is.Zero, mended.Error);
        Assert.That(mended.Error, Does.Contain(chunk).And.Contain(result).And.Contain("checksum"));
        Assert.That(_region.Record().Notes, Has.Some.Contains(Path.GetFileName(result)).And.Some.Contains(Path.GetFileName(chunk)));
        Assert.That(_region.Values(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_damaged_release_is_not_taken_for_an_unchanged_one()
    {
        await _region.Run();
        string map = Path.Combine(_region.Output.Latest!.Folder, "maps", "annual.nc");
        File.SetAttributes(map, FileAttributes.Normal);
        FlipBit(map, 0.5);

        CommandLineRun again = await _region.Run();

        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(again.Error, Does.Contain("its checksum does not fit"));
        Assert.That(_region.Output.AllReleases, Has.Count.EqualTo(2));
    }

    private static void FlipBit(string file, double place)
    {
        byte[] bytes = File.ReadAllBytes(file);
        bytes[(int)(bytes.Length * place)] ^= 1;
        File.WriteAllBytes(file, bytes);
    }
}
