using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Preview;
using RegionalBeps.Pipeline.Results;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>The pictures of the maps of a release.</summary>
/// <param name="folder">The folder of the release.</param>
/// <param name="annual">The annual maps.</param>
/// <param name="credit">How the data were made, in small print.</param>
internal sealed class ReleasePictures(string folder, AnnualMaps annual, string credit)
{
    /// <summary>The first and the last year, as captions have them.</summary>
    public static string SpanOf(AnnualMaps annual) => $"{annual.Years[0]}-{annual.Years[^1]}";

    /// <summary>Where the picture of this name lies.</summary>
    public static string PathOf(string folder, string name) => Path.Combine(folder, "preview", name + ".png");

    /// <summary>Draws one map.</summary>
    /// <returns>A sentence where it could not be drawn as wanted; else null.</returns>
    public string? Draw(SummaryMap map) => PreviewPicture.Write(PathOf(folder, map.Variable.Name), new PreviewMap
    {
        Grid = annual.Grid,
        Variable = map.Variable,
        Values = map.Values,
        Flags = map.Flags,
        FlagVariable = VariableCatalogue.FlagOf(map.Variable),
        Subtitle = SpanOf(annual),
        Credit = credit,
    }).Warning;
}
