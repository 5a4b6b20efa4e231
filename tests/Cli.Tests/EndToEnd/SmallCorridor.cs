using RegionalBeps.Cli.Tests.Commands;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Tests;

namespace RegionalBeps.Cli.Tests.EndToEnd;

/// <summary>The stylised corridor in six cells and two years, in a folder of its own.</summary>
internal sealed class SmallCorridor : IDisposable
{
    private const double CellSize = 9;

    /// <summary>Makes the weather.</summary>
    public static async Task<SmallCorridor> Create()
    {
        var corridor = new SmallCorridor();
        CommandLineRun made = await CommandLineRun.Of(
            "synthesize", "--output", corridor.Folder, "--layers", Layers, "--resolution", FormattableString.Invariant($"{CellSize}"), "--to", "2001-12-31");
        Assert.That(made.ExitCode, Is.Zero, made.Error);
        return corridor;
    }

    /// <summary>Where everything lies.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("small-corridor-").FullName;

    private static string Layers => Path.Combine(ReferenceData.RepositoryRoot, "grids");

    /// <summary>Writes a configuration.</summary>
    /// <param name="output">The folder of its output, below <see cref="Folder"/>.</param>
    /// <param name="resources">The <c>resources</c> section.</param>
    /// <param name="extra">A further top-level line, for tests of bad configurations.</param>
    /// <param name="formats">The formats that are written.</param>
    public string Configure(string output, string resources = "{threads: 2}", string extra = "", string formats = "[netcdf]")
    {
        string file = Path.Combine(Folder, output + ".yaml");
        File.WriteAllText(file,
            $$$"""
            run: {name: small, period: {from: 2000-01-01, to: 2001-12-31}, spin_up: {cycle: 2000..2000, max_cycles: 1}}
            grid: {like: "{{{Layers}}}/land_cover.tif", resolution: {{{CellSize}}}}
            inputs:
              land_cover: {file: "{{{Layers}}}/land_cover.tif", legend: igbp}
              soil: {sand: "{{{Layers}}}/sand.tif", clay: "{{{Layers}}}/clay.tif"}
              elevation: "{{{Layers}}}/elevation.tif"
              leaf_area_index: {files: "{{{Layers}}}/leaf_area_index.nc", variable: leaf_area_index, climatology: true}
              meteorology:
                step: 1d
                clock: local_solar_day
                time_label: mean_begin
                files: "weather/{variable}_{year}.nc"
                variables:
                  air_temperature_max: air_temperature_max
                  air_temperature_min: air_temperature_min
                  precipitation: precipitation
                  specific_humidity: specific_humidity
                  shortwave_down: shortwave_down
                  wind_speed: wind_speed
            output: {directory: {{{output}}}, formats: {{{formats}}}}
            resources: {{{resources}}}
            {{{extra}}}
            """);
        return file;
    }

    /// <summary>The record of the latest release.</summary>
    public RunRecord Record(string output) => RunRecord.FromJson(File.ReadAllText(Path.Combine(Folder, output, "latest", "run.json")));

    /// <summary>All values of all variables of a file of the latest release.</summary>
    public Dictionary<string, double[]> Values(string output, string file)
    {
        using DataSet data = DataSet.Open(Path.Combine(Folder, output, "latest", "maps", file));
        return data.Variables.Where(name => name is not ("crs" or "spatial_ref")).ToDictionary(name => name, name => data.GetData<double>(name));
    }

    /// <summary>The folders of releases, finished or not.</summary>
    public string[] Releases(string output)
    {
        string folder = Path.Combine(Folder, output, "releases");
        return Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)!)] : [];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
