using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Schemes;

/// <summary>The reference BEPS column in every pixel: the yardstick of the improved one.</summary>
/// <param name="variant">Which of the reference's defects are kept.</param>
/// <param name="crosswalk">What the codes of the land cover map mean.</param>
public sealed class BaselineScheme(BaselineVariant variant, LandCoverCrosswalk crosswalk) : IColumnScheme
{
    /// <summary>Rises whenever the same inputs give other answers.</summary>
    private const int Version = 1;

    /// <inheritdoc/>
    public string Identity => $"baseline {variant.Name} {Version}";

    /// <inheritdoc/>
    public Products.FreezeThaw.SoilLayers Layers { get; } = new([0.05, 0.15, 0.35, 0.75, 2.00]);

    /// <inheritdoc/>
    public int GroupSize => 1;

    /// <inheritdoc/>
    public IColumnTile Open(Tile tile, IReadOnlyList<PixelClimate> climate) => new BaselineTile(variant, crosswalk, tile, climate);
}
