namespace RegionalBeps.Column.Baseline;

/// <summary>
/// What one hour of the reference column exchanged. Layer temperatures, ice, water and snow are in <see cref="BaselineState"/>.
/// </summary>
/// <remarks>Water and energy are those of the last of the ten sub-steps, as in the reference (B27), not sums over the hour.</remarks>
public record struct BaselineFluxes
{
    /// <summary>Photosynthesis less the leaves' own respiration by day, which the reference calls gross (B20), gC m⁻² h⁻¹.</summary>
    public double GrossPrimaryProduction { get; set; }

    /// <summary>Net primary production of the overstory, gC m⁻² h⁻¹.</summary>
    public double OverstoryNetPrimaryProduction { get; set; }

    /// <summary>Net primary production of the understory, gC m⁻² h⁻¹.</summary>
    public double UnderstoryNetPrimaryProduction { get; set; }

    /// <summary>Respiration of soil and litter by the sum of the pools' losses to the air, gC m⁻² h⁻¹.</summary>
    public double HeterotrophicRespiration { get; set; }

    /// <summary>
    /// The reference's net ecosystem production: it adds the change of the pools, and so counts litter wrongly (B30), gC m⁻² h⁻¹.
    /// </summary>
    public double ReferenceNetEcosystemProduction { get; set; }

    /// <summary>Transpiration, mm h⁻¹.</summary>
    public double Transpiration { get; set; }

    /// <summary>Evaporation and sublimation from canopy, snow, pond and soil, mm h⁻¹.</summary>
    public double Evaporation { get; set; }

    /// <summary>Latent heat, W m⁻², positive up.</summary>
    public double LatentHeat { get; set; }

    /// <summary>Sensible heat, W m⁻², positive up.</summary>
    public double SensibleHeat { get; set; }

    /// <summary>Net radiation, W m⁻².</summary>
    public double NetRadiation { get; set; }

    /// <summary>Heat into the ground, W m⁻², positive down.</summary>
    public double GroundHeat { get; set; }

    /// <summary>What drought and cold leave of the stomatal opening, 0.1..1.</summary>
    public double WaterStress { get; set; }

    /// <summary>Rounds of the leaf-temperature iteration, mean of the ten sub-steps.</summary>
    public double MeanLeafIterations { get; set; }

    /// <summary>Net primary production of both layers, gC m⁻² h⁻¹.</summary>
    public readonly double NetPrimaryProduction => OverstoryNetPrimaryProduction + UnderstoryNetPrimaryProduction;

    /// <summary>Net primary production less heterotrophic respiration, gC m⁻² h⁻¹.</summary>
    public readonly double NetEcosystemProduction => NetPrimaryProduction - HeterotrophicRespiration;
}
