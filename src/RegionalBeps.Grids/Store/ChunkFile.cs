using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using RegionalBeps.Grids.Files;

namespace RegionalBeps.Grids.Store;

/// <summary>The file of one chunk.</summary>
/// <remarks>
/// Little-endian throughout: the mark <c>RBFC</c>, the format's version, the header (length, JSON, SHA-256), then the blocks. A block
/// holds consecutive cells of one variable, each cell's steps together: length, SHA-256 of the packed bytes, packed bytes. The header
/// says how many blocks there are; nothing may follow them. The same numbers always give the same bytes.
/// </remarks>
public static class ChunkFile
{
    private const uint Mark = 0x43464252;
    private const uint Version = 2;
    private const int PrefixSize = 12;
    private const int DigestSize = SHA256.HashSizeInBytes;
    private const int LargestHeader = 1 << 20;
    private const int BlockSize = 1 << 20;

    /// <summary>Writes a chunk so that it appears under its name complete or not at all.</summary>
    /// <param name="path">The final name.</param>
    /// <param name="chunk">The chunk.</param>
    /// <param name="flushFolder">False where the caller flushes the folder once for many chunks.</param>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public static void Write(string path, ForcingChunk chunk, bool flushFolder = true)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        using AtomicFile file = AtomicFile.For(path);
        AtomicFile.Guard(file.FinalPath, () =>
        {
            using FileStream stream = new(file.TemporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            WriteHeader(stream, chunk.Header with { Content = ContentOf(chunk) });
            WriteBlocks(stream, chunk);
        });
        file.Publish(flushFolder);
    }

    /// <summary>Reads what a chunk says of itself.</summary>
    /// <exception cref="DamagedChunkException">The header is not what was written.</exception>
    public static ChunkHeader ReadHeader(string path)
    {
        using FileStream stream = Open(path);
        return ReadHeader(stream, path);
    }

    /// <summary>Reads a whole chunk and checks every block of it.</summary>
    /// <exception cref="DamagedChunkException">Some byte is not what was written; the message names the variable and the cells.</exception>
    public static ForcingChunk Read(string path)
    {
        using FileStream stream = Open(path);
        ChunkHeader header = ReadHeader(stream, path);
        float[] values = GC.AllocateUninitializedArray<float>(checked((int)header.ValueCount));
        byte[] packed = [];
        for (int variable = 0; variable < header.Variables.Count; variable++)
        {
            foreach ((int first, int count) in BlocksOf(header))
            {
                string what = $"{header.Variables[variable].Name} in cells {first} to {first + count - 1}";
                ReadOnlySpan<byte> block = ReadChecked(stream, path, what, ref packed);
                Span<float> target = values.AsSpan(((variable * header.CellCount) + first) * header.StepCount, count * header.StepCount);
                if (!BlockCodec.TryUnpack(block, target))
                {
                    throw new DamagedChunkException(path, $"{what} cannot be unpacked");
                }
            }
        }

        return stream.Position == stream.Length
            ? new ForcingChunk(header, values)
            : throw new DamagedChunkException(path, "something follows the last block");
    }

    private static string ContentOf(ForcingChunk chunk)
    {
        ChunkHeader header = chunk.Header;
        using ContentDigest digest = new();
        digest.Add(header.First.Ticks).Add(header.Step.Ticks).Add(header.StepCount).Add(header.CellCount).Add(header.Variables.Count);
        for (int variable = 0; variable < header.Variables.Count; variable++)
        {
            digest.Add(header.Variables[variable].Name).Add(header.Variables[variable].Unit).Add(chunk.AllSeries(variable));
        }

        return digest.ToHexadecimal();
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);

    private static IEnumerable<(int First, int Count)> BlocksOf(ChunkHeader header)
    {
        int cells = Math.Max(1, BlockSize / (sizeof(float) * Math.Max(1, header.StepCount)));
        for (int first = 0; first < header.CellCount; first += cells)
        {
            yield return (first, Math.Min(cells, header.CellCount - first));
        }
    }

    private static void WriteHeader(FileStream stream, ChunkHeader header)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(header);
        Span<byte> prefix = stackalloc byte[PrefixSize];
        BinaryPrimitives.WriteUInt32LittleEndian(prefix, Mark);
        BinaryPrimitives.WriteUInt32LittleEndian(prefix[4..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(prefix[8..], json.Length);
        stream.Write(prefix);
        stream.Write(json);
        stream.Write(SHA256.HashData(json));
    }

    private static void WriteBlocks(FileStream stream, ForcingChunk chunk)
    {
        byte[] buffer = [];
        Span<byte> length = stackalloc byte[sizeof(int)];
        for (int variable = 0; variable < chunk.Header.Variables.Count; variable++)
        {
            foreach ((int first, int count) in BlocksOf(chunk.Header))
            {
                int steps = chunk.Header.StepCount;
                ReadOnlySpan<byte> packed = BlockCodec.Pack(chunk.AllSeries(variable).Slice(first * steps, count * steps), ref buffer);
                BinaryPrimitives.WriteInt32LittleEndian(length, packed.Length);
                stream.Write(length);
                stream.Write(SHA256.HashData(packed));
                stream.Write(packed);
            }
        }
    }

    private static ChunkHeader ReadHeader(FileStream stream, string path)
    {
        Span<byte> prefix = stackalloc byte[PrefixSize];
        if (stream.ReadAtLeast(prefix, PrefixSize, throwOnEndOfStream: false) < PrefixSize
            || BinaryPrimitives.ReadUInt32LittleEndian(prefix) != Mark)
        {
            throw new DamagedChunkException(path, "it does not begin like a chunk");
        }

        uint version = BinaryPrimitives.ReadUInt32LittleEndian(prefix[4..]);
        int length = BinaryPrimitives.ReadInt32LittleEndian(prefix[8..]);
        if (version != Version || length is <= 0 or > LargestHeader)
        {
            throw new DamagedChunkException(path, $"its format {version} or the length of its header, {length}, is unknown");
        }

        byte[] json = new byte[length + DigestSize];
        if (stream.ReadAtLeast(json, json.Length, throwOnEndOfStream: false) < json.Length
            || !SHA256.HashData(json.AsSpan(0, length)).AsSpan().SequenceEqual(json.AsSpan(length)))
        {
            throw new DamagedChunkException(path, "the checksum of its header does not fit");
        }

        return JsonSerializer.Deserialize<ChunkHeader>(json.AsSpan(0, length))
            ?? throw new DamagedChunkException(path, "its header is empty");
    }

    private static ReadOnlySpan<byte> ReadChecked(FileStream stream, string path, string what, ref byte[] packed)
    {
        Span<byte> prefix = stackalloc byte[sizeof(int) + DigestSize];
        if (stream.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false) < prefix.Length)
        {
            throw new DamagedChunkException(path, $"it ends before {what}");
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        if (length < 0 || length > stream.Length - stream.Position)
        {
            throw new DamagedChunkException(path, $"it ends within {what}");
        }

        if (packed.Length < length)
        {
            packed = new byte[length];
        }

        Span<byte> block = packed.AsSpan(0, length);
        stream.ReadExactly(block);
        Span<byte> digest = stackalloc byte[DigestSize];
        SHA256.HashData(block, digest);
        return digest.SequenceEqual(prefix[sizeof(int)..])
            ? block
            : throw new DamagedChunkException(path, $"the checksum of {what} does not fit");
    }
}
