namespace RegionalBeps.Cli.Tests.Commands;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CheckCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("check-command-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string weather)
    {
        string file = Path.Combine(_folder, "pipeline.yaml");
        File.WriteAllText(file,
            $$$"""
            run: {name: constants, period: {from: 2001-01-01, to: 2001-12-31}}
            grid: {crs: EPSG:4326, extent: {west: 120, south: 50, east: 122, north: 51}, resolution: 0.5}
            inputs:
              land_cover: {constant: 10, legend: igbp}
              soil: {sand: 0.4, clay: 0.2}
              elevation: 600
              leaf_area_index: [0, 0, 0, 0.2, 0.8, 1.5, 2, 1.8, 0.9, 0.3, 0, 0]
              meteorology:
                step: 1d
                variables: {{{weather}}}
            """);
        return file;
    }

    [Test]
    public async Task Sound_inputs_are_told_with_their_cost_and_the_next_command()
    {
        string file = Write("{air_temperature_max: 280, air_temperature_min: 270, precipitation: 1.0e-5, wind_speed: 3}");

        CommandLineRun run = await CommandLineRun.Of("check", file);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Output, Does.Contain("Work: 8 columns; 0.07 million column-hours, and at most 0.42 million more of spin-up."));
            Assert.That(run.Output.TrimEnd(), Does.EndWith($"The run 'constants' can begin: scripts/regionalbeps run {file}"));
        });
    }

    [Test]
    public async Task Bad_inputs_are_all_told_with_exit_code_2()
    {
        string file = Write("{air_temperature_max: 7, air_temperature_min: -3, precipitation: {variable: pr, files: pr.nc}, wind_speed: 3}");

        CommandLineRun run = await CommandLineRun.Of("check", file);

        string[] problems = [.. run.Error.Split(Environment.NewLine).Where(line => line.Contains(": ", StringComparison.Ordinal))];
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(problems, Has.Length.EqualTo(3));
            Assert.That(run.Error, Does.Contain("air_temperature_max: the constant 7 K lies outside").And.Contain("pr.nc, variable precipitation: there is no such file."));
        });
    }
}
