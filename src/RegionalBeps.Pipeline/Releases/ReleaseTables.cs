using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Results.Tables;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>The tables of a release.</summary>
internal static class ReleaseTables
{
    /// <summary>The folder of the tables.</summary>
    public const string Folder = "tables";

    /// <summary>The frozen area of each day and layer.</summary>
    public const string FrozenArea = "frozen_area.nc";

    /// <summary>Writes all of them.</summary>
    public static void Write(string folder, ReleaseContent content, FileDescription description)
    {
        string tables = Path.Combine(folder, Folder);
        AnnualMaps annual = content.Annual;
        foreach ((string name, CsvTable table) in TablesOf(content))
        {
            AtomicFile.WriteText(Path.Combine(tables, name), table.ToString());
        }

        FrozenAreaFile.Write(Path.Combine(tables, FrozenArea), annual.FrozenArea, $"{description.Title}: frozen area by layer and day", description.Source);
    }

    private static IEnumerable<(string Name, CsvTable Table)> TablesOf(ReleaseContent content)
    {
        AnnualMaps annual = content.Annual;
        yield return ("frozen_area_daily.csv", FrozenAreaTables.Daily(annual.FrozenArea));
        yield return ("frozen_area_annual.csv", FrozenAreaTables.Annual(annual.FrozenArea));
        yield return ("frozen_area_change.csv", FrozenAreaTables.Change(annual.FrozenArea));
        yield return ("frozen_area_change_by_day.csv", FrozenAreaTables.ChangeByDay(annual.FrozenArea));
        yield return ("products.csv", ProductTable.Of(annual, content.Summary, content.Selected));
        if (content.Summary.Find("frozen_class") is { } modal && content.Summary.Find("frozen_class_transition") is { } transition)
        {
            yield return ("class_area.csv", ClassTables.Areas(annual, modal));
            yield return ("class_transitions.csv", ClassTables.Transitions(annual, transition));
            yield return ("class_transition_kinds.csv", ClassTables.TransitionKinds(annual, transition));
        }

        if (content.Attribution.Targets.Count > 0)
        {
            yield return ("driver_shares.csv", AttributionTables.Shares(content.Attribution, content.Biomes, annual.Grid.CellAreas()));
            yield return ("green_up_and_thaw_onset.csv", AttributionTables.GreenUpAndThawOnset(annual, content.Attribution));
        }
    }
}
