using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Results;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>The NetCDF files of a release.</summary>
internal static class ReleaseMaps
{
    /// <summary>The folder of the files.</summary>
    public const string Folder = "maps";

    /// <summary>The annual maps, from which all else can be made again.</summary>
    public const string Annual = "annual.nc";

    /// <summary>Mean and change.</summary>
    public const string Summary = "summary.nc";

    /// <summary>The weather of the months.</summary>
    public const string Climate = "climate_monthly.nc";

    /// <summary>The variable of <see cref="Annual"/> that holds the land cover.</summary>
    public static CatalogueVariable LandCover { get; } = VariableCatalogue.Find("land_cover");

    /// <summary>Writes those that hold the years, from which all else is derived.</summary>
    public static void WriteYears(string folder, ReleaseContent content, FileDescription description)
    {
        string maps = Path.Combine(folder, Folder);
        WriteAnnual(Path.Combine(maps, Annual), content, description);
        WriteClimate(Path.Combine(maps, Climate), content.Annual, description);
    }

    /// <summary>Begins the file of means and changes.</summary>
    public static MapFile CreateSummary(string folder, GridSpec grid, FileDescription description) =>
        MapFile.Create(Path.Combine(folder, Folder, Summary), grid, description with { Title = $"{description.Title}: mean and change" });

    /// <summary>Begins the file of what controls the vegetation.</summary>
    public static MapFile CreateAttribution(string folder, GridSpec grid, FileDescription description) =>
        MapFile.Create(Path.Combine(folder, Folder, "attribution.nc"), grid, description with { Title = $"{description.Title}: what controls the vegetation" });

    /// <summary>Puts maps over all years, each with its flags, into a file.</summary>
    public static void Put(MapFile file, IReadOnlyList<SummaryMap> maps)
    {
        foreach (SummaryMap map in maps)
        {
            CatalogueVariable flag = VariableCatalogue.FlagOf(map.Variable);
            file.Add(map.Variable, overTime: false, flag.Name);
            file.Add(flag, overTime: false);
        }

        foreach (SummaryMap map in maps)
        {
            file.Put(map.Variable, map.Values);
            file.Put(VariableCatalogue.FlagOf(map.Variable), map.Flags);
        }
    }

    private static void WriteAnnual(string path, ReleaseContent content, FileDescription description)
    {
        AnnualMaps annual = content.Annual;
        FileDescription described = description with
        {
            Title = $"{description.Title}: annual maps",
            Comment = Joined(
                description.Comment,
                content.PartialYears.Count == 0 ? null : $"Partial years, of which not all days were computed: {string.Join(", ", content.PartialYears)}."),
        };
        using MapFile file = MapFile.Create(path, annual.Grid, described, MapPeriod.OfYears(annual.Years[0], annual.Years[^1]));
        file.Add(LandCover, overTime: false);
        foreach (CatalogueVariable variable in content.Selected)
        {
            CatalogueVariable flag = VariableCatalogue.FlagOf(variable);
            file.Add(variable, overTime: true, flag.Name);
            file.Add(flag, overTime: true);
        }

        file.Put(LandCover, annual.LandCover);
        foreach (CatalogueVariable variable in content.Selected)
        {
            for (int year = 0; year < annual.Years.Count; year++)
            {
                file.Put(variable, annual.ValuesOf(variable, year), year);
                file.Put(VariableCatalogue.FlagOf(variable), annual.FlagsOf(variable, year), year);
            }
        }

        file.Commit();
    }

    private static void WriteClimate(string path, AnnualMaps annual, FileDescription description)
    {
        using MapFile file = MapFile.Create(
            path, annual.Grid, description with { Title = $"{description.Title}: the weather of each month as the columns felt it" },
            MapPeriod.OfMonths(annual.Years[0], annual.Years[^1]));
        foreach (CatalogueVariable variable in MonthlyClimate.Variables)
        {
            file.Add(variable with { CellMethods = "time: mean" }, overTime: true);
        }

        for (int quantity = 0; quantity < MonthlyClimate.Variables.Count; quantity++)
        {
            for (int month = 0; month < annual.Years.Count * MonthlyClimate.Months; month++)
            {
                file.Put(MonthlyClimate.Variables[quantity], annual.ClimateOf(quantity, month), month);
            }
        }

        file.Commit();
    }

    private static string? Joined(params string?[] sentences) =>
        sentences.Any(sentence => sentence is not null) ? string.Join(" ", sentences.Where(sentence => sentence is not null)) : null;
}
