namespace RegionalBeps.Products.FreezeThaw;

/// <summary>The freeze-thaw products of one pixel and calendar year. Onsets, ends and snow-off are days of year, 1 = 1 January.</summary>
public readonly struct FreezeThawYear
{
    /// <summary>First lasting thaw of spring in each reported layer (<see cref="Onsets.Thaw"/>).</summary>
    public required PerLayer<FlaggedValue> ThawOnset { get; init; }

    /// <summary>Beginning of the thawed spell of summer in each reported layer (<see cref="Onsets.ThawLast"/>).</summary>
    public required PerLayer<FlaggedValue> ThawOnsetLast { get; init; }

    /// <summary>First lasting frost after summer in each reported layer (<see cref="Onsets.Freeze"/>).</summary>
    public required PerLayer<FlaggedValue> FreezeOnset { get; init; }

    /// <summary>Number of days of the freeze year below 0 °C in each reported layer.</summary>
    public required PerLayer<FlaggedValue> FrozenDays { get; init; }

    /// <summary>Number of days of the calendar year within 0.2 K of 0 °C in each reported layer.</summary>
    public required PerLayer<FlaggedValue> ZeroCurtainDays { get; init; }

    /// <summary>The spring season of freezing and thawing within the day, surface layer.</summary>
    public required FreezeThawPeriod ThawPeriod { get; init; }

    /// <summary>The autumn season of freezing and thawing within the day, surface layer.</summary>
    public required FreezeThawPeriod FreezePeriod { get; init; }

    /// <summary>Mean daily range of the surface layer on days with a mean above 0 °C [K].</summary>
    public required FlaggedValue AmplitudeAboveZero { get; init; }

    /// <summary>Mean daily range of the surface layer on days with a mean below 0 °C [K].</summary>
    public required FlaggedValue AmplitudeBelowZero { get; init; }

    /// <summary>Number of days of the calendar year on which the surface layer was both above and below 0 °C.</summary>
    public required FlaggedValue FreezeThawCycles { get; init; }

    /// <summary>First snow-free day after the season's snow cover (<see cref="SnowSeason.SnowOff"/>).</summary>
    public required FlaggedValue SnowOff { get; init; }

    /// <summary>Greatest thaw depth of the year, linear between nodes [m].</summary>
    public required FlaggedValue ActiveLayerThickness { get; init; }

    /// <summary>Greatest thaw depth of the year by thawed water [m].</summary>
    public required FlaggedValue ActiveLayerThicknessByLiquid { get; init; }

    /// <summary>Difference of the two estimates of active layer thickness, as an absolute value [m].</summary>
    public required FlaggedValue ActiveLayerThicknessSpread { get; init; }

    /// <summary>Active layer thickness where there is permafrost, frozen depth elsewhere [m].</summary>
    public required FlaggedValue FreezeThawLayerThickness { get; init; }

    /// <summary>Which of the two <see cref="FreezeThawLayerThickness"/> is.</summary>
    public required FreezeThawLayerKind FreezeThawLayerKind { get; init; }

    /// <summary>Greatest frost depth of the freeze year [m].</summary>
    public required FlaggedValue FrozenDepth { get; init; }

    /// <summary>Base of the permafrost [m]; <see cref="Validity.CriterionNeverMet"/> where there is none.</summary>
    public required FlaggedValue PermafrostBase { get; init; }

    /// <summary>The kind of frozen ground; <see cref="FrozenGround.NoData"/> where the year or the year before is unknown.</summary>
    public required FrozenGround Ground { get; init; }

    /// <summary>A year of which nothing is known.</summary>
    /// <param name="reason">Why: <see cref="Validity.NotEnoughValid"/> or <see cref="Validity.Quarantined"/>.</param>
    public static FreezeThawYear Missing(Validity reason)
    {
        FlaggedValue none = FlaggedValue.Missing(reason);
        PerLayer<FlaggedValue> noLayer = default;
        noLayer[..].Fill(none);
        return new FreezeThawYear
        {
            ThawOnset = noLayer,
            ThawOnsetLast = noLayer,
            FreezeOnset = noLayer,
            FrozenDays = noLayer,
            ZeroCurtainDays = noLayer,
            ThawPeriod = FreezeThawPeriod.Missing(reason),
            FreezePeriod = FreezeThawPeriod.Missing(reason),
            AmplitudeAboveZero = none,
            AmplitudeBelowZero = none,
            FreezeThawCycles = none,
            SnowOff = none,
            ActiveLayerThickness = none,
            ActiveLayerThicknessByLiquid = none,
            ActiveLayerThicknessSpread = none,
            FreezeThawLayerThickness = none,
            FreezeThawLayerKind = FreezeThawLayerKind.NoData,
            FrozenDepth = none,
            PermafrostBase = none,
            Ground = FrozenGround.NoData,
        };
    }
}
