namespace RegionalBeps.Grids.Catalogue;

/// <summary>The products of vegetation, heat and carbon that are written for each year.</summary>
internal static class VegetationVariables
{
    private static readonly (string Name, string Months, string Chinese)[] Seasons =
    [
        ("spring", "March to May", "春季"), ("summer", "June to August", "夏季"), ("autumn", "September to November", "秋季"), ("year", "the calendar year", "全年"),
    ];

    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<CatalogueVariable> All { get; } =
    [
        GreenUp("green_up", "start of the growing season, from leaf area", "返青期", "0.2"),
        GreenUp("green_up_tenth", "start of the growing season, from a tenth of the leaf area's amplitude", "返青期(10%阈值)", "0.1"),
        GreenUp("green_up_half", "start of the growing season, from half of the leaf area's amplitude", "返青期(50%阈值)", "0.5"),
        ProductVariables.Day(
            "green_up_by_curvature", "start of the growing season, from the bend of the leaf area's course", "返青期(曲率法)",
            "Day of 60 to 212, before leaf area is highest, on which its 31-day running mean bends upward most.",
            "Comes before the thresholds; where the three methods differ by weeks, no green-up date means much."),
        ProductVariables.Classes(
            "green_up_amplitude_kind", "whether leaf area changes enough for a green-up", "返青期幅度标识",
            "Low where leaf area changes by less than 30 % of its maximum within the year.",
            "Evergreen forest has a low amplitude: its green-up is given, and is to be doubted.",
            [
                new(1, "seasonal", "leaf area changes with the season", "叶面积有季节变化", 65, 171, 93),
                new(2, "low_amplitude", "low amplitude: green-up means little", "季节幅度小", 140, 120, 90),
            ]),
        LeafArea("early", "May and June", "生长季初期"),
        LeafArea("peak", "July and August", "生长季盛期"),
        LeafArea("late", "September", "生长季末期"),
        .. Seasons.Select(season => new CatalogueVariable
        {
            Name = $"latent_heat_flux_{season.Name}", Group = VariableGroup.AnnualProduct, StandardName = "surface_upward_latent_heat_flux", Unit = "W m-2",
            LongName = $"mean latent heat flux of {season.Months}", LongNameChinese = season.Chinese + "蒸散发能量通量", CellMethods = "time: mean",
            Comment = $"Mean over {season.Months} of the heat that evaporation, transpiration and sublimation take to the air.",
            Reading = "Evaporation as energy: 28.4 W m-2 are 1 mm of water a day.",
            ValidMinimum = -100, ValidMaximum = 500, Ramp = ColourRamp.Viridis,
        }),
        .. Seasons.Select(season => Carbon(
            "gross_primary_production", season, "carbon taken up by photosynthesis", "总初级生产力", "before any respiration", ColourRamp.Greens, minimum: 0)),
        .. Seasons.Select(season => Carbon(
            "ecosystem_respiration", season, "carbon given off by plants and soil", "生态系统呼吸",
            "autotrophic and heterotrophic together; flag 6 with the baseline column, whose carbon pools stand still", ColourRamp.Viridis, minimum: 0)),
        .. Seasons.Select(season => Carbon(
            "net_ecosystem_production", season, "carbon gained by the ecosystem", "净生态系统生产力",
            "gross primary production minus ecosystem respiration, positive where the ecosystem is a sink", ColourRamp.BrownWhiteTeal, minimum: -5)),
    ];

    private static CatalogueVariable GreenUp(string name, string longName, string chinese, string share) => ProductVariables.Day(
        name, longName, chinese,
        $"First day of 60 to 212 on which leaf area rises to LAI_min + {share} (LAI_max - LAI_min) and stays there for ten days; LAI_min is the lowest of January to March.",
        "No value (flag 3) on bare ground, where leaf area changes by less than 0.3; see green_up_amplitude_kind for evergreen forest.");

    private static CatalogueVariable LeafArea(string stage, string months, string chinese) => new()
    {
        Name = $"leaf_area_index_{stage}", Group = VariableGroup.AnnualProduct, StandardName = "leaf_area_index", Unit = "1",
        LongName = $"mean leaf area index of {months}", LongNameChinese = chinese + "叶面积指数", CellMethods = "time: mean",
        Comment = $"Mean over {months} of the leaf area on ground area that the columns were given.",
        Reading = "An input, not an answer of the model: what drives it is asked of the data that were read.",
        ValidMinimum = 0, ValidMaximum = 15, Ramp = ColourRamp.Greens,
    };

    private static CatalogueVariable Carbon(
        string name, (string Name, string Months, string Chinese) season, string what, string chinese, string definition, ColourRamp ramp, double minimum) => new()
    {
        Name = $"{name}_{season.Name}", Group = VariableGroup.AnnualProduct, Unit = "kg m-2",
        LongName = $"{what}, {season.Months}", LongNameChinese = season.Chinese + chinese, CellMethods = "time: sum",
        Comment = $"Sum over {season.Months} of {what}, as mass of carbon: {definition}.",
        Reading = "Kilograms of carbon on a square metre; times 1000 it is the usual g C m-2.",
        ValidMinimum = minimum, ValidMaximum = 10, Ramp = ramp,
    };
}
