using System.Collections.Concurrent;
using System.Text.Json;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Pipeline.Inputs;

/// <summary>Digests of input files, remembered as long as a file's size and time of change stay the same.</summary>
public sealed class FileDigests
{
    private readonly string _memory;
    private readonly ConcurrentDictionary<string, Remembered> _known;
    private readonly ConcurrentDictionary<string, Remembered> _used = new();

    private FileDigests(string memory, ConcurrentDictionary<string, Remembered> known)
    {
        _memory = memory;
        _known = known;
    }

    /// <summary>The files whose digests were asked for, in ordinal order.</summary>
    /// <param name="folder">Paths below it are given relative to it.</param>
    public IReadOnlyList<InputFile> Used(string folder) =>
    [
        .. _used.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => new InputFile(RelativeTo(folder, file.Key), file.Value.Bytes, file.Value.Sha256)),
    ];

    /// <summary>Takes up what an earlier run remembered; a memory that cannot be read is no memory.</summary>
    /// <param name="memory">The file that holds it.</param>
    public static FileDigests Remembering(string memory)
    {
        try
        {
            return File.Exists(memory)
                ? new FileDigests(memory, JsonSerializer.Deserialize<ConcurrentDictionary<string, Remembered>>(File.ReadAllText(memory)) ?? new())
                : new FileDigests(memory, new());
        }
        catch (Exception damage) when (damage is JsonException or IOException)
        {
            return new FileDigests(memory, new());
        }
    }

    /// <summary>The digest of a file's content.</summary>
    public string Of(string path)
    {
        var file = new FileInfo(path);
        Remembered digest = _known.TryGetValue(path, out Remembered? known) && known.Bytes == file.Length && known.Changed == file.LastWriteTimeUtc
            ? known
            : new Remembered(file.Length, file.LastWriteTimeUtc, ContentDigest.OfFile(path));
        _known[path] = digest;
        _used[path] = digest;
        return digest.Sha256;
    }

    /// <summary>Keeps the memory for the next run.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void Save() => AtomicFile.WriteText(_memory, JsonSerializer.Serialize(new SortedDictionary<string, Remembered>(_known, StringComparer.Ordinal)));

    private static string RelativeTo(string folder, string path)
    {
        string relative = Path.GetRelativePath(folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private sealed record Remembered(long Bytes, DateTime Changed, string Sha256);
}
