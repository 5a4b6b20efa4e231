using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Checking;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Progress;

namespace RegionalBeps.Pipeline.Tests.Checking;

/// <summary>A folder with a complete input of 4 by 3 pixels and two part years, which a test then spoils. One pixel is water.</summary>
internal sealed class SmallDataSet : IDisposable
{
    public const double Water = 17;
    private static readonly FileDescription About = new() { Title = "A data set for a test", Source = "made up", History = "made for a test" };

    public SmallDataSet()
    {
        Folder = Directory.CreateTempSubdirectory("small-data-set-").FullName;
        WriteLayer("land_cover", pixel => pixel == 5 ? Water : 10);
        WriteLayer("sand", _ => 0.4);
        WriteLayer("clay", _ => 0.2);
        WriteLayer("elevation", pixel => 100 * pixel);
        foreach ((int year, int first, int days) in new[] { (2001, 305, 61), (2002, 1, 31) })
        {
            WriteWeather("air_temperature_max", year, first, days, (_, _) => 280);
            WriteWeather("air_temperature_min", year, first, days, (_, _) => 270);
            WriteWeather("precipitation", year, first, days, (_, _) => 1e-5);
        }
    }

    public static GridSpec Grid { get; } = new(4, 3, 120, 50, 0.5, 0.5, CoordinateReference.Wgs84);

    public string Folder { get; }

    public string Configuration { get; set; } =
        """
        run: {name: small, period: {from: 2001-11-01, to: 2002-01-31}}
        grid: {like: land_cover.nc}
        inputs:
          land_cover: {file: land_cover.nc, legend: igbp}
          soil: {sand: sand.nc, clay: clay.nc}
          elevation: elevation.nc
          leaf_area_index: 1.5
          meteorology:
            step: 1d
            files: "{variable}_{year}.nc"
            variables:
              air_temperature_max: air_temperature_max
              air_temperature_min: air_temperature_min
              precipitation: precipitation
              wind_speed: 2.5
        """;

    public CheckReport Check() =>
        InputCheck.Everything(ConfigurationReader.Parse(Configuration, Path.Combine(Folder, "pipeline.yaml")), SilentProgress.Instance, CancellationToken.None);

    /// <summary>The problems of the check, with the folder left out of their text.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. Check().Problems.Select(problem => problem.Message.Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Configure(string old, string replacement)
    {
        Assert.That(Configuration, Does.Contain(old), "the configuration no longer holds the piece that the test replaces");
        Configuration = Configuration.Replace(old, replacement, StringComparison.Ordinal);
    }

    public void WriteLayer(string name, Func<int, double> valueOf, GridSpec? grid = null)
    {
        GridSpec placed = grid ?? Grid;
        CatalogueVariable variable = VariableCatalogue.Find(name) with { Storage = StorageType.Real32 };
        File.Delete(PathOf(name + ".nc"));
        using MapFile file = MapFile.Create(PathOf(name + ".nc"), placed, About);
        file.Add(variable, overTime: false);
        file.Put(variable, [.. Enumerable.Range(0, placed.PixelCount).Select(pixel => (float)valueOf(pixel))]);
        file.Commit();
    }

    public void WriteWeather(string name, int year, int firstDayOfYear, int days, Func<int, int, double> valueOf, string? unit = null)
    {
        CatalogueVariable known = VariableCatalogue.Find(name);
        CatalogueVariable variable = known with { CellMethods = known.CellMethods ?? "time: mean", Unit = unit ?? known.Unit };
        DateTime start = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(firstDayOfYear - 1);
        MapPeriod[] periods = [.. Enumerable.Range(0, days).Select(day => new MapPeriod(start.AddDays(day), start.AddDays(day + 1)))];
        string path = PathOf($"{name}_{year}.nc");
        File.Delete(path);
        using MapFile file = MapFile.Create(path, Grid, About, periods);
        file.Add(variable, overTime: true);
        for (int day = 0; day < days; day++)
        {
            file.Put(variable, [.. Enumerable.Range(0, Grid.PixelCount).Select(pixel => (float)valueOf(day, pixel))], day);
        }

        file.Commit();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
