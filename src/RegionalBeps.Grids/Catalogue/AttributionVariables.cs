namespace RegionalBeps.Grids.Catalogue;

/// <summary>The maps of what controls the vegetation: one set for each target.</summary>
public static class AttributionVariables
{
    private const string Classic =
        "Grey relational grade after Deng (1982): how closely the course of the driver follows that of the target. A driver with an inverse relation gets a low grade however strict it is.";

    private const string Aligned =
        "Grey relational grade in which drivers that correlate negatively with the target are turned round: what science should look at first.";

    /// <summary>The targets: products of the vegetation, each with the season over which its climate drivers are taken.</summary>
    public static IReadOnlyList<string> Targets { get; } =
    [
        "green_up", "leaf_area_index_early", "leaf_area_index_peak", "leaf_area_index_late", "latent_heat_flux_spring", "latent_heat_flux_summer",
        "latent_heat_flux_autumn", "latent_heat_flux_year", "gross_primary_production_year", "net_ecosystem_production_year",
    ];

    /// <summary>The drivers, in the order of their class values, in colours that the colour-blind can tell apart (Okabe and Ito 2008).</summary>
    public static IReadOnlyList<CatalogueFlag> Drivers { get; } =
    [
        new(1, "precipitation", "precipitation", "降水", 0, 114, 178),
        new(2, "air_temperature", "air temperature", "气温", 213, 94, 0),
        new(3, "radiation", "solar radiation", "太阳辐射", 240, 228, 66),
        new(4, "thaw_onset", "thaw onset", "解冻始日", 0, 158, 115),
        new(5, "freeze_thaw_layer_thickness", "freeze-thaw layer thickness", "冻融层厚度", 204, 121, 167),
        new(6, "frozen_depth", "lower limit of frozen ground", "冻土下限", 60, 60, 60),
        new(7, "snow_off", "snow-off", "积雪消融日", 86, 180, 233),
    ];

    /// <summary>The two forms of the grade.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["classic", "aligned"];

    /// <summary>All maps of all targets.</summary>
    public static IReadOnlyList<CatalogueVariable> All { get; } = [.. Targets.SelectMany(Of)];

    /// <summary>The drivers and what stands where there is none that leads.</summary>
    private static CatalogueFlag[] Winners =>
        [.. Drivers, new(8, "no_clear_winner", "no clear winner", "无明显主导因子", 205, 205, 205)];

    /// <summary>The maps of one target, in the order: for each form dominant, second, margin, p-value and grades; then partial correlations.</summary>
    private static IEnumerable<CatalogueVariable> Of(string target)
    {
        CatalogueVariable product = ProductVariables.All.Single(variable => variable.Name == target);
        foreach (string form in Forms)
        {
            string chinese = form == "classic" ? "经典" : "符号对齐";
            string definition = form == "classic" ? Classic : Aligned;
            yield return Class($"{target}_dominant_driver_{form}", $"driver with the highest {form} grade for {product.LongName}",
                $"{product.LongNameChinese}主导因子({chinese})", definition);
            yield return Class($"{target}_second_driver_{form}", $"driver with the second highest {form} grade for {product.LongName}",
                $"{product.LongNameChinese}次要因子({chinese})", definition);
            yield return Grade($"{target}_driver_margin_{form}", $"difference of the two highest {form} grades for {product.LongName}",
                $"{product.LongNameChinese}因子差值({chinese})", definition, ColourRamp.Viridis, 0, 1);
            yield return Grade($"{target}_driver_p_value_{form}", $"probability by chance of the highest {form} grade for {product.LongName}",
                $"{product.LongNameChinese}因子显著性({chinese})", "Share of 199 shuffles of the target's years, and of the observed order, that give so high a highest grade.",
                ColourRamp.Purples, 0, 1);
            foreach (CatalogueFlag driver in Drivers)
            {
                yield return Grade($"{target}_gra_{form}_{driver.Meaning}", $"{form} grey relational grade of {driver.Label} for {product.LongName}",
                    $"{product.LongNameChinese}与{driver.LabelChinese}灰色关联度({chinese})", definition, ColourRamp.Viridis, 0, 1);
            }
        }

        foreach (CatalogueFlag driver in Drivers)
        {
            yield return Grade($"{target}_partial_correlation_{driver.Meaning}", $"partial correlation of {driver.Label} with {product.LongName}",
                $"{product.LongNameChinese}与{driver.LabelChinese}偏相关系数",
                "Correlation after the linear influence of all other drivers is taken from both; with sixteen years and seven drivers it has few degrees of freedom.",
                ColourRamp.BlueWhiteRed, -1, 1);
        }
    }

    private static CatalogueVariable Class(string name, string longName, string chinese, string definition) =>
        ProductVariables.Classes(
            name, longName, chinese, $"{definition} No clear winner where more than a tenth of shuffled years give so high a grade.",
            "Look at both forms: where they differ, the classic one may have been misled by the sign of the relation.", Winners)
            with { Group = VariableGroup.Attribution };

    private static CatalogueVariable Grade(
        string name, string longName, string chinese, string definition, ColourRamp ramp, double minimum, double maximum) => new()
    {
        Name = name, Group = VariableGroup.Attribution, Unit = "1", LongName = longName, LongNameChinese = chinese, Comment = definition,
        ValidMinimum = minimum, ValidMaximum = maximum, Ramp = ramp,
    };
}
