namespace RegionalBeps.Column.Parameters;

/// <summary>Translates the values of a land-cover map to BEPS classes.</summary>
public sealed class LandCoverCrosswalk
{
    private static readonly Dictionary<LandCoverLegend, LandCoverCrosswalk> OfLegend =
        EmbeddedTable.Read("land_cover_crosswalk")
            .GroupBy(row => LegendNamed(row.Text("legend")))
            .ToDictionary(rows => rows.Key, rows => new LandCoverCrosswalk(rows.Key, rows));

    private readonly SortedDictionary<int, LandCoverTranslation> translations = [];

    private LandCoverCrosswalk(LandCoverLegend legend, IEnumerable<TableRow> rows)
    {
        Legend = legend;
        foreach (TableRow row in rows)
        {
            LandCoverTranslation translation = FromRow(row);
            translations.Add(translation.Value, translation);
        }
    }

    /// <summary>The legend that this crosswalk reads.</summary>
    public LandCoverLegend Legend { get; }

    /// <summary>All values of the legend, ascending.</summary>
    public IReadOnlyCollection<LandCoverTranslation> Translations => translations.Values;

    /// <summary>The crosswalk of a legend.</summary>
    public static LandCoverCrosswalk For(LandCoverLegend legend) => OfLegend[legend];

    /// <summary>What a value of the map means, or nothing where the legend does not have it.</summary>
    public LandCoverTranslation? Find(int value) => translations.GetValueOrDefault(value);

    private static LandCoverLegend LegendNamed(string name) => name switch
    {
        "IGBP_MODIS" => LandCoverLegend.IgbpModis,
        "GLCNMO" => LandCoverLegend.Glcnmo,
        "ESA_CCI_LCCS" => LandCoverLegend.EsaCciLccs,
        _ => throw new InvalidDataException($"The land-cover crosswalk names an unknown legend '{name}'."),
    };

    private static LandCoverTranslation FromRow(TableRow row)
    {
        bool isNeedleleaf = row.Text("first_code") == "needle";
        return new LandCoverTranslation(
            (int)row.Number("value"),
            row.Text("name"),
            Enum.Parse<SurfaceType>(row.Text("surface_type"), ignoreCase: true),
            isNeedleleaf ? null : row.WholeNumber("first_code"),
            isNeedleleaf,
            row.Text("first_fraction").Length == 0 ? 0.0 : row.Number("first_fraction"),
            row.WholeNumber("second_code"),
            row.Text("note"));
    }
}
