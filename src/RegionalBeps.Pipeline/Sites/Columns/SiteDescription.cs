using RegionalBeps.Column.Baseline;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Sites.Settings;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Sites.Columns;

/// <summary>Makes columns of the facts of a site.</summary>
/// <param name="site">The site.</param>
/// <param name="climate">Means over the years of its spin-up.</param>
internal sealed class SiteDescription(SiteConfiguration site, PixelClimate climate)
{
    private const double HeightAboveCanopy = 1.2;
    private const double NetProductionPerLeafArea = 500;
    private const double PercentPerFraction = 100;

    private static readonly Dictionary<SiteCover, int> IgbpCodes = new()
    {
        [SiteCover.EvergreenNeedleleafForest] = 1, [SiteCover.EvergreenBroadleafForest] = 2, [SiteCover.DeciduousNeedleleafForest] = 3,
        [SiteCover.DeciduousBroadleafForest] = 4, [SiteCover.MixedForest] = 5, [SiteCover.ClosedShrubland] = 6, [SiteCover.OpenShrubland] = 7,
        [SiteCover.WoodySavanna] = 8, [SiteCover.Savanna] = 9, [SiteCover.Grassland] = 10, [SiteCover.Wetland] = 11, [SiteCover.Cropland] = 12,
        [SiteCover.CroplandMosaic] = 14, [SiteCover.Barren] = 16,
    };

    /// <summary>The site as a pixel of a map of one pixel.</summary>
    public Pixel Pixel => new(
        0, 0, site.Site.Longitude, site.Site.Latitude, Area: 1, IgbpCodes[site.Vegetation.Cover], site.Site.Elevation,
        new SoilComposition(TopSand / PercentPerFraction, TopClay / PercentPerFraction, 0, site.Soil.DepthToBedrock ?? double.PositiveInfinity));

    private SoilTextureClass Texture => SoilTextureClass.Corrected(
        site.Soil.Texture is { } texture ? (int)texture : SoilTextureTriangle.CodeOf(TopSand, TopClay));

    private double TopSand => site.Soil.Sand?[0] ?? (PercentPerFraction * (1 - Texture.ClayAndSiltFraction));

    private double TopClay => site.Soil.Clay?[0] ?? (PercentPerFraction * Texture.ClayFraction);

    /// <summary>The cover of the class, the same for both columns.</summary>
    private LandCoverClass ClassOfCover => LandCoverCrosswalk.For(LandCoverLegend.IgbpModis).Find(IgbpCodes[site.Vegetation.Cover])!
        .ClassAt(site.Vegetation.Cover == SiteCover.DeciduousNeedleleafForest ? double.NegativeInfinity : double.PositiveInfinity);

    /// <summary>The improved column.</summary>
    public ImprovedPixel Improved(Improvements switches)
    {
        LandCoverClass cover = ClassOfCover.At(site.Vegetation.CanopyHeight, site.Soil.OrganicLayer);
        double height = site.Forcing.MeasurementHeight;
        ReferenceHeight reference = height >= HeightAboveCanopy * cover.CanopyHeightOverstory
            ? ReferenceHeight.OfTower(height)
            : ReferenceHeight.OfOpenTerrain(height, cover.CanopyHeightOverstory);
        var description = new ColumnDescription(cover, Soil(), climate.MeanTemperature, climate.MeanLeafAreaIndex, reference)
        {
            WaterTableDepth = site.Soil.WaterTable ?? double.PositiveInfinity,
        };
        // The modeller gives the leaf area that stands in winter; only satellites miss it.
        return new ImprovedPixel(description, description.Parameters(switches), EvergreenShare: 0);
    }

    /// <summary>The baseline, whose heights and organic matter are those of its tables.</summary>
    public BaselineParameters Baseline()
    {
        var facts = new BaselineSite(
            ClassOfCover.ClumpingIndex, climate.MeanLeafAreaIndex, NetProductionPerLeafArea * climate.MeanLeafAreaIndex, climate.MeanTemperature);
        return new BaselineParameters(ClassOfCover, Texture, facts);
    }

    private SoilProfile Soil() => new()
    {
        Texture = site.Soil.Sand is null ? Texture : null,
        Textures = [.. Textures()],
        OrganicCarbon = [.. OrganicCarbon()],
        DepthToBedrock = site.Soil.DepthToBedrock ?? double.PositiveInfinity,
    };

    private IEnumerable<TextureInterval> Textures()
    {
        if (site.Soil is not { Sand: { } sand, Clay: { } clay })
        {
            yield break;
        }

        for (int interval = 0; interval < sand.Count; interval++)
        {
            double bottom = sand.Count == 1 ? double.PositiveInfinity : site.Soil.Bottoms![interval];
            yield return new TextureInterval(bottom, sand[interval], clay[interval]);
        }
    }

    private IEnumerable<CarbonInterval> OrganicCarbon()
    {
        if (site.Soil is not { OrganicCarbon: { } carbon, Bottoms: { } bottoms })
        {
            yield break;
        }

        double top = 0;
        for (int interval = 0; interval < carbon.Count; interval++)
        {
            yield return new CarbonInterval(top, bottoms[interval], carbon[interval]);
            top = bottoms[interval];
        }
    }
}
