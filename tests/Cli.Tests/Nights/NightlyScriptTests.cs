using System.Globalization;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Tests;

namespace RegionalBeps.Cli.Tests.Nights;

/// <summary>What a timer starts: the night as a script.</summary>
[NonParallelizable]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class NightlyScriptTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly NightRegion _region = new();

    public NightlyScriptTests() => _region.Text += """


        night:
          notify: 'echo "$REGIONALBEPS_RUN $REGIONALBEPS_EXIT_CODE $REGIONALBEPS_OUTCOME" >> told.txt'
        """;

    private static string Root => ReferenceData.RepositoryRoot;

    public void Dispose() => _region.Dispose();

    [Test]
    public async Task A_night_logs_notifies_and_ends_with_the_code_of_its_run()
    {
        using ProcessRun first = Start(_region.Configure());
        int published = await first.EndAsync(Patience);
        string map = Path.Combine(_region.Output.Latest!.Folder, "maps", "annual.nc");
        File.SetAttributes(map, FileAttributes.Normal);
        await File.AppendAllTextAsync(map, "x");
        using ProcessRun second = Start(_region.File);
        int healed = await second.EndAsync(Patience);
        File.Delete(_region.PathOf("precipitation_2001.nc"));
        using ProcessRun third = Start(_region.File);
        int late = await third.EndAsync(Patience);

        Assert.That(published, Is.Zero, first.Error);
        Assert.That(first.Output, Does.Contain("well  GDAL").And.Contain("Maps: "));
        Assert.That(first.Error, Does.Contain("simulate").And.Contain("The release is in"));
        Assert.That(healed, Is.Zero, second.Error);
        Assert.That(second.Output, Does.Contain("ILL   latest release"));
        Assert.That(second.Error, Does.Contain("The machine is not as it should be"));
        Assert.That(_region.Output.AllReleases, Has.Count.EqualTo(2), "a run mends what the doctor found");
        Assert.That(late, Is.EqualTo(2), third.Error);
        Assert.That(Told(), Is.EqualTo(new[] { "night 0 Done", "night 0 Done", "night 2 InputInvalid" }));
        Assert.That(Directory.GetFiles(_region.PathOf("output/logs"), "*.jsonl"), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task A_polite_kill_of_the_script_stops_its_run_cleanly()
    {
        using ProcessRun night = Start(Waiting());
        await _region.UntilHeld();
        using ProcessRun kill = ProcessRun.StartProgram("", "kill", "-TERM", night.Number.ToString(CultureInfo.InvariantCulture));

        int code = await night.EndAsync(Patience);

        Assert.That(code, Is.EqualTo(130), night.Error);
        Assert.That(night.Error, Does.Contain("Stopping after the work in hand").And.Contain("Stopped; '"));
        Assert.That(LastRun.Of(_region.Output.Path)!.Outcome, Is.EqualTo(RunOutcome.Interrupted));
        Assert.That(File.Exists(_region.PathOf("output/lock.json")), Is.False, "it tidied up");
        Assert.That(Told(), Is.EqualTo(new[] { "night 130 Interrupted" }));
    }

    [Test]
    [Category("Long")]
    public async Task A_run_that_broke_off_is_taken_up_once_more_after_a_minute()
    {
        ProcessRun night;
        using (OutputLock.Take(_region.PathOf("output"), "a test"))
        {
            night = Start(_region.Configure());
            await Task.Run(() => SpinWait.SpinUntil(() => File.Exists(_region.PathOf("told.txt")), Patience));
        }

        using (night)
        {
            Assert.That(await night.EndAsync(Patience), Is.Zero, night.Error);
            Assert.That(night.Error, Does.Contain("is held by process").And.Contain("Broken off; once more in a minute."));
            Assert.That(Told(), Is.EqualTo(new[] { "night 4 Crashed", "night 0 Done" }));
        }
    }

    [Test]
    public async Task The_units_for_systemd_are_what_systemd_takes()
    {
        if (!File.Exists("/usr/bin/systemd-analyze"))
        {
            Assert.Ignore("Skipped: systemd-analyze is not installed (apt-get install systemd).");
        }

        List<string> units = [];
        foreach (string unit in Directory.EnumerateFiles(Path.Combine(Root, "scripts", "systemd")))
        {
            // The path of the clone is put in, as who installs the units does; systemd wants the program to be there.
            units.Add(_region.PathOf(Path.GetFileName(unit)));
            await File.WriteAllTextAsync(units[^1], (await File.ReadAllTextAsync(unit)).Replace("/srv/RegionalBeps", Root, StringComparison.Ordinal));
        }

        using ProcessRun verified = ProcessRun.StartProgram(_region.Folder, "systemd-analyze", ["verify", .. units]);

        Assert.That(units, Has.Count.EqualTo(2));
        Assert.That(await verified.EndAsync(Patience), Is.Zero, verified.Error);
        Assert.That(verified.Error, Is.Empty);
    }

    private static ProcessRun Start(string configuration) => ProcessRun.StartProgram(Root, "bash", "scripts/nightly.sh", configuration);

    private string Waiting()
    {
        _region.Text = _region.Text.Replace("night:", "night:\n  wait: 5", StringComparison.Ordinal);
        _region.MakeLate();
        return _region.Configure();
    }

    private string[] Told() => File.ReadAllLines(_region.PathOf("told.txt"));
}
