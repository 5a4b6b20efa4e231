using System.Diagnostics;

namespace RegionalBeps.Grids.Tests.Writing;

/// <summary>Programs that read our files in real life; a test that needs one that is not installed is skipped and says so.</summary>
internal static class RealClient
{
    // Debian's Python packages belong to the system's own interpreter.
    public const string Python = "/usr/bin/python3";

    /// <summary>What a program says on its standard output.</summary>
    public static string Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore($"Skipped: {program} is not installed.");
            throw;
        }

        using (process)
        {
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            string said = errors.GetAwaiter().GetResult();
            if (said.Contains("No module named", StringComparison.Ordinal))
            {
                Assert.Ignore($"Skipped: {said.Split('\n').Last(line => line.Length > 0)}.");
            }

            Assert.That(process.ExitCode, Is.Zero, $"{program} {string.Join(' ', arguments)}: {said}");
            return output;
        }
    }
}
