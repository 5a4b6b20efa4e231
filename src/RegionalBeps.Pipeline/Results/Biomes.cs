using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Pipeline.Results;

/// <summary>The kind of land cover of each pixel, and its names.</summary>
public static class Biomes
{
    private const byte NoLandCover = 255;

    /// <summary>All kinds with their names in English and Chinese.</summary>
    public static IReadOnlyList<(Biome Biome, string Name, string Chinese)> Names { get; } =
    [
        (Biome.Forest, "forest", "森林"), (Biome.Shrub, "shrub", "灌丛"), (Biome.Grass, "grass", "草地"), (Biome.Crop, "crop", "农田"),
        (Biome.Wetland, "wetland", "湿地"), (Biome.Bare, "bare", "裸地"), (Biome.BuiltUp, "built_up", "建设用地"),
    ];

    /// <summary>The kind of each pixel.</summary>
    /// <param name="landCover">Codes of the land cover map, 255 where there is no column.</param>
    /// <param name="crosswalk">What the codes mean.</param>
    public static Biome[] Of(ReadOnlySpan<byte> landCover, LandCoverCrosswalk crosswalk)
    {
        ArgumentNullException.ThrowIfNull(crosswalk);
        var biomes = new Biome[landCover.Length];
        for (int pixel = 0; pixel < biomes.Length; pixel++)
        {
            biomes[pixel] = landCover[pixel] != NoLandCover && crosswalk.Find(landCover[pixel]) is { } translation ? Of(translation) : Biome.NoData;
        }

        return biomes;
    }

    private static Biome Of(LandCoverTranslation translation) => translation.SurfaceType switch
    {
        SurfaceType.Wetland => Biome.Wetland,
        SurfaceType.Bare => Biome.Bare,
        SurfaceType.Urban => Biome.BuiltUp,
        SurfaceType.Vegetated => translation.IsNeedleleaf ? Biome.Forest : OfColumnClass(translation.FirstCode),
        _ => Biome.NoData,
    };

    // The codes of Parameters/Tables/land_cover_classes.csv.
    private static Biome OfColumnClass(int? code) => code switch
    {
        1 or 2 or 6 or 9 => Biome.Forest,
        13 => Biome.Shrub,
        25 or 40 => Biome.Crop,
        26 => Biome.Grass,
        28 => Biome.Wetland,
        27 => Biome.Bare,
        29 => Biome.BuiltUp,
        _ => Biome.NoData,
    };
}
