using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RegionalBeps.Grids.Files;

namespace RegionalBeps.Pipeline.Results;

/// <summary>
/// One tile's result of one step as a file: written whole or not at all, checksummed, and labelled with the content key of
/// everything that it depends on, so that a rerun can tell without computing whether it still holds.
/// </summary>
/// <remarks>
/// Layout, little endian: magic (8 bytes), content key (32), SHA-256 of the compressed payload (32), length of the compressed
/// payload (8), payload. The payload, deflated: count of values (4), values as float, flags as byte, count of areas (4), areas as
/// 64-bit integers, length of the state (4), state, length of the list of pixels that were given up (4), that list as JSON.
/// </remarks>
public static class TileResultFile
{
    private const int KeyLength = 32;
    private const int HeaderLength = 8 + KeyLength + SHA256.HashSizeInBytes + sizeof(long);
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("RBTILE03");

    /// <summary>Writes a result under its final name in one step.</summary>
    /// <param name="path">The final name.</param>
    /// <param name="key">Content key of the step, 32 bytes.</param>
    /// <param name="result">What to write.</param>
    /// <exception cref="OutputException">The disk is full or the folder cannot be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> key, TileResult result)
    {
        if (key.Length != KeyLength)
        {
            throw new ArgumentException($"A content key has {KeyLength} bytes, not {key.Length}.", nameof(key));
        }

        byte[] payload = Compress(result);
        byte[] header = [.. Magic, .. key, .. SHA256.HashData(payload), .. BitConverter.GetBytes((long)payload.Length)];
        AtomicFile.Write(path, stream =>
        {
            stream.Write(header);
            stream.Write(payload);
        });
    }

    /// <summary>Reads a result if it is there, whole, and belongs to the key.</summary>
    /// <param name="path">The final name.</param>
    /// <param name="key">Content key that the result must carry.</param>
    /// <returns>The result; null if the file is missing, damaged, or was made from other inputs: it is then to be computed again.</returns>
    public static TileResult? TryRead(string path, ReadOnlySpan<byte> key)
    {
        byte[] file = File.Exists(path) ? File.ReadAllBytes(path) : [];
        return StateOf(file, key) == TileResultState.Whole ? Decompress(file.AsSpan(HeaderLength)) : null;
    }

    /// <summary>Whether a result is there, whole, and belongs to the key.</summary>
    /// <param name="path">The final name.</param>
    /// <param name="key">Content key that the result must carry.</param>
    public static TileResultState StateOf(string path, ReadOnlySpan<byte> key) =>
        File.Exists(path) ? StateOf(File.ReadAllBytes(path), key) : TileResultState.Missing;

    private static TileResultState StateOf(ReadOnlySpan<byte> file, ReadOnlySpan<byte> key)
    {
        if (file.IsEmpty)
        {
            return TileResultState.Missing;
        }

        if (file.Length < HeaderLength || !file.StartsWith(Magic))
        {
            return TileResultState.Damaged;
        }

        ReadOnlySpan<byte> digest = file.Slice(Magic.Length + KeyLength, SHA256.HashSizeInBytes);
        ReadOnlySpan<byte> payload = file[HeaderLength..];
        bool whole = BitConverter.ToInt64(file.Slice(HeaderLength - sizeof(long), sizeof(long))) == payload.Length;
        return !whole || !SHA256.HashData(payload).AsSpan().SequenceEqual(digest) ? TileResultState.Damaged
            : file.Slice(Magic.Length, KeyLength).SequenceEqual(key) ? TileResultState.Whole
            : TileResultState.OfOtherInputs;
    }

    private static byte[] Compress(TileResult result)
    {
        using var buffer = new MemoryStream();
        using (var deflate = new DeflateStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(BitConverter.GetBytes(result.Values.Length));
            deflate.Write(MemoryMarshal.AsBytes(result.Values.AsSpan()));
            deflate.Write(result.Flags);
            deflate.Write(BitConverter.GetBytes(result.FrozenArea.Length));
            deflate.Write(MemoryMarshal.AsBytes(result.FrozenArea.AsSpan()));
            deflate.Write(BitConverter.GetBytes(result.State.Length));
            deflate.Write(result.State);
            byte[] quarantined = JsonSerializer.SerializeToUtf8Bytes(result.Quarantined);
            deflate.Write(BitConverter.GetBytes(quarantined.Length));
            deflate.Write(quarantined);
        }

        return buffer.ToArray();
    }

    private static TileResult Decompress(ReadOnlySpan<byte> payload)
    {
        using var deflate = new DeflateStream(new MemoryStream(payload.ToArray()), CompressionMode.Decompress);
        var values = new float[ReadLength(deflate)];
        deflate.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        var flags = new byte[values.Length];
        deflate.ReadExactly(flags);
        var frozenArea = new long[ReadLength(deflate)];
        deflate.ReadExactly(MemoryMarshal.AsBytes(frozenArea.AsSpan()));
        var state = new byte[ReadLength(deflate)];
        deflate.ReadExactly(state);
        var quarantined = new byte[ReadLength(deflate)];
        deflate.ReadExactly(quarantined);
        return new TileResult(values, flags, frozenArea, state) { Quarantined = JsonSerializer.Deserialize<QuarantinedPixel[]>(quarantined) ?? [] };
    }

    private static int ReadLength(Stream stream)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        stream.ReadExactly(length);
        return BitConverter.ToInt32(length);
    }
}
