using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Synthetic.Cover;

namespace RegionalBeps.Synthetic.Output;

/// <summary>Names and colours of a land-cover legend, as a map shows them.</summary>
internal static class CoverColours
{
    /// <summary>One flag for each class of the legend.</summary>
    public static IReadOnlyList<CatalogueFlag> FlagsOf(CoverLegend legend) => [.. legend.Classes.Select(FlagOf)];

    private static CatalogueFlag FlagOf(CoverClass known)
    {
        (string chinese, byte red, byte green, byte blue) = LookOf(known.Kind);
        string meaning = string.Concat(known.Name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_')).Trim('_');
        return new CatalogueFlag(known.Code, meaning, known.Name, chinese, red, green, blue);
    }

    private static (string Chinese, byte Red, byte Green, byte Blue) LookOf(CoverKind kind) => kind switch
    {
        CoverKind.Water => ("水体", 70, 110, 200),
        CoverKind.EvergreenNeedleleaf => ("常绿针叶林", 0, 90, 60),
        CoverKind.DeciduousNeedleleaf => ("落叶针叶林", 0, 130, 100),
        CoverKind.Broadleaf => ("阔叶林", 120, 200, 60),
        CoverKind.MixedForest => ("混交林", 60, 160, 60),
        CoverKind.OpenForest => ("疏林", 150, 190, 110),
        CoverKind.Shrub => ("灌丛", 190, 170, 100),
        CoverKind.Grass => ("草地", 220, 220, 120),
        CoverKind.Cropland => ("农田", 255, 165, 80),
        CoverKind.Bare => ("裸地", 200, 190, 170),
        CoverKind.Wetland => ("湿地", 120, 80, 200),
        CoverKind.Urban => ("城镇", 200, 40, 40),
        _ => ("冰雪", 235, 245, 250),
    };
}
