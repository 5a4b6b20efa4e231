using System.Globalization;
using System.Text;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Store;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>The seal of a release: a checksum of every file in it, in the form that <c>sha256sum --check</c> reads.</summary>
public static class ReleaseManifest
{
    /// <summary>The file that holds the checksums.</summary>
    public const string FileName = "manifest.sha256";

    private const int DigestLength = 64;

    /// <summary>Seals a folder: lists all files that are in it now.</summary>
    /// <exception cref="OutputException">The list cannot be written.</exception>
    public static void Write(string folder)
    {
        var lines = new StringBuilder();
        foreach (string file in FilesOf(folder))
        {
            lines.Append(CultureInfo.InvariantCulture, $"{ContentDigest.OfFile(Path.Combine(folder, file))}  {file}\n");
        }

        AtomicFile.WriteText(Path.Combine(folder, FileName), lines.ToString());
    }

    /// <summary>What in a folder is not as it was sealed, one sentence each; empty if all is.</summary>
    public static IReadOnlyList<string> Faults(string folder)
    {
        string manifest = Path.Combine(folder, FileName);
        if (!File.Exists(manifest))
        {
            return [$"'{manifest}' is missing: the release was never sealed."];
        }

        var faults = new List<string>();
        HashSet<string> present = [.. FilesOf(folder)];
        foreach (string line in File.ReadLines(manifest))
        {
            if (line.Length <= DigestLength + 2)
            {
                faults.Add($"'{manifest}' is damaged.");
                continue;
            }

            string file = line[(DigestLength + 2)..];
            if (!present.Remove(file))
            {
                faults.Add($"'{Path.Combine(folder, file)}' is missing.");
            }
            else if (!line.StartsWith(ContentDigest.OfFile(Path.Combine(folder, file)), StringComparison.Ordinal))
            {
                faults.Add($"'{Path.Combine(folder, file)}' is not what was sealed: its checksum does not fit.");
            }
        }

        faults.AddRange(present.Order(StringComparer.Ordinal).Select(file => $"'{Path.Combine(folder, file)}' was added after the release was sealed."));
        return faults;
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
        .Where(file => file != FileName)
        .Order(StringComparer.Ordinal);
}
