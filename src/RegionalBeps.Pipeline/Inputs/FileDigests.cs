using System.Collections.Concurrent;
using System.Text.Json;
using RegionalBeps.Grids;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Store;
using RegionalBeps.Pipeline.Reporting;

namespace RegionalBeps.Pipeline.Inputs;

/// <summary>
/// Digests of input files, remembered as long as all that the file system says of a file stays the same, and read anew from time to time
/// even so: a disk may lose a bit without a word.
/// </summary>
public sealed class FileDigests
{
    private static readonly TimeSpan TrustedFor = TimeSpan.FromDays(7);
    private readonly string _memory;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, Remembered> _known;
    private readonly ConcurrentDictionary<string, Remembered> _used = new();

    private FileDigests(string memory, TimeProvider clock, ConcurrentDictionary<string, Remembered> known)
    {
        _memory = memory;
        _clock = clock;
        _known = known;
    }

    /// <summary>The files whose digests were asked for, in ordinal order.</summary>
    /// <param name="folder">Paths below it are given relative to it.</param>
    public IReadOnlyList<InputFile> Used(string folder) =>
    [
        .. _used.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => new InputFile(RelativeTo(folder, file.Key), file.Value.Stamp.Bytes, file.Value.Sha256)),
    ];

    /// <summary>Takes up what an earlier run remembered; a memory that cannot be read is no memory.</summary>
    /// <param name="memory">The file that holds it.</param>
    /// <param name="clock">Says how old a digest is; null for the system's clock.</param>
    public static FileDigests Remembering(string memory, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        try
        {
            return File.Exists(memory)
                ? new FileDigests(memory, clock, JsonSerializer.Deserialize<ConcurrentDictionary<string, Remembered>>(File.ReadAllText(memory)) ?? new())
                : new FileDigests(memory, clock, new());
        }
        catch (Exception damage) when (damage is JsonException or IOException)
        {
            return new FileDigests(memory, clock, new());
        }
    }

    /// <summary>The digest of a file's content.</summary>
    /// <exception cref="InputException">The file cannot be read, or is being written while it is read.</exception>
    public string Of(string path)
    {
        Remembered digest = _used.TryGetValue(path, out Remembered? used) ? used : Find(path);
        _known[path] = digest;
        _used[path] = digest;
        return digest.Sha256;
    }

    /// <summary>Makes sure that no file that was asked for has changed since.</summary>
    /// <exception cref="InputException">One has, or is gone.</exception>
    public void RequireUnchanged()
    {
        foreach ((string path, Remembered digest) in _used.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            // A file that was only touched holds what it held.
            if (!File.Exists(path) || (FileStamp.Of(path) != digest.Stamp && ContentDigest.OfFile(path) != digest.Sha256))
            {
                _known.TryRemove(path, out _);
                throw new InputException(
                    path, "it was changed while the run was reading its inputs, so that nothing is published", "give the same command again when the file rests");
            }
        }
    }

    /// <summary>Keeps the memory for the next run.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void Save() => AtomicFile.WriteText(_memory, JsonSerializer.Serialize(new SortedDictionary<string, Remembered>(_known, StringComparer.Ordinal)));

    private Remembered Find(string path)
    {
        try
        {
            FileStamp stamp = FileStamp.Of(path);
            return _known.TryGetValue(path, out Remembered? known) && known.Stamp == stamp && IsTrusted(known) ? known : Read(path, stamp);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, $"it cannot be read: {cause.Message.TrimEnd('.')}", "bring the file there, or correct its rights", innerException: cause);
        }
    }

    // A digest from the future was made before the clock was set back: how old it is cannot be told.
    private bool IsTrusted(Remembered digest)
    {
        TimeSpan age = _clock.GetUtcNow().UtcDateTime - digest.Read;
        return age >= TimeSpan.Zero && age < TrustedFor;
    }

    private Remembered Read(string path, FileStamp before)
    {
        string digest = ContentDigest.OfFile(path);
        return FileStamp.Of(path) == before
            ? new Remembered(before, digest, _clock.GetUtcNow().UtcDateTime)
            : throw new InputException(path, "it is being written while the run reads it", "give the same command again when the file rests");
    }

    private static string RelativeTo(string folder, string path)
    {
        string relative = Path.GetRelativePath(folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private sealed record Remembered(FileStamp Stamp, string Sha256, DateTime Read);
}
