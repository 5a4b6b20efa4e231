using System.Diagnostics;
using RegionalBeps.Cli.Tests.Commands;

namespace RegionalBeps.Cli.Tests.Nights;

/// <summary>Disks that are full or cannot be written, tried on small file systems of their own.</summary>
[NonParallelizable]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DiskTests : IDisposable
{
    private readonly NightRegion _region = new();
    private bool _isMounted;

    public void Dispose()
    {
        if (_isMounted)
        {
            Call("umount", "--lazy", _region.PathOf("output"));
        }

        _region.Dispose();
    }

    [TestCase(40)]
    [TestCase(400)]
    [TestCase(900)]
    public async Task A_full_disk_ends_with_4_and_no_release_and_the_run_goes_on_when_there_is_room(int kilobytes)
    {
        await _region.Run("undisturbed");
        Mount($"size={kilobytes}k");

        CommandLineRun full = await _region.Run();

        Assert.That(full.ExitCode, Is.EqualTo(4), full.Error);
        Assert.That(full.Error, Does.Contain("full").And.Contain("scripts/regionalbeps run"));
        Assert.That(_region.Output.Latest, Is.Null);
        Assert.That(_region.Output.AllReleases, Is.Empty);

        Call("mount", "-o", "remount,size=50m", _region.PathOf("output"));
        CommandLineRun after = await _region.Run();

        Assert.That(after.ExitCode, Is.Zero, after.Error);
        Assert.That(_region.Values(), Is.EqualTo(_region.Values("undisturbed")));
    }

    [Test]
    public async Task An_output_folder_that_cannot_be_written_ends_with_4_and_a_sentence()
    {
        Mount("ro");

        CommandLineRun run = await _region.Run();

        Assert.That(run.ExitCode, Is.EqualTo(4), run.Error);
        Assert.That(run.Error, Does.Contain("read-only").And.Contain("choose another output folder"));
    }

    private void Mount(string options)
    {
        Directory.CreateDirectory(_region.PathOf("output"));
        _isMounted = OperatingSystem.IsLinux() && Environment.UserName == "root" && Call("mount", "-t", "tmpfs", "-o", options, "tmpfs", _region.PathOf("output")) == 0;
        if (!_isMounted)
        {
            Assert.Ignore("Skipped: a small file system can only be mounted by root on Linux.");
        }
    }

    private static int Call(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
