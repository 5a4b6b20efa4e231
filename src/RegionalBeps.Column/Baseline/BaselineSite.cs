namespace RegionalBeps.Column.Baseline;

/// <summary>What the reference column must know of a place beside its cover and soil.</summary>
/// <param name="ClumpingIndex">Clumping index Ω of the foliage, 0..1.</param>
/// <param name="AnnualMeanLeafAreaIndex">Annual mean leaf area index, m² m⁻²: biomass and so respiration follow from it.</param>
/// <param name="AnnualNetPrimaryProduction">gC m⁻² a⁻¹: litter fall follows from it.</param>
/// <param name="AnnualMeanAirTemperature">°C: the temperature below the column in <see cref="BaselineVariant.Repaired"/>.</param>
public readonly record struct BaselineSite(
    double ClumpingIndex, double AnnualMeanLeafAreaIndex, double AnnualNetPrimaryProduction, double AnnualMeanAirTemperature);
