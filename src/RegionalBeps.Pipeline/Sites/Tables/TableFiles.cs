using RegionalBeps.Grids;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Pipeline.Sites.Tables;

/// <summary>Finds and opens the files of tables.</summary>
internal static class TableFiles
{
    private const string ReferenceWord = "{reference}";
    private const string ReferenceVariable = "REGIONALBEPS_REFERENCE";

    /// <summary>The path that a setting means: <c>{reference}</c> stands for the folder of reference data.</summary>
    /// <param name="path">The absolute path, in which the word may stand after the configuration's folder.</param>
    /// <param name="siteFile">The site's file, above whose folder <c>shared/reference</c> is looked for.</param>
    public static string Resolve(string path, string siteFile)
    {
        int word = path.IndexOf(ReferenceWord, StringComparison.Ordinal);
        return word < 0 ? path : ReferenceFolder(siteFile) + path[(word + ReferenceWord.Length)..];
    }

    /// <summary>Opens the tables of a setting: one, or one for each file that a pattern finds, in the order of their names.</summary>
    /// <param name="settings">The setting, whose file is stated.</param>
    /// <param name="siteFile">The site's file.</param>
    /// <param name="purpose">What is wanted of it, as "the weather"; with the columns that are wanted.</param>
    /// <exception cref="InputException">The file is missing or cannot be read.</exception>
    public static IReadOnlyList<SiteTable> Open(SiteTableSettings settings, string siteFile, string purpose)
    {
        string path = Resolve(settings.File!, siteFile);
        string folder = Path.GetDirectoryName(path) ?? ".";
        string name = Path.GetFileName(path);
        string[] found = name.Contains('*', StringComparison.Ordinal) && Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, name).Order(StringComparer.Ordinal)]
            : File.Exists(path) ? [path] : [];
        if (found.Length == 0)
        {
            throw new InputException(
                path,
                $"there is no such file; wanted is {purpose}",
                settings.Archive is { } archive ? $"get it from {archive}, and put it there" : "put it there, or correct the key 'file'");
        }

        return [.. found.Select(file => Open(file, settings))];
    }

    private static SiteTable Open(string file, SiteTableSettings settings) =>
        Path.GetExtension(file).ToLowerInvariant() is ".nc" or ".nc4" or ".cdf" ? PointTable.Read(file, settings) : DelimitedTable.Read(file, settings);

    private static string ReferenceFolder(string siteFile)
    {
        if (Environment.GetEnvironmentVariable(ReferenceVariable) is { Length: > 0 } named)
        {
            return Path.GetFullPath(named);
        }

        string below = Path.GetDirectoryName(Path.GetFullPath(siteFile)) ?? ".";
        for (DirectoryInfo? folder = new(below); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "reference");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return Path.GetFullPath(Path.Combine(below, "..", "..", "shared", "reference"));
    }
}
