using RegionalBeps.Cli.Tests.Commands;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Flow;
using RegionalBeps.Pipeline.Releases;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Cli.Tests.Nights;

/// <summary>A region of two tiles of one cell each with three years of weather, in a folder that goes away with it: what nights are tried on.</summary>
internal sealed class NightRegion : IDisposable
{
    public const int FirstYear = 2000;
    public const int LastYear = 2002;
    private static readonly FileDescription About = new() { Title = "Weather for a test", Source = "made up", History = "made for a test" };

    public NightRegion()
    {
        WriteLayer("elevation", pixel => 300 + (200 * pixel));
        foreach (string variable in Weather)
        {
            for (int year = FirstYear; year <= LastYear; year++)
            {
                WriteWeather(variable, year);
            }
        }
    }

    /// <summary>The grid of the files; its upper row is computed.</summary>
    public static GridSpec Grid { get; } = new(2, 2, 118, 50, 1, 1, CoordinateReference.Wgs84);

    public static IReadOnlyList<string> Weather { get; } = ["air_temperature_max", "air_temperature_min", "precipitation"];

    // With a blank and an apostrophe, which printed commands and scripts have to quote.
    public string Folder { get; } = Directory.CreateTempSubdirectory("night's run-").FullName;

    /// <summary>What <see cref="Configure"/> writes.</summary>
    public string Text { get; set; } =
        """
        run: {name: night, period: {from: 2000-01-01, to: 2002-12-31}, spin_up: {cycle: 2000..2000, max_cycles: 1}}
        grid: {crs: EPSG:4326, extent: {west: 118, south: 49, east: 120, north: 50}, resolution: 1}
        inputs:
          land_cover: {constant: 10, legend: igbp}
          soil: {sand: 0.4, clay: 0.2}
          elevation: elevation.nc
          leaf_area_index: [0, 0, 0, 0.2, 0.8, 1.5, 2, 1.8, 0.9, 0.3, 0, 0]
          meteorology:
            step: 1d
            files: "{variable}_{year}.nc"
            variables:
              air_temperature_max: air_temperature_max
              air_temperature_min: air_temperature_min
              precipitation: precipitation
              wind_speed: 2.5
        output: {directory: output, formats: [netcdf]}
        resources: {threads: 2, tile_size: 1}
        """;

    public string File => PathOf("pipeline.yaml");

    public OutputFolder Output => OutputOf("output");

    public string PathOf(string file) => Path.Combine(Folder, file);

    public OutputFolder OutputOf(string folder) => new(PathOf(folder));

    /// <summary>Writes the configuration.</summary>
    /// <param name="output">The output folder.</param>
    /// <returns>The file.</returns>
    public string Configure(string output = "output")
    {
        System.IO.File.WriteAllText(File, Text.Replace("directory: output", $"directory: {output}", StringComparison.Ordinal));
        return File;
    }

    private string LateFile => PathOf("precipitation_2001.nc");

    /// <summary>Takes an input away: a run whose <c>night.wait</c> is set waits for it, and so holds the folder for as long as a test wants, however fast the machine is.</summary>
    public void MakeLate() => System.IO.File.Move(LateFile, LateFile + ".late");

    /// <summary>Waits until a process holds the output folder.</summary>
    public async Task UntilHeld()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (OutputLock.HolderOf(Output.Path) is null)
        {
            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>Gives a run that waits what it waits for.</summary>
    public void LetGoOn() => System.IO.File.Move(LateFile + ".late", LateFile);

    /// <summary>Runs the night.</summary>
    public async Task<CommandLineRun> Run(string output = "output")
    {
        CommandLineRun run = await CommandLineRun.Of("run", Configure(output));
        TestContext.Out.WriteLine(run.Error);
        return run;
    }

    /// <summary>The record of the latest release.</summary>
    public RunRecord Record(string output = "output") => OutputOf(output).Latest!.Record;

    /// <summary>The configuration as it is read.</summary>
    public PipelineConfiguration Read() => ConfigurationReader.Read(Configure());

    /// <summary>All values of all variables of a file of a release.</summary>
    public Dictionary<string, double[]> Values(string output = "output", string file = "annual.nc")
    {
        using DataSet data = DataSet.Open(Path.Combine(OutputOf(output).Latest!.Folder, "maps", file));
        return data.Variables.Where(name => name is not ("crs" or "spatial_ref")).ToDictionary(name => name, name => data.GetData<double>(name));
    }

    public void WriteLayer(string name, Func<int, double> valueOf)
    {
        CatalogueVariable variable = VariableCatalogue.Find(name) with { Storage = StorageType.Real32 };
        using MapFile file = MapFile.Create(PathOf(name + ".nc"), Grid, About);
        file.Add(variable, overTime: false);
        file.Put(variable, [.. Enumerable.Range(0, Grid.PixelCount).Select(pixel => (float)valueOf(pixel))]);
        file.Commit();
    }

    /// <summary>Writes a year of a variable, with a change of the usual values where a test wants one.</summary>
    /// <param name="name">The catalogue's name.</param>
    /// <param name="year">The year.</param>
    /// <param name="change">Given day of the year from 0, pixel and the usual value; without it the usual values are written.</param>
    public void WriteWeather(string name, int year, Func<int, int, double, double>? change = null)
    {
        CatalogueVariable known = VariableCatalogue.Find(name);
        CatalogueVariable variable = known with { CellMethods = known.CellMethods ?? "time: mean" };
        var start = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        int days = DateTime.IsLeapYear(year) ? 366 : 365;
        MapPeriod[] periods = [.. Enumerable.Range(0, days).Select(day => new MapPeriod(start.AddDays(day), start.AddDays(day + 1)))];
        using MapFile file = MapFile.Create(PathOf($"{name}_{year}.nc"), Grid, About, periods);
        file.Add(variable, overTime: true);
        for (int day = 0; day < days; day++)
        {
            float[] values = [.. Enumerable.Range(0, Grid.PixelCount).Select(pixel => Usual(name, year, day, pixel))];
            for (int pixel = 0; pixel < values.Length && change is not null; pixel++)
            {
                values[pixel] = (float)change(day, pixel, values[pixel]);
            }

            file.Put(variable, values, day);
        }

        file.Commit();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static float Usual(string name, int year, int day, int pixel)
    {
        double season = -Math.Cos(2 * Math.PI * (day - 20) / 365.25);
        double mean = 271 + (19 * season) - pixel + (2 * Math.Sin((day + (31 * year)) / 3.0));
        return (float)(name switch
        {
            "air_temperature_max" => mean + 6,
            "air_temperature_min" => mean - 6,
            _ => day % 5 == 0 ? (5 + (4 * season)) / 86400 : 0,
        });
    }
}
