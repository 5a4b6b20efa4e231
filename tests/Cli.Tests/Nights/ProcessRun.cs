using System.Diagnostics;

namespace RegionalBeps.Cli.Tests.Nights;

/// <summary>The command line as a process of its own, which can be killed and cannot take the tests down with it.</summary>
internal sealed class ProcessRun : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly Task<string> _output;

    private ProcessRun(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
        _output = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>The operating system's number of the process.</summary>
    public int Number => _process.Id;

    public string Error => _error.GetAwaiter().GetResult();

    public string Output => _output.GetAwaiter().GetResult();

    public static ProcessRun Start(params string[] arguments) => StartProgram("", "dotnet", [typeof(CommandLine).Assembly.Location, .. arguments]);

    /// <summary>Another program.</summary>
    /// <param name="folder">The folder in which it is started; empty for that of the tests.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ProcessRun StartProgram(string folder, string program, params string[] arguments) => new(Process.Start(
        new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true })!);

    /// <summary>The exit code; a process that does not end is stopped and fails the test.</summary>
    public async Task<int> EndAsync(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            Assert.Fail($"The process hung for {patience}.");
        }

        return _process.ExitCode;
    }

    /// <summary>Kills the process, as kill -9 does, after a time.</summary>
    /// <returns>Whether it still ran.</returns>
    public async Task<bool> KillAfterAsync(TimeSpan time)
    {
        using var limit = new CancellationTokenSource(time);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            return true;
        }
    }

    public void Dispose() => _process.Dispose();
}
