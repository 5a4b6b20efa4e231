using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Soil;

/// <summary>A soil as maps describe it. Improvement 4 of 5 (organic soil) is in how it becomes layers.</summary>
public sealed record SoilProfile
{
    // Peat: 130 kg of organic matter in a cubic metre, 58 % of it carbon (Lawrence and Slater 2008; Oleson et al. 2013).
    private const double CarbonOfPeat = 0.58 * 130.0;

    /// <summary>Sand, % of the fine earth. Not used where <see cref="Texture"/> is given.</summary>
    public double SandPercent { get; init; } = 40.0;

    /// <summary>Clay, % of the fine earth. Not used where <see cref="Texture"/> is given.</summary>
    public double ClayPercent { get; init; } = 20.0;

    /// <summary>Texture class of BEPS, in place of sand and clay.</summary>
    public SoilTextureClass? Texture { get; init; }

    /// <summary>
    /// Sand and clay by depth, from the top down, in place of one texture for all depths; the last interval holds on downwards.
    /// </summary>
    public IReadOnlyList<TextureInterval> Textures { get; init; } = [];

    /// <summary>Organic carbon by depth; what no interval covers holds none.</summary>
    public IReadOnlyList<CarbonInterval> OrganicCarbon { get; init; } = [];

    /// <summary>Thickness of litter, moss and peat on top, which soil maps leave out, m.</summary>
    public double OrganicThickness { get; init; }

    /// <summary>Depth below which there is rock, m.</summary>
    public double DepthToBedrock { get; init; } = double.PositiveInfinity;

    /// <summary>The layers of <see cref="SoilGrid.G18"/>.</summary>
    /// <param name="switches">Without <see cref="Improvements.OrganicSoil"/> the soil is mineral throughout.</param>
    public SoilLayers<SoilLayer<Scalar>> Layers(Improvements switches)
    {
        SoilLayers<SoilLayer<Scalar>> layers = default;
        SoilGrid grid = SoilGrid.G18;
        for (int layer = 0; layer < grid.Count; layer++)
        {
            double bottom = grid.Bottom[layer];
            double top = bottom - grid.Thickness[layer];
            bool isOrganic = switches.HasFlag(Improvements.OrganicSoil);
            SoilMaterial material = grid.Node[layer] > DepthToBedrock
                ? SoilMaterial.Bedrock
                : Mineral(grid.Node[layer])
                    .MixedWith(SoilMaterial.Humus, isOrganic ? HumusShare(top, bottom) : 0.0)
                    .MixedWith(SoilMaterial.Organic, isOrganic ? LitterShare(top, bottom) : 0.0);
            layers[layer] = material.Layer(grid.Thickness[layer]);
        }

        return layers;
    }

    /// <summary>Share of organic matter between two depths: of the carbon found there, and of the organic layer on top.</summary>
    /// <param name="top">m.</param>
    /// <param name="bottom">m.</param>
    public double OrganicShare(double top, double bottom)
    {
        double litter = LitterShare(top, bottom);
        return litter + (1.0 - litter) * HumusShare(top, bottom);
    }

    /// <summary>Share of decomposed organic matter in the soil below the organic layer, by its carbon.</summary>
    private double HumusShare(double top, double bottom)
    {
        double carbon = 0.0;
        foreach (CarbonInterval interval in OrganicCarbon)
        {
            double overlap = Math.Min(bottom, interval.Bottom) - Math.Max(top, interval.Top);
            carbon += Math.Max(0.0, overlap) / (bottom - top) * interval.Density;
        }

        return Math.Clamp(carbon / CarbonOfPeat, 0.0, 1.0);
    }

    /// <summary>Share of the organic layer on top.</summary>
    private double LitterShare(double top, double bottom) => Math.Clamp((OrganicThickness - top) / (bottom - top), 0.0, 1.0);

    private SoilMaterial Mineral(double depth)
    {
        if (Textures.Count > 0)
        {
            TextureInterval within = Textures.FirstOrDefault(interval => depth < interval.Bottom, Textures[^1]);
            return SoilMaterial.Mineral(within.SandPercent, within.ClayPercent);
        }

        if (Texture is null)
        {
            return SoilMaterial.Mineral(SandPercent, ClayPercent);
        }

        double bottom = 0.0;
        foreach (SoilTextureLayer layer in Texture.Layers)
        {
            bottom += layer.Thickness;
            if (depth < bottom)
            {
                return SoilMaterial.OfTexture(Texture, layer);
            }
        }

        return SoilMaterial.OfTexture(Texture, Texture.Layers[^1]);
    }
}
