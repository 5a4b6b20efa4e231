using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Baseline;

/// <summary>Everything about one place that does not change from hour to hour.</summary>
/// <remarks>
/// Covers that the reference does not know (codes 26 to 29) run with their own plants and soil albedo, without understory,
/// and with the respiration and carbon of the reference's group "other".
/// </remarks>
public sealed class BaselineParameters
{
    /// <summary>The parameters of a place.</summary>
    /// <param name="landCover">What grows there.</param>
    /// <param name="texture">The soil; <see cref="SoilTextureClass.Reference"/> to compare with the reference model.</param>
    /// <param name="site">The rest.</param>
    public BaselineParameters(LandCoverClass landCover, SoilTextureClass texture, BaselineSite site)
    {
        ArgumentNullException.ThrowIfNull(landCover);
        ArgumentNullException.ThrowIfNull(texture);
        LandCover = landCover;
        Site = site;
        TextureCode = texture.Code;
        HasUnderstory = landCover.VegetationGroup != VegetationGroup.Other;
        Soil = BaselineSoil.Of(texture, landCover.RootDecayPerCentimetre);
        Respiration = PlantRespirationCoefficients.Of(landCover);
        Biomass = PlantBiomass.Of(Respiration, site.AnnualMeanLeafAreaIndex);
        Carbon = SoilCarbonRates.Of(landCover.VegetationGroup, texture.Code);
    }

    /// <summary>What grows there.</summary>
    public LandCoverClass LandCover { get; }

    /// <summary>Clumping, annual means.</summary>
    public BaselineSite Site { get; }

    /// <summary>Texture code 1..11.</summary>
    public int TextureCode { get; }

    /// <summary>Whether there is an understory of more than a trace: in forest and shrub.</summary>
    internal bool HasUnderstory { get; }

    /// <summary>The soil layers.</summary>
    internal BaselineSoil Soil { get; }

    /// <summary>Rates of plant respiration.</summary>
    internal PlantRespirationCoefficients Respiration { get; }

    /// <summary>The living carbon that respires.</summary>
    internal PlantBiomass Biomass { get; }

    /// <summary>Rates of litter and soil carbon.</summary>
    internal SoilCarbonRates Carbon { get; }
}
