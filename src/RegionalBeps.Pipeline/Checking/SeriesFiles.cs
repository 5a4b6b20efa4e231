using RegionalBeps.Grids;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Reading;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Checking;

/// <summary>Opens the files of a series so that every bad one is reported, and not the first alone.</summary>
internal static class SeriesFiles
{
    /// <summary>The series; null after problems were added.</summary>
    public static RasterSource? Open(FileMatches matches, CatalogueVariable variable, RasterOptions options, Findings findings)
    {
        if (matches.Missing.Count > 0)
        {
            string first = matches.Missing[0];
            List<string> others = [.. matches.Missing.Skip(1)];
            string names = string.Join(", ", others.Select(Path.GetFileName));
            findings.Add(new InputException(
                first,
                others.Count == 0 ? "there is no such file" : FormattableString.Invariant($"there is no such file, nor are there the other {others.Count} of the period: {names}"),
                "bring what is missing there, correct the path, or shorten run.period",
                variable.Name));
        }

        bool allOpen = matches.Missing.Count == 0;
        foreach (string file in matches.Files)
        {
            allOpen &= findings.Try(() => Opened(file, variable, options)) is not null;
        }

        return allOpen ? findings.Try(() => RasterSource.Open(matches.Files, variable, options)) : null;
    }

    private static string Opened(string file, CatalogueVariable variable, RasterOptions options)
    {
        using RasterFile opened = RasterFiles.Open(file, variable, options);
        return opened.Path;
    }
}
