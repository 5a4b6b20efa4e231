namespace RegionalBeps.Products.FreezeThaw;

/// <summary>All freeze-thaw products of one pixel and year, from its daily series. Nothing is allocated.</summary>
public static class FreezeThawMetrics
{
    /// <summary>Distance from 0 °C within which a daily mean counts as zero curtain [K].</summary>
    public const double ZeroCurtainHalfWidth = 0.2;

    /// <summary>Number of frozen days that make frozen ground seasonal rather than short-term.</summary>
    public const int SeasonalFrostDays = 15;

    /// <summary>Derives the products of a year.</summary>
    /// <param name="year">The daily series.</param>
    /// <param name="permafrostDepth">How deep to look for permafrost [m].</param>
    /// <exception cref="ArgumentException">The series do not have the lengths that they say.</exception>
    public static FreezeThawYear Of(in GroundYear year, double permafrostDepth = Permafrost.DefaultDepth)
    {
        year.Validate();
        if (!year.HasEnoughDays)
        {
            return FreezeThawYear.Missing(Validity.NotEnoughValid);
        }

        PerLayer<FlaggedValue> thaw = default, thawLast = default, freeze = default, frozenDays = default, zeroCurtain = default;
        for (int layer = 0; layer < PerLayer<FlaggedValue>.Count; layer++)
        {
            thaw[layer] = Onsets.Thaw(year, layer);
            thawLast[layer] = Onsets.ThawLast(year, layer);
            freeze[layer] = Onsets.Freeze(year, layer);
            frozenDays[layer] = FlaggedValue.Of(Onsets.CountBelowZero(year.MeanOf(layer)[year.FreezeYear]));
            zeroCurtain[layer] = FlaggedValue.Of(ZeroCurtainDays(year.MeanOf(layer)[year.CalendarYear]));
        }

        bool previousYearKnown = !year.FrozenAllPreviousYear.IsEmpty;
        int permafrostLayer = previousYearKnown ? Permafrost.DeepestLayer(year, permafrostDepth) : -1;
        FlaggedValue activeLayer = ActiveLayer.Thickness(year);
        FlaggedValue activeLayerByLiquid = ActiveLayer.ThicknessByLiquid(year);
        FlaggedValue frozenDepth = ActiveLayer.FrozenDepth(year);
        FlaggedValue unknown = FlaggedValue.Missing(Validity.NotEnoughValid);
        return new FreezeThawYear
        {
            ThawOnset = thaw,
            ThawOnsetLast = thawLast,
            FreezeOnset = freeze,
            FrozenDays = frozenDays,
            ZeroCurtainDays = zeroCurtain,
            ThawPeriod = DiurnalCycles.ThawPeriod(year),
            FreezePeriod = DiurnalCycles.FreezePeriod(year),
            AmplitudeAboveZero = DiurnalCycles.AmplitudeAboveZero(year),
            AmplitudeBelowZero = DiurnalCycles.AmplitudeBelowZero(year),
            FreezeThawCycles = FlaggedValue.Of(DiurnalCycles.FreezeThawCycles(year)),
            SnowOff = SnowSeason.SnowOff(year),
            ActiveLayerThickness = activeLayer,
            ActiveLayerThicknessByLiquid = activeLayerByLiquid,
            ActiveLayerThicknessSpread = Spread(activeLayer, activeLayerByLiquid),
            FreezeThawLayerThickness = !previousYearKnown ? unknown : permafrostLayer >= 0 ? activeLayer : frozenDepth,
            FreezeThawLayerKind = !previousYearKnown ? FreezeThawLayerKind.NoData
                : permafrostLayer >= 0 ? FreezeThawLayerKind.ActiveLayer
                : FreezeThawLayerKind.SeasonalFrost,
            FrozenDepth = frozenDepth,
            PermafrostBase = previousYearKnown ? Permafrost.Base(year, permafrostLayer) : unknown,
            Ground = !previousYearKnown ? FrozenGround.NoData
                : permafrostLayer >= 0 ? FrozenGround.Permafrost
                : GroundWithoutPermafrost(year),
        };
    }

    private static FlaggedValue Spread(FlaggedValue one, FlaggedValue other) =>
        !one.IsValid ? one : !other.IsValid ? other : FlaggedValue.Of(Math.Abs(one.Value - other.Value));

    private static int ZeroCurtainDays(ReadOnlySpan<double> dailyMean)
    {
        int count = 0;
        foreach (double temperature in dailyMean)
        {
            count += Math.Abs(temperature) < ZeroCurtainHalfWidth ? 1 : 0;
        }

        return count;
    }

    private static FrozenGround GroundWithoutPermafrost(in GroundYear year)
    {
        if (Onsets.CountBelowZero(year.MeanOf(0)[year.FreezeYear]) == 0)
        {
            return FrozenGround.Unfrozen;
        }

        for (int node = 0; node < year.Layers.Count; node++)
        {
            if (Onsets.CountBelowZero(year.NodeMeanOf(node)[year.FreezeYear]) >= SeasonalFrostDays)
            {
                return FrozenGround.SeasonallyFrozen;
            }
        }

        return FrozenGround.ShortTermFrozen;
    }
}
