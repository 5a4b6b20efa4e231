namespace RegionalBeps.Grids.Catalogue;

/// <summary>The variables that are written for each year.</summary>
internal static class ProductVariables
{
    private const string DayComment = "Day of year, 1 = 1 January, of the local solar calendar (UTC plus longitude / 15 h, rounded to the hour).";
    private const double DeepestColumn = 100.0;

    /// <summary>Kinds of frozen ground, with the colours of the study's map.</summary>
    public static IReadOnlyList<CatalogueFlag> FrozenClasses { get; } =
    [
        new(1, "permafrost_continuous", "continuous permafrost", "连续多年冻土", 8, 48, 107),
        new(2, "permafrost_discontinuous", "discontinuous permafrost", "不连续多年冻土", 33, 113, 181),
        new(3, "permafrost_sporadic_isolated", "sporadic or isolated permafrost", "零星岛状多年冻土", 107, 174, 214),
        new(4, "seasonally_frozen", "seasonally frozen ground", "季节冻土", 253, 224, 144),
        new(5, "short_term_frozen", "ground frozen for less than 15 days", "短时冻土", 254, 178, 76),
        new(6, "unfrozen", "unfrozen ground", "非冻土", 189, 0, 38),
    ];

    /// <summary>Why a product has no value.</summary>
    public static IReadOnlyList<CatalogueFlag> Reasons { get; } =
    [
        new(0, "valid", "valid", "有效", 230, 230, 230),
        new(1, "never_froze", "never froze", "从未冻结", 189, 0, 38),
        new(2, "never_thawed", "never thawed", "从未融化", 8, 48, 107),
        new(3, "criterion_never_met", "criterion never met", "未满足判据", 150, 120, 180),
        new(4, "frozen_1_to_14_days", "frozen for 1 to 14 days only", "仅冻结1–14天", 254, 178, 76),
        new(5, "below_the_column", "below the simulated column", "低于模拟土柱", 0, 90, 90),
        new(6, "not_enough_valid_days_or_years", "not enough valid days or years", "有效日数或年数不足", 120, 120, 120),
        new(7, "quarantined", "quarantined: the column broke a balance", "已隔离", 220, 0, 220),
    ];

    /// <summary>The products of the freeze-thaw year and of vegetation.</summary>
    public static IReadOnlyList<CatalogueVariable> All { get; } =
    [
        .. FreezeThawVariables.All.Concat(VegetationVariables.All).Select(variable => variable with { IsVariant = IsVariant(variable.Name) }),
    ];

    private static bool IsVariant(string name) =>
        name.Contains("_layer_", StringComparison.Ordinal) && char.IsAsciiDigit(name[^1])
        || name is "thaw_onset_last" or "thaw_period_span" or "freeze_period_span" or "active_layer_thickness_by_liquid" or "active_layer_thickness_spread"
        || name.StartsWith("green_up_", StringComparison.Ordinal)
        || name.EndsWith("_spring", StringComparison.Ordinal) || name.EndsWith("_autumn", StringComparison.Ordinal)
        || (name.EndsWith("_summer", StringComparison.Ordinal) && !name.StartsWith("latent_heat", StringComparison.Ordinal));

    /// <summary>A day of the year.</summary>
    public static CatalogueVariable Day(string name, string longName, string chinese, string definition, string reading) => new()
    {
        Name = name, Group = VariableGroup.AnnualProduct, Unit = "day", LongName = longName, LongNameChinese = chinese,
        Comment = $"{definition} {DayComment}", Reading = reading,
        ValidMinimum = 1, ValidMaximum = 366, Storage = StorageType.Signed16, Ramp = ColourRamp.Cividis, IsDayOfYear = true,
    };

    /// <summary>A number of days.</summary>
    public static CatalogueVariable Count(string name, string longName, string chinese, string definition, string reading) => new()
    {
        Name = name, Group = VariableGroup.AnnualProduct, Unit = "day", LongName = longName, LongNameChinese = chinese, CellMethods = "time: sum",
        Comment = definition, Reading = reading, ValidMinimum = 0, ValidMaximum = 366, Storage = StorageType.Signed16, Ramp = ColourRamp.Cividis,
    };

    /// <summary>A daily range of temperature.</summary>
    public static CatalogueVariable Range(string name, string longName, string chinese, string definition, string reading) => new()
    {
        Name = name, Group = VariableGroup.AnnualProduct, Unit = "K", LongName = longName, LongNameChinese = chinese,
        Comment = definition, Reading = reading,
        CellMethods = "time: range within days time: mean over days", ValidMinimum = 0, ValidMaximum = 80, Ramp = ColourRamp.Viridis,
    };

    /// <summary>A depth below the surface.</summary>
    public static CatalogueVariable Depth(string name, string longName, string chinese, string definition, string reading) => new()
    {
        Name = name, Group = VariableGroup.AnnualProduct, Unit = "m", LongName = longName, LongNameChinese = chinese,
        Comment = definition, Reading = reading, CellMethods = "time: maximum", ValidMinimum = 0, ValidMaximum = DeepestColumn, Ramp = ColourRamp.Blues,
    };

    /// <summary>A map of classes.</summary>
    public static CatalogueVariable Classes(
        string name, string longName, string chinese, string definition, string reading, IReadOnlyList<CatalogueFlag> flags) => new()
    {
        Name = name, Group = VariableGroup.AnnualProduct, Unit = "1", LongName = longName, LongNameChinese = chinese, Comment = definition, Reading = reading,
        ValidMinimum = flags.Min(flag => flag.Value), ValidMaximum = flags.Max(flag => flag.Value), Resampling = Resampling.Categorical,
        Storage = StorageType.Unsigned8, Ramp = ColourRamp.Classes, Flags = flags,
    };
}
