using RegionalBeps.Tests;

namespace RegionalBeps.Cli.Tests.Commands;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SynthesizeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("synthesize-command-").FullName;

    private static string Layers => Path.Combine(ReferenceData.RepositoryRoot, "grids");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Weather_made_for_a_configuration_passes_its_check()
    {
        string file = Path.Combine(_folder, "pipeline.yaml");
        string text = await File.ReadAllTextAsync(Path.Combine(ReferenceData.RepositoryRoot, "pipeline.yaml"));
        await File.WriteAllTextAsync(file, text
            .Replace("{from: 2000-01-01, to: 2015-12-31}", "{from: 2003-12-01, to: 2004-01-31}", StringComparison.Ordinal)
            .Replace("spin_up: {cycle: 2000..2001, max_cycles: 4,", "spin_up: {max_cycles: 0,", StringComparison.Ordinal)
            .Replace("grids/", Layers + "/", StringComparison.Ordinal));

        CommandLineRun made = await CommandLineRun.Of("synthesize", "--for", file, "--layers", Layers, "--output", _folder);
        CommandLineRun check = await CommandLineRun.Of("check", file);

        Assert.Multiple(() =>
        {
            Assert.That(made.ExitCode, Is.Zero, made.Error);
            Assert.That(made.Output, Does.Contain("62 days").And.Contain("not observed"));
            Assert.That(check.ExitCode, Is.Zero, check.Error);
        });
    }

    [Test]
    public async Task A_climatology_that_is_not_there_is_told_with_exit_code_2()
    {
        CommandLineRun run = await CommandLineRun.Of("synthesize", "--climatology", Path.Combine(_folder, "none.nc"), "--output", _folder);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("none.nc"));
        });
    }
}
