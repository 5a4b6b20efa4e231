using System.Globalization;
using System.Text.RegularExpressions;

namespace RegionalBeps.Grids.Files;

/// <summary>
/// Names for files and folders that are not finished yet: they lie beside the final name (a rename is atomic only within one file
/// system), are hidden, and say which process writes them, so that what a dead run left can be told from what a live one is writing.
/// </summary>
public static partial class TemporaryName
{
    private static readonly string Owner = string.Create(CultureInfo.InvariantCulture,
        $"{ProcessIdentity.Current.Number}-{ProcessIdentity.Current.Start:x}-{ProcessIdentity.Current.Machine}");

    private static int count;

    /// <summary>A new temporary path in the folder of <paramref name="path"/>.</summary>
    /// <param name="path">The final name.</param>
    public static string For(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        int number = Interlocked.Increment(ref count);
        return Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.~{Owner}-{number}.tmp");
    }

    /// <summary>
    /// Removes the temporary files, links and folders in <paramref name="folder"/> that processes left which no longer run. Those of
    /// running processes and of other machines stay.
    /// </summary>
    /// <param name="folder">A folder; it need not exist.</param>
    /// <param name="below">Whether the folders below are looked through as well.</param>
    /// <returns>What was removed.</returns>
    public static IReadOnlyList<string> RemoveStale(string folder, bool below = false)
    {
        List<string> removed = [];
        if (!Directory.Exists(folder))
        {
            return removed;
        }

        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().ToArray())
        {
            bool isFolder = entry is DirectoryInfo && entry.LinkTarget is null;
            if (IsStale(entry.Name))
            {
                if (isFolder)
                {
                    Directory.Delete(entry.FullName, recursive: true);
                }
                else
                {
                    entry.Delete();
                }

                removed.Add(entry.FullName);
            }
            else if (isFolder && below)
            {
                removed.AddRange(RemoveStale(entry.FullName, below));
            }
        }

        return removed;
    }

    private static bool IsStale(string name)
    {
        Match match = Pattern().Match(name);
        if (!match.Success)
        {
            return false;
        }

        var writer = new ProcessIdentity(
            int.Parse(match.Groups["process"].ValueSpan, CultureInfo.InvariantCulture),
            long.Parse(match.Groups["start"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            match.Groups["machine"].Value);
        return writer is { IsOfThisMachine: true, IsRunning: false };
    }

    [GeneratedRegex(@"^\..+\.~(?<process>\d{1,9})-(?<start>[0-9a-f]{1,16})-(?<machine>\w+)-\d+\.tmp$")]
    private static partial Regex Pattern();
}
