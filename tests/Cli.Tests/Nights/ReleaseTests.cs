using System.Text.RegularExpressions;
using RegionalBeps.Cli.Tests.Commands;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Releases.Gates;

namespace RegionalBeps.Cli.Tests.Nights;

/// <summary>Releases are whole, sealed and kept; a candidate that a gate doubts waits for a person.</summary>
[NonParallelizable]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReleaseTests : IDisposable
{
    private readonly NightRegion _region = new();

    public void Dispose() => _region.Dispose();

    [Test]
    public async Task A_release_is_read_only_sealed_and_says_what_changed_and_why()
    {
        await _region.Run();
        Release first = _region.Output.Latest!;
        _region.WriteWeather("precipitation", 2002, (day, pixel, usual) => pixel == 0 ? 1.5 * usual : usual);

        CommandLineRun second = await _region.Run();

        Assert.That(second.ExitCode, Is.Zero, second.Error);
        Release latest = _region.Output.Latest!;
        string changes = await File.ReadAllTextAsync(Path.Combine(latest.Folder, "changes.md"));
        Assert.Multiple(() =>
        {
            Assert.That(Directory.EnumerateFiles(latest.Folder, "*", SearchOption.AllDirectories).Select(File.GetAttributes),
                Is.All.Matches<FileAttributes>(attributes => attributes.HasFlag(FileAttributes.ReadOnly)));
            Assert.That(ReleaseManifest.Faults(latest.Folder), Is.Empty);
            Assert.That(ReleaseManifest.Faults(first.Folder), Is.Empty, "the first one is as it was");
            Assert.That(changes, Does.Contain($"since release {first.Name}").And.Contain("input precipitation_2002.nc: its content changed"));
            Assert.That(changes, Does.Match(@"\| frozen_depth \| m \| \d+ of \d+").Or.Match(@"\| \w+ \| [^|]+ \| \d+ of \d+ "));
            Assert.That(File.Exists(Path.Combine(latest.Folder, "difference", "difference.nc")));
            Assert.That(latest.Record.Gates.Select(gate => gate.Gate), Is.EqualTo(ReleaseGates.Names));
            Assert.That(File.ReadAllText(Path.Combine(first.Folder, "changes.md")), Does.Contain("first release"));
        });
    }

    [Test]
    public async Task Releases_are_listed_and_a_changed_file_of_one_is_found()
    {
        await _region.Run();
        string map = Path.Combine(_region.Output.Latest!.Folder, "maps", "summary.nc");

        CommandLineRun whole = await CommandLineRun.Of("releases", _region.File, "--verify");
        File.SetAttributes(map, FileAttributes.Normal);
        await File.AppendAllTextAsync(map, "x");
        CommandLineRun spoilt = await CommandLineRun.Of("releases", _region.File, "--verify");

        Assert.That(whole.ExitCode, Is.Zero);
        Assert.That(whole.Output, Does.Contain(_region.Output.Latest!.Name).And.Contain("as it was sealed").And.Contain("latest"));
        Assert.That(spoilt.ExitCode, Is.EqualTo(5));
        Assert.That(spoilt.Output, Does.Contain("summary.nc").And.Contain("checksum does not fit"));
    }

    [Test]
    public async Task What_was_taken_back_is_not_published_again_by_itself()
    {
        await _region.Run();
        string first = _region.Output.Latest!.Name;
        _region.WriteWeather("precipitation", 2002, (_, _, usual) => 1.5 * usual);
        await _region.Run();
        string second = _region.Output.Latest!.Name;

        CommandLineRun back = await CommandLineRun.Of("rollback", _region.File, "--because", "too wet");
        CommandLineRun again = await _region.Run();

        Assert.That(back.ExitCode, Is.Zero, back.Error);
        Assert.That(again.ExitCode, Is.EqualTo(3));
        Assert.That(again.Error, Does.Contain(second).And.Contain("too wet"));
        Assert.That(_region.Output.Latest!.Name, Is.EqualTo(first));

        CommandLineRun forward = await CommandLineRun.Of("rollback", _region.File, "--to", second);
        Assert.That(forward.ExitCode, Is.Zero, forward.Error);
        Assert.That((await _region.Run()).ExitCode, Is.Zero);
        Assert.That(_region.Output.Latest!.Name, Is.EqualTo(second));
    }

    [Test]
    public async Task Inputs_that_are_as_they_were_for_an_older_release_bring_it_back_without_work()
    {
        await _region.Run();
        string first = _region.Output.Latest!.Name;
        byte[] rain = await File.ReadAllBytesAsync(_region.PathOf("precipitation_2002.nc"));
        _region.WriteWeather("precipitation", 2002, (_, _, usual) => 1.5 * usual);
        await _region.Run();
        await File.WriteAllBytesAsync(_region.PathOf("precipitation_2002.nc"), rain);

        CommandLineRun run = await _region.Run();

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(_region.Output.Latest!.Name, Is.EqualTo(first));
        Assert.That(_region.Output.AllReleases, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Old_releases_beyond_the_number_that_is_kept_are_removed()
    {
        _region.Text += "\nnight: {keep_releases: 2}\n";
        var names = new List<string>();
        foreach (double factor in new[] { 1.0, 1.1, 1.2 })
        {
            _region.WriteWeather("precipitation", 2002, (_, _, usual) => factor * usual);
            await _region.Run();
            names.Add(_region.Output.Latest!.Name);
        }

        Assert.That(_region.Output.AllReleases.Select(release => release.Name), Is.EqualTo(names.Skip(1)));
    }

    [Test]
    public async Task A_candidate_with_too_many_pixels_given_up_is_held_with_their_dossiers_until_it_is_accepted()
    {
        await _region.Run();
        string before = _region.Output.Latest!.Name;
        SpoilWeather();

        CommandLineRun run = await _region.Run();

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Error);
        Assert.That(_region.Output.Latest!.Name, Is.EqualTo(before));
        Release held = _region.Output.AllHeld.Single();
        string dossier = await File.ReadAllTextAsync(Directory.EnumerateFiles(Path.Combine(held.Folder, "dossier")).Single());
        Assert.That(dossier, Does.Contain("\"state_before\"").And.Contain("2002-05").And.Contain("explain").And.Contain("--lon 119.5 --lat 49.5 --year 2002"));
        Assert.That(held.Record.Figures.PixelsQuarantined, Is.EqualTo(1));

        CommandLineRun again = await _region.Run();
        Assert.That(again.ExitCode, Is.EqualTo(3), "the same candidate is not made twice");
        Assert.That(_region.Output.AllHeld, Has.Count.EqualTo(1));

        CommandLineRun wrong = await CommandLineRun.Of("publish", _region.File, "--accept", "range", "--because", "a test");
        Assert.That(wrong.ExitCode, Is.EqualTo(1));
        Assert.That(wrong.Error, Does.Contain("coverage"));
        CommandLineRun accepted = await CommandLineRun.Of("publish", _region.File, "--accept", "coverage", "--because", "the station was struck by lightning");

        Assert.That(accepted.ExitCode, Is.Zero, accepted.Error);
        Assert.That(_region.Output.Latest!.Name, Is.EqualTo(held.Name));
        Assert.That(ReleaseManifest.Faults(_region.Output.Latest!.Folder), Is.Empty);
        Assert.That(File.ReadAllText(Path.Combine(_region.Output.Latest!.Folder, "acceptance.json")), Does.Contain("lightning"));
        Assert.That(_region.Values()["thaw_onset_flag"], Has.Some.EqualTo(7), "the map says that the pixel was given up");
        Assert.That((await _region.Run()).Error, Does.Contain("Nothing changed"));
    }

    [Test]
    public async Task Products_that_a_run_would_make_alike_stay_the_latest_release_of_a_run_on_which_nothing_changed()
    {
        await _region.Run();
        Release simulated = _region.Output.Latest!;
        CommandLineRun derived = await CommandLineRun.Of("products", _region.File);
        Release alike = _region.Output.Latest!;

        CommandLineRun run = await _region.Run();

        Assert.That(derived.ExitCode, Is.Zero, derived.Error);
        Assert.That(alike.Name, Is.Not.EqualTo(simulated.Name));
        Assert.That(alike.Record.Gates.Select(gate => gate.Gate), Is.EqualTo(ReleaseGates.Names));
        Assert.That(alike.Record.TileKeys, Is.EqualTo(simulated.Record.TileKeys));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain($"Nothing changed since release {alike}"));
        Assert.That(_region.Output.Latest!.Name, Is.EqualTo(alike.Name));

        // Fewer products are derived and stay; more than the release has cannot be derived, and the run makes them.
        _region.Text += "\nproducts: {select: [thaw_onset, frozen_depth]}\n";
        await CommandLineRun.Of("products", _region.Configure());
        string fewer = _region.Output.Latest!.Name;
        Assert.That((await _region.Run()).Error, Does.Contain($"Nothing changed since release {fewer}"));
        Assert.That(fewer, Is.Not.EqualTo(alike.Name));
        _region.Text = _region.Text.Replace("[thaw_onset, frozen_depth]", "[thaw_onset, frozen_depth, freeze_onset]", StringComparison.Ordinal);
        await CommandLineRun.Of("products", _region.Configure());
        CommandLineRun more = await _region.Run();
        Assert.That(more.Error, Does.Not.Contain("Nothing changed"));
        Assert.That(_region.Values(), Does.ContainKey("freeze_onset"));
        Assert.That(_region.Record().Figures.TileYearsComputed, Is.Zero);
    }

    [Test]
    public async Task Products_that_a_gate_doubts_are_held_until_they_are_accepted()
    {
        _region.Text += "\nnight: {quarantine_limit: 0.6}\n";
        SpoilWeather();
        await _region.Run();
        Release before = _region.Output.Latest!;
        _region.Text = _region.Text.Replace("0.6", "0.01", StringComparison.Ordinal);

        CommandLineRun derived = await CommandLineRun.Of("products", _region.Configure());

        Assert.That(before.Record.Figures.PixelsQuarantined, Is.EqualTo(1));
        Assert.That(derived.ExitCode, Is.EqualTo(3), derived.Error);
        Assert.That(derived.Error, Does.Contain("--accept coverage"));
        Assert.That(_region.Output.Latest!.Name, Is.EqualTo(before.Name));
        Release held = _region.Output.AllHeld.Single();
        Assert.That(ReleaseManifest.Faults(held.Folder), Is.Empty);
        Assert.That(File.ReadAllText(Path.Combine(held.Folder, "dossier", "row0000-column0001.json")),
            Is.EqualTo(File.ReadAllText(Path.Combine(before.Folder, "dossier", "row0000-column0001.json"))));
        Assert.That((await _region.Run()).Error, Does.Contain($"Nothing changed since release {before}"), "what is held stands in no run's way");

        CommandLineRun accepted = await CommandLineRun.Of("publish", _region.File, "--accept", "coverage", "--because", "a test");
        Assert.That(accepted.ExitCode, Is.Zero, accepted.Error);
        Assert.That(_region.Output.Latest!.Name, Is.EqualTo(held.Name));
    }

    // Each value lies in the range of its variable, but air as moist as a night of 54 degC implies is no weather that a column is run with.
    private void SpoilWeather()
    {
        _region.WriteWeather("air_temperature_max", 2002, (day, pixel, usual) => pixel == 1 && day == 150 ? 328 : usual);
        _region.WriteWeather("air_temperature_min", 2002, (day, pixel, usual) => pixel == 1 && day == 150 ? 327 : usual);
    }

    [Test]
    public async Task A_clock_that_was_set_back_leaves_names_in_order()
    {
        await _region.Run();
        string future = "2099-01-01T000000Z-" + _region.Output.Latest!.Name[^8..];
        Directory.Move(_region.Output.Latest!.Folder, Path.Combine(_region.Output.Releases, future));
        File.Delete(_region.Output.LatestLink);
        string record = Path.Combine(_region.Output.Releases, future, Release.RecordName);
        File.SetAttributes(record, FileAttributes.Normal);
        await File.WriteAllTextAsync(record, Regex.Replace(await File.ReadAllTextAsync(record), "\"finished\": \"\\d{4}", "\"finished\": \"2099"));
        _region.WriteWeather("precipitation", 2002, (_, _, usual) => 1.5 * usual);

        CommandLineRun run = await _region.Run();
        CommandLineRun doctor = await CommandLineRun.Of("doctor", _region.File);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(_region.Output.Latest!.Name, Does.StartWith("2099-01-01T000001Z-"));
        Assert.That(doctor.ExitCode, Is.EqualTo(3));
        Assert.That(doctor.Output, Does.Contain("the clock was set back"));
    }

    [Test]
    public async Task A_plan_says_what_is_reused_what_is_computed_and_why()
    {
        CommandLineRun nothingYet = await CommandLineRun.Of("plan", _region.Configure());
        await _region.Run();
        CommandLineRun nothingChanged = await CommandLineRun.Of("plan", _region.File);
        _region.WriteWeather("precipitation", 2001, (day, pixel, usual) => pixel == 1 && day > 100 ? 1.5 * usual : usual);
        CommandLineRun corrected = await CommandLineRun.Of("plan", _region.File);
        _region.Text = _region.Text.Replace("clay: 0.2", "clay: 0.25", StringComparison.Ordinal);
        CommandLineRun otherSoil = await CommandLineRun.Of("plan", _region.Configure());

        Assert.Multiple(() =>
        {
            Assert.That(nothingYet.Output, Does.Contain("There is no release yet").And.Contain("Reused: 0 tile-years. Computed: 8.").And.Contain("nothing was computed yet"));
            Assert.That(nothingChanged.Output, Does.Contain("Nothing changed since release"));
            Assert.That(corrected.ExitCode, Is.Zero, corrected.Error);
            Assert.That(corrected.Output, Does.Contain("input precipitation_2001.nc: its content changed").And.Contain("Reused: 6 tile-years. Computed: 2."));
            Assert.That(corrected.Output, Does.Contain("from 2001 on: their weather or leaf area of 2001 changed").And.Contain("minutes").And.Contain("Disk:"));
            Assert.That(otherSoil.Output, Does.Contain("setting inputs.soil.clay.constant: 0.2 -> 0.25").And.Contain("Computed: 8."));
        });
    }
}
