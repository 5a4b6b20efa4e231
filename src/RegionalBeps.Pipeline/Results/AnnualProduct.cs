using RegionalBeps.Products;
using RegionalBeps.Products.FreezeThaw;
using RegionalBeps.Products.Phenology;

namespace RegionalBeps.Pipeline.Results;

/// <summary>One product of the catalogue and how it is taken from a pixel's year.</summary>
/// <param name="Name">The catalogue's name.</param>
/// <param name="Of">Takes the value from the products of a pixel's year.</param>
public sealed record AnnualProduct(string Name, AnnualProduct.Selector Of)
{
    /// <summary>Takes one value from the products of a pixel's year.</summary>
    public delegate FlaggedValue Selector(in PixelYear year);

    /// <summary>The place of the kind of frozen ground among <see cref="All"/>: from it, neighbours make the class of the map.</summary>
    public const int FrozenGroundPlace = 0;

    private const double GramsToKilograms = 1e-3;

    /// <summary>All products that a tile leaves for each year, in the order in which its results hold them.</summary>
    public static IReadOnlyList<AnnualProduct> All { get; } =
    [
        new("frozen_class", (in PixelYear year) => KindOf(year.Ground.Ground)),
        new("thaw_onset", (in PixelYear year) => year.Ground.ThawOnset[0]),
        new("thaw_onset_last", (in PixelYear year) => year.Ground.ThawOnsetLast[0]),
        new("freeze_onset", (in PixelYear year) => year.Ground.FreezeOnset[0]),
        new("thaw_period_start", (in PixelYear year) => year.Ground.ThawPeriod.Start),
        new("thaw_period_end", (in PixelYear year) => year.Ground.ThawPeriod.End),
        new("thaw_period_duration", (in PixelYear year) => year.Ground.ThawPeriod.Duration),
        new("thaw_period_span", (in PixelYear year) => year.Ground.ThawPeriod.Span),
        new("thaw_period_amplitude", (in PixelYear year) => year.Ground.ThawPeriod.Amplitude),
        new("freeze_period_start", (in PixelYear year) => year.Ground.FreezePeriod.Start),
        new("freeze_period_end", (in PixelYear year) => year.Ground.FreezePeriod.End),
        new("freeze_period_duration", (in PixelYear year) => year.Ground.FreezePeriod.Duration),
        new("freeze_period_span", (in PixelYear year) => year.Ground.FreezePeriod.Span),
        new("freeze_period_amplitude", (in PixelYear year) => year.Ground.FreezePeriod.Amplitude),
        new("amplitude_above_zero", (in PixelYear year) => year.Ground.AmplitudeAboveZero),
        new("amplitude_below_zero", (in PixelYear year) => year.Ground.AmplitudeBelowZero),
        new("freeze_thaw_cycles", (in PixelYear year) => year.Ground.FreezeThawCycles),
        new("frozen_days", (in PixelYear year) => year.Ground.FrozenDays[0]),
        new("zero_curtain_days", (in PixelYear year) => year.Ground.ZeroCurtainDays[0]),
        new("snow_off", (in PixelYear year) => year.Ground.SnowOff),
        new("active_layer_thickness", (in PixelYear year) => year.Ground.ActiveLayerThickness),
        new("active_layer_thickness_by_liquid", (in PixelYear year) => year.Ground.ActiveLayerThicknessByLiquid),
        new("active_layer_thickness_spread", (in PixelYear year) => year.Ground.ActiveLayerThicknessSpread),
        new("freeze_thaw_layer_thickness", (in PixelYear year) => year.Ground.FreezeThawLayerThickness),
        new("freeze_thaw_layer_kind", (in PixelYear year) => KindOf(year.Ground.FreezeThawLayerKind)),
        new("frozen_depth", (in PixelYear year) => year.Ground.FrozenDepth),
        new("permafrost_base", (in PixelYear year) => year.Ground.PermafrostBase),
        new("green_up", (in PixelYear year) => year.Vegetation.GreenUp),
        new("green_up_tenth", (in PixelYear year) => year.Vegetation.GreenUpAtTenth),
        new("green_up_half", (in PixelYear year) => year.Vegetation.GreenUpAtHalf),
        new("green_up_by_curvature", (in PixelYear year) => year.Vegetation.GreenUpByCurvature),
        new("green_up_amplitude_kind", (in PixelYear year) => KindOf(year.Vegetation.Amplitude)),
        new("leaf_area_index_early", (in PixelYear year) => year.Vegetation.LeafAreaEarly),
        new("leaf_area_index_peak", (in PixelYear year) => year.Vegetation.LeafAreaPeak),
        new("leaf_area_index_late", (in PixelYear year) => year.Vegetation.LeafAreaLate),
        .. DeeperLayers("thaw_onset", (in PixelYear year, int layer) => year.Ground.ThawOnset[layer]),
        .. DeeperLayers("thaw_onset_last", (in PixelYear year, int layer) => year.Ground.ThawOnsetLast[layer]),
        .. DeeperLayers("freeze_onset", (in PixelYear year, int layer) => year.Ground.FreezeOnset[layer]),
        .. DeeperLayers("zero_curtain_days", (in PixelYear year, int layer) => year.Ground.ZeroCurtainDays[layer]),
        .. Seasons("latent_heat_flux", (in PixelYear year, int season) => year.Vegetation.LatentHeat[season], factor: 1),
        .. Seasons("gross_primary_production", (in PixelYear year, int season) => year.Vegetation.Carbon[season].GrossPrimaryProduction, GramsToKilograms),
        .. Seasons("ecosystem_respiration", (in PixelYear year, int season) => year.Vegetation.Carbon[season].EcosystemRespiration, GramsToKilograms),
        .. Seasons("net_ecosystem_production", (in PixelYear year, int season) => year.Vegetation.Carbon[season].NetEcosystemProduction, GramsToKilograms),
    ];

    /// <summary>The products of a freeze period, which the January of the following year completes.</summary>
    public static IReadOnlyList<(string Name, Func<FreezeThawPeriod, FlaggedValue> Of)> OfFreezePeriod { get; } =
    [
        ("freeze_period_start", period => period.Start),
        ("freeze_period_end", period => period.End),
        ("freeze_period_duration", period => period.Duration),
        ("freeze_period_span", period => period.Span),
        ("freeze_period_amplitude", period => period.Amplitude),
    ];

    private delegate FlaggedValue NumberedSelector(in PixelYear year, int number);

    private static IEnumerable<AnnualProduct> DeeperLayers(string name, NumberedSelector of) =>
        Enumerable.Range(1, PerLayer<double>.Count - 1).Select(layer => new AnnualProduct($"{name}_layer_{layer + 1}", (in PixelYear year) => of(year, layer)));

    private static IEnumerable<AnnualProduct> Seasons(string name, NumberedSelector of, double factor) => Enumerable.Range(0, PerSeason<double>.Count)
        .Select(season => new AnnualProduct($"{name}_{((Season)season).ToString().ToLowerInvariant()}", (in PixelYear year) => Scaled(of(year, season), factor)));

    private static FlaggedValue Scaled(FlaggedValue value, double factor) => value with { Value = value.Value * factor };

    private static FlaggedValue KindOf(FrozenGround ground) => ground == Products.FreezeThaw.FrozenGround.NoData
        ? FlaggedValue.Missing(Validity.NotEnoughValid)
        : FlaggedValue.Of((byte)ground);

    private static FlaggedValue KindOf(FreezeThawLayerKind kind) => kind == FreezeThawLayerKind.NoData
        ? FlaggedValue.Missing(Validity.NotEnoughValid)
        : FlaggedValue.Of((byte)kind);

    private static FlaggedValue KindOf(LeafAreaAmplitude amplitude) => amplitude == LeafAreaAmplitude.NoData
        ? FlaggedValue.Missing(Validity.NotEnoughValid)
        : FlaggedValue.Of((byte)amplitude);
}
