using System.Diagnostics;
using RegionalBeps.Tests;

namespace RegionalBeps.Cli.Tests.Scripts;

public class ShellScriptTests
{
    private static IEnumerable<string> Scripts => new[] { "scripts", ".ci" }
        .Select(folder => Path.Combine(ReferenceData.RepositoryRoot, folder))
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".sh" or "")
        .Select(file => Path.GetRelativePath(ReferenceData.RepositoryRoot, file));

    [TestCaseSource(nameof(Scripts))]
    public void A_script_is_free_of_what_shellcheck_finds(string script)
    {
        ProcessStartInfo start = new("shellcheck", ["-x", script])
        {
            WorkingDirectory = ReferenceData.RepositoryRoot, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("Skipped: shellcheck is not installed (apt-get install shellcheck).");
            return;
        }

        using (process)
        {
            string found = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero, found);
        }
    }
}
