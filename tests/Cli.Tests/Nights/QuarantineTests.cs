using System.Runtime.InteropServices;
using System.Text.Json;
using RegionalBeps.Cli.Tests.Commands;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Tests;

namespace RegionalBeps.Cli.Tests.Nights;

/// <summary>A pixel that breaks in a run is given up, and whoever wants to know why sees it break again.</summary>
[NonParallelizable]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class QuarantineTests : IDisposable
{
    private const string Tile = "r000c001";
    private const int KeyBegins = 8;
    private const int KeyLength = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly NightRegion _region = new();

    public void Dispose() => _region.Dispose();

    // No weather that passes the checks breaks a ledger or a range: the state at the end of 2000 is spoilt instead, as a fault of memory would.
    [TestCase("range", 0, "a temperature left the range of what is possible")]
    [TestCase("ledger", 23, "carbon does not add up")]
    public async Task The_command_that_a_dossier_prints_sees_the_pixel_break_again_in_the_same_hour(string kind, int hour, string reason)
    {
        _region.Text += "\nnight: {quarantine_limit: 0.6}\n";
        await _region.Run();
        SpoilStateAfter2000(kind);

        CommandLineRun run = await _region.Run();

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        string dossier = Path.Combine(_region.Output.Latest!.Folder, "dossier", "row0000-column0001.json");
        using JsonDocument told = JsonDocument.Parse(await File.ReadAllTextAsync(dossier));
        JsonElement fault = told.RootElement.GetProperty("fault");
        Assert.That(fault.GetProperty("kind").GetString(), Is.EqualTo(kind));
        Assert.That(fault.GetProperty("day").GetString(), Is.EqualTo("2001-01-01"));
        Assert.That(fault.GetProperty("hour").GetInt32(), Is.EqualTo(hour));
        string sentence = FormattableString.Invariant($"{reason} on 2001-01-01, hour {hour}");
        string replay = told.RootElement.GetProperty("replay").GetString()!;
        Assert.That(replay, Does.Not.Contain('\n'));

        await SeesItBreak(replay);
        Directory.Delete(_region.PathOf("output/scratch"), recursive: true);
        await SeesItBreak(replay);

        async Task SeesItBreak(string command)
        {
            using ProcessRun replayed = ProcessRun.StartProgram(ReferenceData.RepositoryRoot, "bash", "-c", command);
            Assert.That(await replayed.EndAsync(Patience), Is.Zero, replayed.Error);
            Assert.That(replayed.Output, Does.Contain($"Given up: {sentence}. Its dossier: {dossier}"));
            Assert.That(replayed.Output, Does.Contain($"2001 was computed again and broke again in the same hour: {sentence}."));
        }
    }

    [Test]
    public async Task A_year_after_the_one_in_which_a_pixel_broke_has_no_temperatures_to_show()
    {
        _region.Text += "\nnight: {quarantine_limit: 0.6}\n";
        await _region.Run();
        SpoilStateAfter2000("range");
        await _region.Run();

        CommandLineRun explained = await CommandLineRun.Of("explain", _region.File, "--lon", "119.5", "--lat", "49.5", "--year", "2002");

        Assert.That(explained.ExitCode, Is.Zero, explained.Error);
        Assert.That(explained.Output, Does.Contain("Given up: ").And.Contain("on 2001-01-01, hour 0").And.Contain("2002 was computed again, to the same bits"));
        Assert.That(explained.Output, Does.Contain("No day of 2002 has temperatures").And.Not.Contain("Temperature against depth:"));
    }

    private void SpoilStateAfter2000(string kind)
    {
        string folder = _region.PathOf($"output/scratch/tiles/{Tile}");
        string file = Path.Combine(folder, "2000.bin");
        byte[] key = File.ReadAllBytes(file)[KeyBegins..(KeyBegins + KeyLength)];
        TileResult result = TileResultFile.TryRead(file, key)!;
        PixelState state = PixelState.Over(result.State, SoilGrid.LayerCount, pixels: 1);
        ref ColumnState<Scalar> column = ref MemoryMarshal.AsRef<ColumnState<Scalar>>(state.Scheme(0).Span);
        if (kind == "range")
        {
            column.Ground.SoilEnthalpy[SoilGrid.LayerCount - 1] = 1e12;
        }
        else
        {
            column.Carbon.Pools[0] = double.NaN;
        }

        TileResultFile.Write(file, key, result with { State = state.Bytes });
        File.Delete(Path.Combine(folder, "2001.bin"));
        File.Delete(Path.Combine(folder, "2002.bin"));
        Directory.Delete(_region.PathOf("output/releases"), recursive: true);
    }
}
