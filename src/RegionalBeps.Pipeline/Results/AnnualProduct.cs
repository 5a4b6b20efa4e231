using RegionalBeps.Products;
using RegionalBeps.Products.FreezeThaw;

namespace RegionalBeps.Pipeline.Results;

/// <summary>One product of the catalogue and how it is taken from a pixel's year.</summary>
/// <param name="Name">The catalogue's name.</param>
/// <param name="Of">Takes the value from the products of a pixel's year.</param>
public sealed record AnnualProduct(string Name, AnnualProduct.Selector Of)
{
    /// <summary>Takes one value from the products of a pixel's year.</summary>
    public delegate FlaggedValue Selector(in FreezeThawYear year);

    /// <summary>The place of the kind of frozen ground among <see cref="All"/>: from it, neighbours make the class of the map.</summary>
    public const int FrozenGroundPlace = 0;

    /// <summary>All products that a tile leaves for each year, in the order in which its results hold them.</summary>
    public static IReadOnlyList<AnnualProduct> All { get; } =
    [
        new("frozen_class", (in FreezeThawYear year) => KindOf(year.Ground)),
        new("thaw_onset", (in FreezeThawYear year) => year.ThawOnset[0]),
        new("thaw_onset_last", (in FreezeThawYear year) => year.ThawOnsetLast[0]),
        new("freeze_onset", (in FreezeThawYear year) => year.FreezeOnset[0]),
        new("thaw_period_start", (in FreezeThawYear year) => year.ThawPeriod.Start),
        new("thaw_period_end", (in FreezeThawYear year) => year.ThawPeriod.End),
        new("thaw_period_duration", (in FreezeThawYear year) => year.ThawPeriod.Duration),
        new("thaw_period_span", (in FreezeThawYear year) => year.ThawPeriod.Span),
        new("thaw_period_amplitude", (in FreezeThawYear year) => year.ThawPeriod.Amplitude),
        new("freeze_period_start", (in FreezeThawYear year) => year.FreezePeriod.Start),
        new("freeze_period_end", (in FreezeThawYear year) => year.FreezePeriod.End),
        new("freeze_period_duration", (in FreezeThawYear year) => year.FreezePeriod.Duration),
        new("freeze_period_span", (in FreezeThawYear year) => year.FreezePeriod.Span),
        new("freeze_period_amplitude", (in FreezeThawYear year) => year.FreezePeriod.Amplitude),
        new("amplitude_above_zero", (in FreezeThawYear year) => year.AmplitudeAboveZero),
        new("amplitude_below_zero", (in FreezeThawYear year) => year.AmplitudeBelowZero),
        new("freeze_thaw_cycles", (in FreezeThawYear year) => year.FreezeThawCycles),
        new("frozen_days", (in FreezeThawYear year) => year.FrozenDays[0]),
        new("zero_curtain_days", (in FreezeThawYear year) => year.ZeroCurtainDays[0]),
        new("snow_off", (in FreezeThawYear year) => year.SnowOff),
        new("active_layer_thickness", (in FreezeThawYear year) => year.ActiveLayerThickness),
        new("active_layer_thickness_by_liquid", (in FreezeThawYear year) => year.ActiveLayerThicknessByLiquid),
        new("active_layer_thickness_spread", (in FreezeThawYear year) => year.ActiveLayerThicknessSpread),
        new("freeze_thaw_layer_thickness", (in FreezeThawYear year) => year.FreezeThawLayerThickness),
        new("freeze_thaw_layer_kind", (in FreezeThawYear year) => KindOf(year.FreezeThawLayerKind)),
        new("frozen_depth", (in FreezeThawYear year) => year.FrozenDepth),
        new("permafrost_base", (in FreezeThawYear year) => year.PermafrostBase),
    ];

    private static FlaggedValue KindOf(FrozenGround ground) => ground == Products.FreezeThaw.FrozenGround.NoData
        ? FlaggedValue.Missing(Validity.NotEnoughValid)
        : FlaggedValue.Of((byte)ground);

    private static FlaggedValue KindOf(FreezeThawLayerKind kind) => kind == FreezeThawLayerKind.NoData
        ? FlaggedValue.Missing(Validity.NotEnoughValid)
        : FlaggedValue.Of((byte)kind);
}
