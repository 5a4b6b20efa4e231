using System.Globalization;
using System.IO.Enumeration;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>
/// The absolute path of one or many files: <c>{variable}</c>, <c>{year}</c> and <c>{month}</c> are placeholders, <c>*</c> and <c>?</c> stand for any
/// text or letter within one folder's or file's name.
/// </summary>
public sealed record FilePattern(string Text)
{
    /// <summary>The placeholders that a pattern may hold.</summary>
    public static IReadOnlyList<string> Placeholders { get; } = ["{variable}", "{year}", "{month}"];

    /// <summary>Whether the pattern holds the placeholder.</summary>
    public bool Has(string placeholder) => Text.Contains(placeholder, StringComparison.Ordinal);

    /// <summary>
    /// The files that hold a variable from the first to the last day: those that exist, in ordinal order of year, month and path, and for each year or
    /// month without any the path that was looked for.
    /// </summary>
    /// <param name="variable">What stands for <c>{variable}</c>.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="fallbacks">Patterns that are tried in their order for a year or month of which this one finds nothing.</param>
    public FileMatches Find(string variable, DateOnly from, DateOnly to, IReadOnlyList<FilePattern>? fallbacks = null)
    {
        List<string> found = [];
        List<string> missing = [];
        List<FileSubstitute> substitutes = [];
        foreach ((int year, int month) in Expand(from, to))
        {
            string expanded = At(variable, year, month);
            List<string> matches = Match(expanded);
            for (int rung = 0; rung < (fallbacks?.Count ?? 0) && matches.Count == 0; rung++)
            {
                matches = Match(fallbacks![rung].At(variable, year, month));
                substitutes.AddRange(matches.Select(match => new FileSubstitute(expanded, match, rung + 1)));
            }

            if (matches.Count == 0)
            {
                missing.Add(expanded);
            }

            found.AddRange(matches.Where(match => !found.Contains(match)));
        }

        return new FileMatches(found, missing) { Substitutes = substitutes };
    }

    private string At(string variable, int year, int month) => Text
        .Replace("{variable}", variable, StringComparison.Ordinal)
        .Replace("{year}", year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", month.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private IEnumerable<(int Year, int Month)> Expand(DateOnly from, DateOnly to)
    {
        int firstYear = Has("{year}") ? from.Year : to.Year;
        for (int year = firstYear; year <= to.Year; year++)
        {
            if (!Has("{month}"))
            {
                yield return (year, 1);
                continue;
            }

            int firstMonth = Has("{year}") && year == from.Year ? from.Month : 1;
            int lastMonth = Has("{year}") && year == to.Year ? to.Month : 12;
            for (int month = firstMonth; month <= lastMonth; month++)
            {
                yield return (year, month);
            }
        }
    }

    private static List<string> Match(string path)
    {
        string[] parts = path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        List<string> candidates = [parts[0] + Path.DirectorySeparatorChar];
        for (int depth = 1; depth < parts.Length; depth++)
        {
            bool isFile = depth == parts.Length - 1;
            candidates = [.. candidates.SelectMany(folder => Children(folder, parts[depth], isFile)).Order(StringComparer.Ordinal)];
        }

        return candidates;
    }

    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true };

    private static IEnumerable<string> Children(string folder, string name, bool isFile)
    {
        if (name.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            IEnumerable<string> all = isFile ? Directory.EnumerateFiles(folder, "*", Readable) : Directory.EnumerateDirectories(folder, "*", Readable);
            return all.Where(path => FileSystemName.MatchesSimpleExpression(name, Path.GetFileName(path), ignoreCase: false));
        }

        string exact = Path.Combine(folder, name);
        return (isFile ? File.Exists(exact) : Directory.Exists(exact)) ? [exact] : [];
    }
}
