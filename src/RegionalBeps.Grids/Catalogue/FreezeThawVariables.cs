namespace RegionalBeps.Grids.Catalogue;

/// <summary>The products of freezing and thawing that are written for each year.</summary>
internal static class FreezeThawVariables
{
    private static readonly (int Number, string Depths)[] DeeperLayers = [(2, "5-15 cm"), (3, "15-35 cm"), (4, "35-75 cm"), (5, "75-200 cm")];
    private static readonly string[] OfAllLayers = ["thaw_onset", "thaw_onset_last", "freeze_onset", "zero_curtain_days"];

    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<CatalogueVariable> All { get; } = WithDeeperLayers();

    private static IReadOnlyList<CatalogueVariable> Surface() =>
    [
        ProductVariables.Day(
            "thaw_onset", "onset of soil thaw in spring, surface layer", "土壤解冻始日",
            "First day of 30 to 273 that begins five days with a daily mean of layer L1 (0-5 cm) above 0 degC, after at least 15 days in a row below 0 degC since 1 September.",
            "Early is warm. A pixel without an onset is not blank for nothing: its flag says whether it never froze, never thawed or missed the criterion."),
        ProductVariables.Day(
            "thaw_onset_last", "beginning of the unbroken thawed spell, surface layer", "末次解冻始日",
            "First day of the unbroken thawed spell of layer L1 in which its warmest day lies; not before thaw_onset.",
            "Later than thaw_onset where the surface freezes again in spring; the difference is the length of the back-and-forth."),
        ProductVariables.Day(
            "freeze_onset", "onset of soil freezing in autumn, surface layer", "土壤冻结始日",
            "First day from 182 on that begins five days with a daily mean of layer L1 below 0 degC, after five days in a row above it in the same year.",
            "Late is warm. The thawed season runs from thaw_onset to here."),
        ProductVariables.Day(
            "thaw_period_start", "start of the spring season of daily freezing and thawing", "春季冻融期始日",
            "First day of days 30 to 212 on which layer L1 is above and below 0 degC within the day and which has two more such days among the nine after it.",
            "Snow or forest can damp the daily wave so much that there is no such day: flag 3, and a duration of 0."),
        ProductVariables.Day(
            "thaw_period_end", "end of the spring season of daily freezing and thawing", "春季冻融期终日",
            "Last day of days 30 to 212 on which layer L1 is above and below 0 degC within the day.",
            "Together with the start it frames the season in which the ground works like a pump."),
        ProductVariables.Count(
            "thaw_period_duration", "days of freezing and thawing in the spring season", "春季冻融日数",
            "Number of days from start to end of the spring season on which layer L1 is above and below 0 degC.",
            "0 where there is no such season; never more than the span."),
        ProductVariables.Count(
            "thaw_period_span", "length of the spring season of daily freezing and thawing", "春季冻融期长度",
            "Number of days from start to end of the spring season, both included.",
            "0 where there is no such season."),
        ProductVariables.Range(
            "thaw_period_amplitude", "mean diurnal range of soil temperature in the spring freeze-thaw season", "春季冻融期土温日较差",
            "Mean of highest minus lowest temperature of layer L1 within the day, over the freeze-thaw days of the spring season.",
            "The full range; half of it is the amplitude of a sine."),
        ProductVariables.Day(
            "freeze_period_start", "start of the autumn season of daily freezing and thawing", "秋季冻融期始日",
            "First day of day 213 to the end of the following January on which layer L1 is above and below 0 degC within the day and which has two more such days among the nine after it.",
            "Snow or forest can damp the daily wave so much that there is no such day: flag 3, and a duration of 0. In the south it may be a day of the following January, which goes on past 366.") with { ValidMaximum = 397 },
        ProductVariables.Day(
            "freeze_period_end", "end of the autumn season of daily freezing and thawing", "秋季冻融期终日",
            "Last day of day 213 to the end of the following January on which layer L1 is above and below 0 degC within the day. Days of the following January go on past 366; in the last year of a run the period ends on 31 December.",
            "Together with the start it frames the season in which the ground works like a pump.") with { ValidMaximum = 397 },
        ProductVariables.Count(
            "freeze_period_duration", "days of freezing and thawing in the autumn season", "秋季冻融日数",
            "Number of days from start to end of the autumn season on which layer L1 is above and below 0 degC.",
            "0 where there is no such season; never more than the span."),
        ProductVariables.Count(
            "freeze_period_span", "length of the autumn season of daily freezing and thawing", "秋季冻融期长度",
            "Number of days from start to end of the autumn season, both included.",
            "0 where there is no such season."),
        ProductVariables.Range(
            "freeze_period_amplitude", "mean diurnal range of soil temperature in the autumn freeze-thaw season", "秋季冻融期土温日较差",
            "Mean of highest minus lowest temperature of layer L1 within the day, over the freeze-thaw days of the autumn season.",
            "The full range; half of it is the amplitude of a sine."),
        ProductVariables.Range(
            "amplitude_above_zero", "mean diurnal range of surface-layer temperature on days with a mean above 0 °C", "日均温高于0 °C的土温日较差",
            "Mean of highest minus lowest temperature of layer L1 over the days of the year whose mean is above 0 degC.",
            "Large in dry, bare ground; small under forest and organic soil."),
        ProductVariables.Range(
            "amplitude_below_zero", "mean diurnal range of surface-layer temperature on days with a mean below 0 °C", "日均温低于0 °C的土温日较差",
            "Mean of highest minus lowest temperature of layer L1 over the days of the year whose mean is below 0 degC.",
            "Small under snow."),
        ProductVariables.Count(
            "freeze_thaw_cycles", "days of the year on which the surface layer both froze and thawed", "冻融循环日数",
            "Number of days of the calendar year on which layer L1 is above and below 0 degC within the day.",
            "Each is one cycle of freezing and thawing at the surface."),
        ProductVariables.Count(
            "frozen_days", "days of the freeze year with a mean below 0 °C, surface layer", "冻结日数",
            "Number of days from 1 September of the year before to 31 August with a daily mean of layer L1 below 0 degC.",
            "365 or 366 means that the surface never thawed."),
        ProductVariables.Count(
            "zero_curtain_days", "days of the year within 0.2 K of 0 °C, surface layer", "零点幕日数",
            "Number of days of the calendar year with a daily mean of layer L1 within 0.2 K of 0 degC.",
            "Long where much water freezes and thaws: the ground waits for the latent heat."),
        ProductVariables.Day(
            "snow_off", "first snow-free day after the snow season", "积雪消融日",
            "First day with less than 1 cm of snow after the longest unbroken snow cover (at least 15 days) of the freeze year that ends in the calendar year.",
            "Often close to thaw_onset; the surface may thaw before the snow is gone."),
        ProductVariables.Depth(
            "active_layer_thickness", "thickness of the active layer above permafrost", "活动层厚度",
            "Greatest depth of the year to which all ground above is warmer than 0 degC, linear between the nodes of the column.",
            "Flag 5 (below the column) where the whole column thaws, which outside permafrost it does: that is not a thick active layer."),
        ProductVariables.Depth(
            "active_layer_thickness_by_liquid", "thickness of the active layer by thawed water", "活动层厚度(液态水法)",
            "Greatest depth of the year of thawed layers and of the thawed share of the water of the layer that holds the front.",
            "A second estimate of active_layer_thickness; coarse layers make the two differ."),
        ProductVariables.Depth(
            "active_layer_thickness_spread", "difference of the two estimates of active layer thickness", "活动层厚度估计差",
            "Absolute difference of active_layer_thickness and active_layer_thickness_by_liquid.",
            "How much of the active layer thickness is a matter of method: do not read changes smaller than this."),
        ProductVariables.Depth(
            "freeze_thaw_layer_thickness", "thickness of the layer that freezes and thaws", "冻融层厚度",
            "active_layer_thickness where the pixel is permafrost in the year, frozen_depth elsewhere; freeze_thaw_layer_kind says which.",
            "Where a pixel turns from permafrost to seasonal frost the meaning changes with it: look at freeze_thaw_layer_kind before reading a change."),
        ProductVariables.Classes(
            "freeze_thaw_layer_kind", "which depth the freeze-thaw layer thickness is", "冻融层厚度类别",
            "Active layer where some layer of the column stayed at or below 0 degC through the year and the year before, seasonal frost elsewhere.",
            "The key to freeze_thaw_layer_thickness.",
            [
                new(1, "active_layer", "active layer of permafrost", "多年冻土活动层", 33, 113, 181),
                new(2, "seasonal_frost", "depth of seasonal frost", "季节冻结深度", 253, 224, 144),
            ]),
        ProductVariables.Depth(
            "frozen_depth", "greatest depth of frozen ground in the freeze year", "冻土下限",
            "Lower limit of frozen ground: the deepest 0 degC crossing with frozen ground above it, at its greatest from 1 September of the year before to 31 August, linear between nodes.",
            "Flag 5 where the deepest node is frozen, as in permafrost: the limit lies below what was computed, and no number is given."),
        ProductVariables.Depth(
            "permafrost_base", "depth of the base of permafrost", "多年冻土下限",
            "Depth at which the profile of the year's highest daily means turns positive below permafrost.",
            "Flag 3 where there is no permafrost, flag 5 where it reaches the bottom of the column."),
        ProductVariables.Classes(
            "frozen_class", "kind of frozen ground", "冻土类型",
            "Permafrost where some node down to 10 m stays at or below 0 degC through the year and the year before: continuous, discontinuous, sporadic or "
            + "isolated by the share of permafrost in a window of about 50 km (at least 90, 50 and less than 50 %). Else seasonally frozen with at "
            + "least 15 days below 0 degC, short-term frozen with 1 to 14, or unfrozen.",
            "The summary map holds the most frequent class of the years; of equally frequent ones the colder.",
            ProductVariables.FrozenClasses),
        new()
        {
            Name = "permafrost_fraction", Group = VariableGroup.AnnualProduct, Unit = "1", LongName = "share of permafrost in the land around",
            LongNameChinese = "邻域多年冻土面积比例", CellMethods = "area: mean", ValidMinimum = 0, ValidMaximum = 1, Ramp = ColourRamp.Blues,
            Comment = "Area share of permafrost pixels among the land pixels of a window of about 50 km, at least 3 x 3 pixels, that ends at the map's edge.",
            Reading = "A single column is permafrost or not; how continuous permafrost is, its neighbours tell.",
        },
    ];

    private static IReadOnlyList<CatalogueVariable> WithDeeperLayers()
    {
        IReadOnlyList<CatalogueVariable> surface = Surface();
        return
        [
            .. surface,
            .. OfAllLayers.SelectMany(name => DeeperLayers.Select(layer => InLayer(surface.Single(variable => variable.Name == name), layer.Number, layer.Depths))),
        ];
    }

    // The texts of the surface layer name it once as "surface layer" and once as L1.
    private static CatalogueVariable InLayer(CatalogueVariable surface, int number, string depths) => surface with
    {
        Name = $"{surface.Name}_layer_{number}",
        LongName = surface.LongName.Replace("surface layer", $"layer L{number}, {depths}", StringComparison.Ordinal),
        LongNameChinese = $"{surface.LongNameChinese}(第{number}层)",
        Comment = surface.Comment!.Replace("layer L1 (0-5 cm)", "layer L1", StringComparison.Ordinal)
            .Replace("layer L1", $"layer L{number} ({depths})", StringComparison.Ordinal),
        Reading = "As for the surface layer; the front takes weeks to come down, and deep layers may never thaw.",
    };
}
