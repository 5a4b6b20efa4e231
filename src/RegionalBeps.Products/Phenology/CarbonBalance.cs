namespace RegionalBeps.Products.Phenology;

/// <summary>Carbon that an ecosystem takes up and gives off over a span of days [g C m⁻²].</summary>
/// <param name="GrossPrimaryProduction">GPP, uptake by photosynthesis before any respiration.</param>
/// <param name="EcosystemRespiration">Re = Ra + Rh, respiration of plants and of the soil.</param>
/// <param name="NetEcosystemProduction">NEP = GPP − Re, positive where the ecosystem is a sink (Chapin et al. 2006).</param>
public readonly record struct CarbonBalance(
    FlaggedValue GrossPrimaryProduction, FlaggedValue EcosystemRespiration, FlaggedValue NetEcosystemProduction)
{
    /// <summary>Sums the daily fluxes [g C m⁻² d⁻¹] over a span of days.</summary>
    /// <param name="grossPrimaryProduction">Daily GPP.</param>
    /// <param name="autotrophicRespiration">Daily Ra.</param>
    /// <param name="heterotrophicRespiration">Daily Rh.</param>
    /// <param name="daysBeforeYear">Number of days in the series that lie before 1 January.</param>
    /// <param name="days">The days wanted.</param>
    public static CarbonBalance Of(
        ReadOnlySpan<double> grossPrimaryProduction,
        ReadOnlySpan<double> autotrophicRespiration,
        ReadOnlySpan<double> heterotrophicRespiration,
        int daysBeforeYear,
        DaySpan days)
    {
        FlaggedValue gross = SeasonalValue.Sum(grossPrimaryProduction, daysBeforeYear, days);
        FlaggedValue plants = SeasonalValue.Sum(autotrophicRespiration, daysBeforeYear, days);
        FlaggedValue soil = SeasonalValue.Sum(heterotrophicRespiration, daysBeforeYear, days);
        FlaggedValue respiration = Combine(plants, soil, plants.Value + soil.Value);
        return new CarbonBalance(gross, respiration, Combine(gross, respiration, gross.Value - respiration.Value));
    }

    private static FlaggedValue Combine(FlaggedValue one, FlaggedValue other, double combined) =>
        !one.IsValid ? one : !other.IsValid ? other : FlaggedValue.Of(combined);
}
