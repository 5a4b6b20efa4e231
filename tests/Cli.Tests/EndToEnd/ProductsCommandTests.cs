using RegionalBeps.Cli.Tests.Commands;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Cli.Tests.EndToEnd;

/// <summary>Products derived again from a release, without a simulation.</summary>
[NonParallelizable]
public sealed class ProductsCommandTests
{
    private SmallCorridor _corridor = null!;

    [OneTimeSetUp]
    public async Task MakeTheCorridor() => _corridor = await SmallCorridor.Create();

    [OneTimeTearDown]
    public void RemoveTheCorridor() => _corridor.Dispose();

    [Test]
    public async Task Products_derived_from_a_release_are_those_of_the_run_bit_for_bit()
    {
        string file = _corridor.Configure("derived");
        CommandLineRun run = await CommandLineRun.Of("run", file);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Dictionary<string, Dictionary<string, double[]>> before = Everything();
        string tables = AllTables();

        Directory.Delete(Path.Combine(_corridor.Folder, "derived", "scratch"), recursive: true);
        CommandLineRun derived = await CommandLineRun.Of("products", file);

        Assert.That(derived.ExitCode, Is.Zero, derived.Error);
        RunRecord record = _corridor.Record("derived");
        Assert.Multiple(() =>
        {
            Assert.That(Everything(), Is.EqualTo(before));
            Assert.That(AllTables(), Is.EqualTo(tables));
            Assert.That(_corridor.Releases("derived"), Has.Length.EqualTo(2));
            Assert.That(record.Notes, Has.Some.Contains("without a simulation"));
        });

        Dictionary<string, Dictionary<string, double[]>> Everything() => new[] { "annual.nc", "summary.nc", "attribution.nc", "climate_monthly.nc" }
            .ToDictionary(name => name, name => _corridor.Values("derived", name));

        string AllTables() => string.Concat(Directory.EnumerateFiles(Path.Combine(_corridor.Folder, "derived", "latest", "tables"), "*.csv")
            .Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    [Test]
    public async Task Without_a_release_there_is_nothing_to_derive_from()
    {
        CommandLineRun derived = await CommandLineRun.Of("products", _corridor.Configure("empty"));

        Assert.That(derived.ExitCode, Is.EqualTo(2));
        Assert.That(derived.Error, Does.Contain("no release").And.Contain("'run'"));
    }
}
