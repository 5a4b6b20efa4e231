using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Baseline;

/// <summary>The soil of a place, layer by layer.</summary>
internal sealed class BaselineSoil
{
    /// <summary>Δz, m.</summary>
    public SoilLayers Thickness { get; init; }

    /// <summary>b of Campbell (1974).</summary>
    public SoilLayers CampbellExponent { get; init; }

    /// <summary>K_s, m s⁻¹.</summary>
    public SoilLayers SaturatedConductivity { get; init; }

    /// <summary>φ, m³ m⁻³.</summary>
    public SoilLayers Porosity { get; init; }

    /// <summary>θ_wp, m³ m⁻³.</summary>
    public SoilLayers WiltingPoint { get; init; }

    /// <summary>ψ_s, m, positive.</summary>
    public SoilLayers SaturatedSuction { get; init; }

    /// <summary>Thermal conductivity of the minerals, W m⁻¹ K⁻¹.</summary>
    public SoilLayers MineralConductivity { get; init; }

    /// <summary>Dry bulk density, kg m⁻³.</summary>
    public SoilLayers BulkDensity { get; init; }

    /// <summary>Volume fraction of organic matter.</summary>
    public SoilLayers OrganicVolumeFraction { get; init; }

    /// <summary>Share of the roots in each layer.</summary>
    public SoilLayers RootFraction { get; init; }

    /// <summary>The soil of a texture class under a cover; roots below the column count to its last layer.</summary>
    public static BaselineSoil Of(SoilTextureClass texture, double rootDecayPerCentimetre) => new()
    {
        Thickness = Layers(texture, layer => layer.Thickness),
        CampbellExponent = Layers(texture, layer => layer.CampbellExponent),
        SaturatedConductivity = Layers(texture, layer => layer.SaturatedConductivity),
        Porosity = Layers(texture, layer => layer.Porosity),
        WiltingPoint = Layers(texture, layer => layer.WiltingPoint),
        SaturatedSuction = Layers(texture, layer => layer.SaturatedSuction),
        MineralConductivity = Layers(texture, layer => layer.MineralConductivity),
        BulkDensity = Layers(texture, layer => layer.BulkDensity),
        OrganicVolumeFraction = Layers(texture, layer => layer.OrganicVolumeFraction),
        RootFraction = RootFractions(texture, rootDecayPerCentimetre),
    };

    private static SoilLayers Layers(SoilTextureClass texture, Func<SoilTextureLayer, double> property)
    {
        SoilLayers layers = default;
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            layers[i] = property(texture.Layers[i]);
        }

        return layers;
    }

    private static SoilLayers RootFractions(SoilTextureClass texture, double decayPerCentimetre)
    {
        SoilLayers fractions = default;
        double top = 0.0;
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            double bottom = i == SoilLayers.Count - 1 ? double.PositiveInfinity : top + texture.Layers[i].Thickness;
            fractions[i] = RootProfile.Fraction(decayPerCentimetre, top, bottom);
            top = bottom;
        }

        return fractions;
    }
}
