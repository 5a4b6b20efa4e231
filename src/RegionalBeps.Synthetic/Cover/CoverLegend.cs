using System.Diagnostics.CodeAnalysis;

namespace RegionalBeps.Synthetic.Cover;

/// <summary>What the codes of a land-cover product stand for.</summary>
public sealed class CoverLegend
{
    private readonly Dictionary<int, CoverClass> _classes;

    private CoverLegend(string name, CoverClass[] classes)
    {
        Name = name;
        Classes = classes;
        _classes = classes.ToDictionary(known => known.Code);
    }

    /// <summary>The classes of the International Geosphere-Biosphere Programme as numbered in MODIS land cover (Friedl et al. 2010).</summary>
    public static CoverLegend Igbp { get; } = new("igbp",
    [
        new(0, "water (collection 5)", CoverKind.Water),
        new(1, "evergreen needleleaf forest", CoverKind.EvergreenNeedleleaf),
        new(2, "evergreen broadleaf forest", CoverKind.Broadleaf),
        new(3, "deciduous needleleaf forest", CoverKind.DeciduousNeedleleaf),
        new(4, "deciduous broadleaf forest", CoverKind.Broadleaf),
        new(5, "mixed forest", CoverKind.MixedForest),
        new(6, "closed shrubland", CoverKind.Shrub),
        new(7, "open shrubland", CoverKind.Shrub),
        new(8, "woody savanna", CoverKind.OpenForest),
        new(9, "savanna", CoverKind.OpenForest),
        new(10, "grassland", CoverKind.Grass),
        new(11, "permanent wetland", CoverKind.Wetland),
        new(12, "cropland", CoverKind.Cropland),
        new(13, "urban and built-up", CoverKind.Urban),
        new(14, "cropland and natural mosaic", CoverKind.Cropland),
        new(15, "snow and ice", CoverKind.Ice),
        new(16, "barren or sparsely vegetated", CoverKind.Bare),
        new(17, "water", CoverKind.Water),
    ]);

    /// <summary>The 20 classes of Global Land Cover by National Mapping Organizations (Tateishi et al. 2014).</summary>
    public static CoverLegend Glcnmo { get; } = new("glcnmo",
    [
        new(1, "broadleaf evergreen forest", CoverKind.Broadleaf),
        new(2, "broadleaf deciduous forest", CoverKind.Broadleaf),
        new(3, "needleleaf evergreen forest", CoverKind.EvergreenNeedleleaf),
        new(4, "needleleaf deciduous forest", CoverKind.DeciduousNeedleleaf),
        new(5, "mixed forest", CoverKind.MixedForest),
        new(6, "tree open", CoverKind.OpenForest),
        new(7, "shrub", CoverKind.Shrub),
        new(8, "herbaceous", CoverKind.Grass),
        new(9, "herbaceous with sparse tree or shrub", CoverKind.Grass),
        new(10, "sparse vegetation", CoverKind.Bare),
        new(11, "cropland", CoverKind.Cropland),
        new(12, "paddy field", CoverKind.Cropland),
        new(13, "cropland and other vegetation mosaic", CoverKind.Cropland),
        new(14, "mangrove", CoverKind.Wetland),
        new(15, "wetland", CoverKind.Wetland),
        new(16, "bare area, consolidated", CoverKind.Bare),
        new(17, "bare area, unconsolidated", CoverKind.Bare),
        new(18, "urban", CoverKind.Urban),
        new(19, "snow and ice", CoverKind.Ice),
        new(20, "water bodies", CoverKind.Water),
    ]);

    /// <summary>The name that a configuration knows the legend by.</summary>
    public string Name { get; }

    /// <summary>All classes, by code.</summary>
    public IReadOnlyList<CoverClass> Classes { get; }

    /// <summary>The class of a code.</summary>
    /// <param name="code">A code of the product.</param>
    /// <param name="found">The class, if the legend has the code.</param>
    /// <returns>False if the legend does not have the code.</returns>
    public bool TryFind(int code, [NotNullWhen(true)] out CoverClass? found) => _classes.TryGetValue(code, out found);
}
