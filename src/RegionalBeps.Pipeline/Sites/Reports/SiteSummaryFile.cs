using System.Text;
using RegionalBeps.Grids.Files;

namespace RegionalBeps.Pipeline.Sites.Reports;

/// <summary>Writes the summary over sites: tables for a person, and all scores in one file for tools.</summary>
public static class SiteSummaryFile
{
    /// <summary>Writes <c>summary.md</c>, <c>scores.csv</c> and <c>freeze_thaw.csv</c>.</summary>
    /// <param name="folder">Receives them.</param>
    /// <param name="outcomes">The sites.</param>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public static void Write(string folder, IReadOnlyList<SiteOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        AtomicFile.WriteText(Path.Combine(folder, "summary.md"), SiteSummary.OverSites(outcomes));
        AtomicFile.WriteText(Path.Combine(folder, "scores.csv"), Joined(outcomes.Select(outcome => ScoreTable.Csv(outcome.Site.Site.Name, outcome.Precipitation, outcome.Results))));
        AtomicFile.WriteText(Path.Combine(folder, "freeze_thaw.csv"), Joined(outcomes.Select(outcome => FreezeThawTable.Csv(outcome.Site.Site.Name, outcome.Results))));
    }

    /// <summary>Tables with one header.</summary>
    private static string Joined(IEnumerable<string> tables)
    {
        var text = new StringBuilder();
        foreach (string table in tables)
        {
            text.Append(text.Length == 0 ? table : table[(table.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        }

        return text.ToString();
    }
}
