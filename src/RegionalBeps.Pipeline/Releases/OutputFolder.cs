using System.Text.Json;
using RegionalBeps.Grids.Files;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Pipeline.Releases;

/// <summary>An output folder: its releases, those that are held back, and the one that <c>latest</c> points at.</summary>
/// <param name="path">The folder; it need not exist.</param>
public sealed class OutputFolder(string path)
{
    private const string LatestName = "latest";

    /// <summary>The folder.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Where releases lie.</summary>
    public string Releases => System.IO.Path.Combine(Path, "releases");

    /// <summary>Where candidates lie that a gate holds back.</summary>
    public string Held => System.IO.Path.Combine(Path, "held");

    /// <summary>The link to the release that readers use.</summary>
    public string LatestLink => System.IO.Path.Combine(Path, LatestName);

    /// <summary>The release that <c>latest</c> points at; null where there is none.</summary>
    public Release? Latest
    {
        get
        {
            // Where Windows grants no links, a text file names the target.
            string? target = new DirectoryInfo(LatestLink).LinkTarget
                ?? (File.Exists(LatestLink + ".txt") ? File.ReadAllText(LatestLink + ".txt").Trim() : null);
            return target is null ? null : ReadAt(System.IO.Path.GetFullPath(target, Path));
        }
    }

    /// <summary>All releases, the oldest first.</summary>
    public IReadOnlyList<Release> AllReleases => Below(Releases);

    /// <summary>All candidates that are held back, the oldest first.</summary>
    public IReadOnlyList<Release> AllHeld => Below(Held);

    /// <summary>Points <c>latest</c> at a release.</summary>
    /// <exception cref="OutputException">The link cannot be written.</exception>
    public void PointTo(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        AtomicLink.Point(LatestLink, release.Folder);
    }

    /// <summary>The moment that names the next release: names sort by time even where the clock was set back, and never meet.</summary>
    /// <param name="started">When the work on it began, UTC.</param>
    public DateTime MomentAfterTheLast(DateTime started)
    {
        string? newest = AllReleases.Concat(AllHeld).Select(release => release.Name).Max(StringComparer.Ordinal);
        return newest is not null && ReleaseName.MomentOf(newest) is { } last && last >= started ? last.AddSeconds(1) : started;
    }

    /// <summary>Removes what processes left unfinished that no longer run.</summary>
    /// <returns>What was removed.</returns>
    public IReadOnlyList<string> RemoveUnfinished() =>
        [.. TemporaryName.RemoveStale(Path), .. TemporaryName.RemoveStale(Releases), .. TemporaryName.RemoveStale(Held)];

    private static Release[] Below(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateDirectories(folder)
            .Where(release => !System.IO.Path.GetFileName(release).StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .Select(ReadAt)
            .OfType<Release>(),
    ];

    private static Release? ReadAt(string folder)
    {
        string record = System.IO.Path.Combine(folder, Release.RecordName);
        try
        {
            return File.Exists(record) ? new Release(folder, RunRecord.FromJson(File.ReadAllText(record))) : null;
        }
        catch (Exception damage) when (damage is JsonException or IOException)
        {
            return null;
        }
    }
}
