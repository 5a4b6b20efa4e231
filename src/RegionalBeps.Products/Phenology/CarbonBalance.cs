namespace RegionalBeps.Products.Phenology;

/// <summary>Carbon that an ecosystem takes up and gives off over a span of days [g C m⁻²].</summary>
/// <param name="GrossPrimaryProduction">GPP, uptake by photosynthesis before any respiration.</param>
/// <param name="EcosystemRespiration">Re = Ra + Rh, respiration of plants and of the soil together.</param>
/// <param name="NetEcosystemProduction">NEP = GPP − Re, positive where the ecosystem is a sink (Chapin et al. 2006).</param>
public readonly record struct CarbonBalance(
    FlaggedValue GrossPrimaryProduction, FlaggedValue EcosystemRespiration, FlaggedValue NetEcosystemProduction)
{
    /// <summary>Sums the daily fluxes [g C m⁻² d⁻¹] over a span of days.</summary>
    /// <param name="grossPrimaryProduction">Daily GPP.</param>
    /// <param name="ecosystemRespiration">Daily Re.</param>
    /// <param name="daysBeforeYear">Number of days in the series that lie before 1 January.</param>
    /// <param name="days">The days wanted.</param>
    public static CarbonBalance Of(
        ReadOnlySpan<double> grossPrimaryProduction, ReadOnlySpan<double> ecosystemRespiration, int daysBeforeYear, DaySpan days)
    {
        FlaggedValue gross = SeasonalValue.Sum(grossPrimaryProduction, daysBeforeYear, days);
        FlaggedValue respiration = SeasonalValue.Sum(ecosystemRespiration, daysBeforeYear, days);
        FlaggedValue net = !gross.IsValid ? gross : !respiration.IsValid ? respiration : FlaggedValue.Of(gross.Value - respiration.Value);
        return new CarbonBalance(gross, respiration, net);
    }

    /// <summary>A balance of which nothing is known, for the reason given.</summary>
    internal static CarbonBalance Missing(Validity reason)
    {
        FlaggedValue none = FlaggedValue.Missing(reason);
        return new CarbonBalance(none, none, none);
    }
}
