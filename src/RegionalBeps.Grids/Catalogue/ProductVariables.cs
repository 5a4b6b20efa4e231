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
        Day("thaw_onset", "onset of soil thaw in spring, surface layer", "土壤解冻始日"),
        Day("thaw_onset_last", "beginning of the unbroken thawed spell, surface layer", "末次解冻始日"),
        Day("freeze_onset", "onset of soil freezing in autumn, surface layer", "土壤冻结始日"),
        Day("thaw_period_start", "start of the spring season of daily freezing and thawing", "春季冻融期始日"),
        Day("thaw_period_end", "end of the spring season of daily freezing and thawing", "春季冻融期终日"),
        Count("thaw_period_duration", "days of freezing and thawing in the spring season", "春季冻融日数"),
        Count("thaw_period_span", "length of the spring season of daily freezing and thawing", "春季冻融期长度"),
        Range("thaw_period_amplitude", "mean diurnal range of soil temperature in the spring freeze-thaw season", "春季冻融期土温日较差"),
        Day("freeze_period_start", "start of the autumn season of daily freezing and thawing", "秋季冻融期始日"),
        Day("freeze_period_end", "end of the autumn season of daily freezing and thawing", "秋季冻融期终日") with { ValidMaximum = 397 },
        Count("freeze_period_duration", "days of freezing and thawing in the autumn season", "秋季冻融日数"),
        Count("freeze_period_span", "length of the autumn season of daily freezing and thawing", "秋季冻融期长度"),
        Range("freeze_period_amplitude", "mean diurnal range of soil temperature in the autumn freeze-thaw season", "秋季冻融期土温日较差"),
        Range("amplitude_above_zero", "mean diurnal range of surface-layer temperature on days with a mean above 0 °C", "日均温高于0 °C的土温日较差"),
        Range("amplitude_below_zero", "mean diurnal range of surface-layer temperature on days with a mean below 0 °C", "日均温低于0 °C的土温日较差"),
        Count("freeze_thaw_cycles", "days of the year on which the surface layer both froze and thawed", "冻融循环日数"),
        Count("frozen_days", "days of the freeze year with a mean below 0 °C, surface layer", "冻结日数"),
        Count("zero_curtain_days", "days of the year within 0.2 K of 0 °C, surface layer", "零点幕日数"),
        Day("snow_off", "first snow-free day after the snow season", "积雪消融日"),
        Depth("active_layer_thickness", "thickness of the active layer above permafrost", "活动层厚度"),
        Depth("active_layer_thickness_by_liquid", "thickness of the active layer by thawed water", "活动层厚度(液态水法)"),
        Depth("active_layer_thickness_spread", "difference of the two estimates of active layer thickness", "活动层厚度估计差"),
        Depth("freeze_thaw_layer_thickness", "thickness of the layer that freezes and thaws", "冻融层厚度"),
        Depth("frozen_depth", "greatest depth of frozen ground in the freeze year", "冻土下限"),
        Depth("permafrost_base", "depth of the base of permafrost", "多年冻土下限"),
        new()
        {
            Name = "frozen_class", Group = VariableGroup.AnnualProduct, Unit = "1", LongName = "kind of frozen ground", LongNameChinese = "冻土类型",
            ValidMinimum = 1, ValidMaximum = 6, Resampling = Resampling.Categorical, Storage = StorageType.Unsigned8, Ramp = ColourRamp.Classes, Flags = FrozenClasses,
        },
        new()
        {
            Name = "freeze_thaw_layer_kind", Group = VariableGroup.AnnualProduct, Unit = "1",
            LongName = "which depth the freeze-thaw layer thickness is", LongNameChinese = "冻融层厚度类别",
            ValidMinimum = 1, ValidMaximum = 2, Resampling = Resampling.Categorical, Storage = StorageType.Unsigned8, Ramp = ColourRamp.Classes,
            Flags =
            [
                new(1, "active_layer", "active layer of permafrost", "多年冻土活动层", 33, 113, 181),
                new(2, "seasonal_frost", "depth of seasonal frost", "季节冻结深度", 253, 224, 144),
            ],
        },
        Day("green_up", "start of the growing season, from leaf area", "返青期"),
    ];

    private static CatalogueVariable Day(string name, string longName, string chinese) => new()
    {
        Name = name, Group = VariableGroup.AnnualProduct, Unit = "day", LongName = longName, LongNameChinese = chinese, Comment = DayComment,
        ValidMinimum = 1, ValidMaximum = 366, Storage = StorageType.Signed16, Ramp = ColourRamp.Cividis, IsDayOfYear = true,
    };

    private static CatalogueVariable Count(string name, string longName, string chinese) => new()
    {
        Name = name, Group = VariableGroup.AnnualProduct, Unit = "day", LongName = longName, LongNameChinese = chinese, CellMethods = "time: sum",
        ValidMinimum = 0, ValidMaximum = 366, Storage = StorageType.Signed16, Ramp = ColourRamp.Cividis,
    };

    private static CatalogueVariable Range(string name, string longName, string chinese) => new()
    {
        Name = name, Group = VariableGroup.AnnualProduct, Unit = "K", LongName = longName, LongNameChinese = chinese,
        CellMethods = "time: range within days time: mean over days", ValidMinimum = 0, ValidMaximum = 80, Ramp = ColourRamp.Viridis,
    };

    private static CatalogueVariable Depth(string name, string longName, string chinese) => new()
    {
        Name = name, Group = VariableGroup.AnnualProduct, Unit = "m", LongName = longName, LongNameChinese = chinese,
        CellMethods = "time: maximum", ValidMinimum = 0, ValidMaximum = DeepestColumn, Ramp = ColourRamp.Blues,
    };
}
