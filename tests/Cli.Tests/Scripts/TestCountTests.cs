using System.Diagnostics;
using RegionalBeps.Tests;

namespace RegionalBeps.Cli.Tests.Scripts;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TestCountTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("test-count-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Counts_of_all_projects_are_added_and_a_skipped_test_is_neither_passed_nor_failed()
    {
        string first = Write("first.trx", "total=\"12\" executed=\"10\" passed=\"9\" failed=\"1\" error=\"0\" notExecuted=\"0\"");
        string second = Write("second.trx", "total=\"5\" executed=\"5\" passed=\"5\" failed=\"0\" error=\"0\" notExecuted=\"0\"");

        Assert.That(Count(first, second), Is.EqualTo("14 1 2"));
    }

    private string Write(string name, string counters)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllText(file, $"<TestRun>\n  <ResultSummary outcome=\"Failed\">\n    <Counters {counters} />\n  </ResultSummary>\n</TestRun>\n");
        return file;
    }

    private static string Count(params string[] files)
    {
        const string Script = "set -euo pipefail; source \"$1\"; shift; count_results \"$@\"; echo \"$passed $failed $skipped\"";
        string library = Path.Combine(ReferenceData.RepositoryRoot, "scripts", "lib", "tests.sh");
        using Process process = Process.Start(new ProcessStartInfo("bash", ["-c", Script, "bash", library, .. files]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Trim();
    }
}
