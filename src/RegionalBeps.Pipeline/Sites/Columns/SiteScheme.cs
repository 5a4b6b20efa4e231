using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>The columns of maps, for one site that is known better than maps know it.</summary>
/// <param name="variant">Which column.</param>
/// <param name="site">The site.</param>
internal sealed class SiteScheme(SiteVariant variant, SiteDescription site) : IColumnScheme
{
    private static readonly double[] BaselineBottoms = [0.05, 0.15, 0.35, 0.75, 2.00];

    /// <inheritdoc/>
    public string Identity => variant.Name;

    /// <inheritdoc/>
    public Products.FreezeThaw.SoilLayers Layers { get; } = new(variant.Baseline is null ? SoilGrid.G18.Bottom : BaselineBottoms);

    /// <inheritdoc/>
    public int GroupSize => 1;

    /// <inheritdoc/>
    public IColumnTile Open(Tile tile, IReadOnlyList<PixelClimate> climate) => variant.Baseline is { } baseline
        ? new BaselineTile(baseline, site.Baseline(), tile, climate[0])
        : new ImprovedTile(variant.Switches, LaneWidth.Scalar, site.Improved(variant.Switches));
}
