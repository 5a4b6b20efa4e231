using System.Globalization;
using System.Text.RegularExpressions;
using RegionalBeps.Cli.Tests.Commands;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Cli.Tests.Nights;

/// <summary>One process at a time holds an output folder; what a dead one left of its lock stands in nobody's way.</summary>
[NonParallelizable]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LockTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly NightRegion _region = new();

    public void Dispose() => _region.Dispose();

    [Test]
    public async Task Of_two_processes_the_second_ends_at_once_with_a_sentence_and_the_first_goes_on_to_its_release()
    {
        DateTime before = DateTime.UtcNow;
        string file = Waiting();
        using ProcessRun first = ProcessRun.Start("run", file);
        await _region.UntilHeld();
        DateTime held = DateTime.UtcNow;
        using ProcessRun second = ProcessRun.Start("run", file);

        int refused = await second.EndAsync(Patience);

        Assert.That(refused, Is.EqualTo(4), second.Error);
        Assert.That(second.Error.Trim(), Does.Not.Contain('\n').And.EndsWith("Wait until it has ended, then give the same command again."));
        Assert.That(second.Error, Does.Match(
            $@"is held by process {first.Number} on {Environment.MachineName} \('scripts/regionalbeps run .*', since \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\dZ\)\."));
        Assert.That(SinceOf(second.Error), Is.InRange(before.AddSeconds(-1), held));
        Assert.That(LastRun.Of(_region.PathOf("output")), Is.Null, "whoever was refused says nothing about the run that goes on");
        _region.LetGoOn();
        Assert.That(await first.EndAsync(Patience), Is.Zero, first.Error);
        Assert.That(_region.Output.AllReleases, Has.Count.EqualTo(1));
        Assert.That(LastRun.Of(_region.PathOf("output"))!.Outcome, Is.EqualTo(RunOutcome.Done));
    }

    [Test]
    public async Task The_lock_of_a_process_that_was_killed_is_recognised_and_taken_over_by_the_next()
    {
        using ProcessRun killed = ProcessRun.Start("run", Waiting());
        await _region.UntilHeld();
        Assert.That(await killed.KillAfterAsync(TimeSpan.Zero));
        Assert.That(File.Exists(_region.PathOf("output/lock.json")), "a killed process cannot tidy up");
        _region.LetGoOn();
        using ProcessRun next = ProcessRun.Start("run", _region.File);

        int code = await next.EndAsync(Patience);

        Assert.That(code, Is.Zero, next.Error);
        Assert.That(next.Error, Does.Contain($"process {killed.Number} on").And.Contain("ended without finishing"));
        Assert.That(File.Exists(_region.PathOf("output/lock.json")), Is.False);
    }

    [Test]
    public async Task A_folder_that_another_process_has_just_taken_and_not_yet_signed_is_refused_as_well()
    {
        Directory.CreateDirectory(_region.PathOf("output"));
        using var taken = new FileStream(_region.PathOf("output/.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        CommandLineRun run = await _region.Run();

        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Error, Does.Contain("has just taken it").And.Contain("Wait until it has ended"));
        Assert.That(LastRun.Of(_region.PathOf("output")), Is.Null);
    }

    [Test]
    public async Task A_second_run_on_the_same_folder_is_refused_while_the_first_goes_on()
    {
        using (OutputLock.Take(_region.PathOf("output"), "another run"))
        {
            CommandLineRun second = await _region.Run();

            Assert.That(second.ExitCode, Is.EqualTo(4));
            Assert.That(second.Error, Does.Contain("is held by process").And.Contain("another run").And.Contain("Wait until it has ended"));
        }

        CommandLineRun after = await _region.Run();
        Assert.That(after.ExitCode, Is.Zero, after.Error);
    }

    [Test]
    public async Task What_a_killed_run_left_of_its_lock_is_told_and_taken_over()
    {
        Directory.CreateDirectory(_region.PathOf("output"));
        string left = LockOf(_region.PathOf("output"));
        File.WriteAllText(_region.PathOf("output/lock.json"), left.Replace($"\"Number\":{Environment.ProcessId}", "\"Number\":999999999", StringComparison.Ordinal));

        CommandLineRun run = await _region.Run();

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("ended without finishing"));
    }

    [Test]
    public async Task A_lock_of_another_machine_is_never_guessed_away()
    {
        Directory.CreateDirectory(_region.PathOf("output"));
        string left = LockOf(_region.PathOf("output"));
        File.WriteAllText(_region.PathOf("output/lock.json"), left.Replace("\"Machine\":\"", "\"Machine\":\"other_", StringComparison.Ordinal));

        CommandLineRun run = await _region.Run();

        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Error, Does.Contain("cannot tell whether it still runs").And.Contain("lock.json"));
    }

    private string Waiting()
    {
        _region.Text += "\nnight: {wait: 5}\n";
        _region.MakeLate();
        return _region.Configure();
    }

    private static DateTime SinceOf(string message) => DateTime.ParseExact(
        Regex.Match(message, @"since (.{19})Z").Groups[1].Value, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static string LockOf(string folder)
    {
        using OutputLock held = OutputLock.Take(folder, "killed");
        return File.ReadAllText(Path.Combine(folder, "lock.json"));
    }
}
