using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Writing;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Results.Attribution;
using RegionalBeps.Pipeline.Results.Tables;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>The tables of a release. They take what they need of each product's maps, so that the maps need not be kept.</summary>
/// <param name="content">What the release is made of.</param>
internal sealed class ReleaseTables(ReleaseContent content)
{
    /// <summary>The folder of the tables.</summary>
    public const string Folder = "tables";

    /// <summary>The frozen area of each day and layer.</summary>
    public const string FrozenArea = "frozen_area.nc";

    private readonly double[] _areas = content.Annual.Grid.CellAreas();
    private readonly ProductTable _products = new(content.Annual.Grid);
    private readonly List<(string Name, CsvTable Table)> _classes = [];
    private readonly List<TargetShares> _shares = [];

    /// <summary>The shares of the drivers of each target that was added.</summary>
    public IReadOnlyList<TargetShares> Shares => _shares;

    /// <summary>Green-up beside thaw onset; empty where green-up was not added.</summary>
    public IReadOnlyList<GreenUpYear> GreenUpYears { get; private set; } = [];

    /// <summary>Takes what is wanted of a product.</summary>
    public void Add(CatalogueVariable product, IReadOnlyList<SummaryMap> maps)
    {
        _products.Add(product, maps);
        if (maps.FirstOrDefault(map => map.Variable.Name == "frozen_class_transition") is { } transition)
        {
            SummaryMap modal = maps.Single(map => map.Variable.Name == product.Name);
            _classes.Add(("class_area.csv", ClassTables.Areas(content.Annual, modal)));
            _classes.Add(("class_transitions.csv", ClassTables.Transitions(content.Annual, transition)));
            _classes.Add(("class_transition_kinds.csv", ClassTables.TransitionKinds(content.Annual, transition)));
        }
    }

    /// <summary>Takes what is wanted of a target.</summary>
    public void Add(TargetAttribution attribution)
    {
        _shares.Add(TargetShares.Of(attribution, content.Biomes, _areas));
        if (attribution.Target == AttributionTables.GreenUp)
        {
            GreenUpYears = AttributionTables.GreenUpYears(content.Annual, attribution);
        }
    }

    /// <summary>Writes all tables.</summary>
    public void Write(string folder, FileDescription description)
    {
        string tables = Path.Combine(folder, Folder);
        Products.Area.FrozenArea area = content.Annual.FrozenArea;
        (string Name, CsvTable Table)[] all =
        [
            ("frozen_area_daily.csv", FrozenAreaTables.Daily(area)),
            ("frozen_area_annual.csv", FrozenAreaTables.Annual(area)),
            ("frozen_area_change.csv", FrozenAreaTables.Change(area)),
            ("frozen_area_change_by_day.csv", FrozenAreaTables.ChangeByDay(area)),
            ("products.csv", _products.Table),
            .. _classes,
        ];
        foreach ((string name, CsvTable table) in all)
        {
            AtomicFile.WriteText(Path.Combine(tables, name), table.ToString());
        }

        if (_shares.Count > 0)
        {
            AtomicFile.WriteText(Path.Combine(tables, "driver_shares.csv"), AttributionTables.Shares(_shares).ToString());
            AtomicFile.WriteText(Path.Combine(tables, "green_up_and_thaw_onset.csv"), AttributionTables.GreenUpAndThawOnset(GreenUpYears).ToString());
        }

        FrozenAreaFile.Write(Path.Combine(tables, FrozenArea), area, $"{description.Title}: frozen area by layer and day", description.Source);
    }
}
