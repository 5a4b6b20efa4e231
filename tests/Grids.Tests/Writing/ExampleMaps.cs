using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Writing;

namespace RegionalBeps.Grids.Tests.Writing;

/// <summary>Small files with a number in each cell that tells its row and column.</summary>
internal static class ExampleMaps
{
    public const int FirstYear = 2000;
    public const int LastYear = 2002;

    public static readonly CatalogueVariable Depth = VariableCatalogue.Find("active_layer_thickness");
    public static readonly CatalogueVariable Onset = VariableCatalogue.Find("thaw_onset");
    public static readonly CatalogueVariable Class = VariableCatalogue.Find("frozen_class");
    public static readonly CatalogueVariable Flag = VariableCatalogue.FlagOf(Depth);

    public static GridSpec Geographic { get; } = new(11, 7, 108.1, 55.3, 0.1, 0.1, CoordinateReference.Wgs84);

    public static GridSpec EqualArea { get; } = new(11, 7, -550_000, 350_000, 100_000, 100_000,
        CoordinateReference.Parse("+proj=laea +lat_0=48 +lon_0=118 +datum=WGS84 +units=m"));

    public static GridSpec Utm { get; } = new(11, 7, 300_000, 5_700_000, 1000, 1000, CoordinateReference.Parse("EPSG:32652"));

    public static FileDescription Description { get; } = new()
    {
        Title = "a test",
        Source = "RegionalBeps",
        History = "2026-01-01T00:00:00Z regionalbeps run pipeline.yaml",
        Comment = "not observed weather",
        Provenance = new Dictionary<string, string> { ["configuration_digest"] = "abc", ["code_version"] = "1" },
    };

    /// <summary>Depth in cell (row, column) of year number n: n + row/10 + column/100 m, missing in the last cell.</summary>
    public static float[] DepthOf(GridSpec grid, int year)
    {
        float[] values = [.. Enumerable.Range(0, grid.PixelCount)
            .Select(cell => year + (cell / grid.Columns / 10f) + (cell % grid.Columns / 100f))];
        values[^1] = float.NaN;
        return values;
    }

    public static float[] OnsetOf(GridSpec grid) => [.. Enumerable.Range(0, grid.PixelCount).Select(cell => cell == 3 ? float.NaN : 90f + cell)];

    public static byte[] ClassOf(GridSpec grid) => [.. Enumerable.Range(0, grid.PixelCount).Select(cell => cell == 5 ? (byte)255 : (byte)((cell % 6) + 1))];

    public static void WriteAnnual(string path, GridSpec grid)
    {
        using MapFile file = MapFile.Create(path, grid, Description, MapPeriod.OfYears(FirstYear, LastYear));
        file.Add(Depth, overTime: true, Flag.Name);
        file.Add(Flag, overTime: true);
        file.Add(Onset, overTime: true);
        file.Add(Class, overTime: false);
        for (int year = 0; year <= LastYear - FirstYear; year++)
        {
            file.Put(Depth, DepthOf(grid, year), year);
            file.Put(Flag, [.. DepthOf(grid, year).Select(depth => float.IsNaN(depth) ? (byte)5 : (byte)0)], year);
            file.Put(Onset, OnsetOf(grid), year);
        }

        file.Put(Class, ClassOf(grid));
        file.Commit();
    }
}
