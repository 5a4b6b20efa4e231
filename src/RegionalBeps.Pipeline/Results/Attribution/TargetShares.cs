using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Products.Attribution;

namespace RegionalBeps.Pipeline.Results.Attribution;

/// <summary>The area shares of the drivers of one target: what tables and charts need of it once its maps are written.</summary>
/// <param name="Target">The catalogue's name of the target.</param>
/// <param name="Drivers">The drivers, as the maps name them.</param>
/// <param name="ByForm">The shares, in the order of <see cref="AttributionVariables.Forms"/>: classic, aligned.</param>
public sealed record TargetShares(string Target, IReadOnlyList<CatalogueFlag> Drivers, IReadOnlyList<DriverShares> ByForm)
{
    /// <summary>Sums up a target.</summary>
    /// <param name="attribution">The drivers of each pixel.</param>
    /// <param name="biomes">The land cover of each pixel.</param>
    /// <param name="areas">The area of each pixel [m²].</param>
    public static TargetShares Of(TargetAttribution attribution, IReadOnlyList<Biome> biomes, IReadOnlyList<double> areas)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        ArgumentNullException.ThrowIfNull(biomes);
        ArgumentNullException.ThrowIfNull(areas);
        return new TargetShares(
            attribution.Target, attribution.Maps[0].Variable.Flags,
            [.. Enumerable.Range(0, AttributionVariables.Forms.Count).Select(form => SharesOf(attribution.ByForm(form), biomes, areas))]);
    }

    private static DriverShares SharesOf(IReadOnlyList<PixelAttribution> pixels, IReadOnlyList<Biome> biomes, IReadOnlyList<double> areas)
    {
        var shares = new DriverShares();
        for (int pixel = 0; pixel < pixels.Count; pixel++)
        {
            // Built-up land is no vegetation that could answer.
            if (biomes[pixel] is not (Biome.NoData or Biome.BuiltUp))
            {
                shares.Add((byte)biomes[pixel], pixels[pixel], areas[pixel]);
            }
        }

        return shares;
    }
}
