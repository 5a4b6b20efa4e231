namespace RegionalBeps.Products.Phenology;

/// <summary>The vegetation and carbon products of one pixel and calendar year.</summary>
public readonly struct VegetationYear
{
    /// <summary>Day of year on which leaf area has risen by a fifth of its amplitude (<see cref="Phenology.GreenUp.Of"/>).</summary>
    public required FlaggedValue GreenUp { get; init; }

    /// <summary>The same for a tenth of the amplitude.</summary>
    public required FlaggedValue GreenUpAtTenth { get; init; }

    /// <summary>The same for half of the amplitude.</summary>
    public required FlaggedValue GreenUpAtHalf { get; init; }

    /// <summary>Day of year on which leaf area bends upward most (<see cref="Phenology.GreenUp.ByCurvature"/>).</summary>
    public required FlaggedValue GreenUpByCurvature { get; init; }

    /// <summary>Whether leaf area changes enough for green-up to mean something.</summary>
    public required LeafAreaAmplitude Amplitude { get; init; }

    /// <summary>Mean leaf area index of May and June [m² m⁻²].</summary>
    public required FlaggedValue LeafAreaEarly { get; init; }

    /// <summary>Mean leaf area index of July and August [m² m⁻²].</summary>
    public required FlaggedValue LeafAreaPeak { get; init; }

    /// <summary>Mean leaf area index of September [m² m⁻²].</summary>
    public required FlaggedValue LeafAreaLate { get; init; }

    /// <summary>Mean latent heat flux of each season [W m⁻²].</summary>
    public required PerSeason<FlaggedValue> LatentHeat { get; init; }

    /// <summary>Carbon taken up and given off in each season [g C m⁻²].</summary>
    public required PerSeason<CarbonBalance> Carbon { get; init; }

    /// <summary>Derives the products of a year. Nothing is allocated.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="leafAreaIndex">Leaf area index of each day from 1 January to 31 December, NaN where there is none.</param>
    /// <param name="latentHeat">Latent heat flux of each day [W m⁻²].</param>
    /// <param name="grossPrimaryProduction">GPP of each day [g C m⁻² d⁻¹].</param>
    /// <param name="ecosystemRespiration">Re of each day [g C m⁻² d⁻¹].</param>
    public static VegetationYear Of(
        int year,
        ReadOnlySpan<double> leafAreaIndex,
        ReadOnlySpan<double> latentHeat,
        ReadOnlySpan<double> grossPrimaryProduction,
        ReadOnlySpan<double> ecosystemRespiration)
    {
        PerSeason<FlaggedValue> heat = default;
        PerSeason<CarbonBalance> carbon = default;
        for (int season = 0; season < PerSeason<FlaggedValue>.Count; season++)
        {
            var days = DaySpan.Of((Season)season, year);
            heat[season] = SeasonalValue.Mean(latentHeat, 0, days);
            carbon[season] = CarbonBalance.Of(grossPrimaryProduction, ecosystemRespiration, 0, days);
        }

        GreenUp greenUp = Phenology.GreenUp.Of(leafAreaIndex, year);
        bool isKnown = greenUp.Day.Flag != Validity.NotEnoughValid;
        return new VegetationYear
        {
            GreenUp = greenUp.Day,
            GreenUpAtTenth = Phenology.GreenUp.Of(leafAreaIndex, year, share: 0.1).Day,
            GreenUpAtHalf = Phenology.GreenUp.Of(leafAreaIndex, year, share: 0.5).Day,
            GreenUpByCurvature = Phenology.GreenUp.ByCurvature(leafAreaIndex, year),
            Amplitude = !isKnown ? LeafAreaAmplitude.NoData : greenUp.HasLowAmplitude ? LeafAreaAmplitude.Low : LeafAreaAmplitude.Seasonal,
            LeafAreaEarly = SeasonalValue.Mean(leafAreaIndex, 0, DaySpan.Of(Season.EarlyGrowingSeason, year)),
            LeafAreaPeak = SeasonalValue.Mean(leafAreaIndex, 0, DaySpan.Of(Season.PeakGrowingSeason, year)),
            LeafAreaLate = SeasonalValue.Mean(leafAreaIndex, 0, DaySpan.Of(Season.LateGrowingSeason, year)),
            LatentHeat = heat,
            Carbon = carbon,
        };
    }

    /// <summary>A year of which nothing is known.</summary>
    /// <param name="reason">Why: <see cref="Validity.NotEnoughValid"/> or <see cref="Validity.Quarantined"/>.</param>
    public static VegetationYear Missing(Validity reason)
    {
        FlaggedValue none = FlaggedValue.Missing(reason);
        PerSeason<FlaggedValue> noHeat = default;
        PerSeason<CarbonBalance> noCarbon = default;
        noHeat[..].Fill(none);
        noCarbon[..].Fill(CarbonBalance.Missing(reason));
        return new VegetationYear
        {
            GreenUp = none,
            GreenUpAtTenth = none,
            GreenUpAtHalf = none,
            GreenUpByCurvature = none,
            Amplitude = LeafAreaAmplitude.NoData,
            LeafAreaEarly = none,
            LeafAreaPeak = none,
            LeafAreaLate = none,
            LatentHeat = noHeat,
            Carbon = noCarbon,
        };
    }
}
