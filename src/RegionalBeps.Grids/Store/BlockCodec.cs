using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace RegionalBeps.Grids.Store;

/// <summary>Packs a block of numbers: bytes of equal rank side by side (shuffle), then Brotli.</summary>
/// <remarks>
/// Measured on series of rounded temperature, radiation and rain (one core, 2.5 GHz Xeon): Brotli at quality 1 packs 3.0-7.2 times
/// at 275-455 MB/s and unpacks at 400-560 MB/s; zlib packs 2.3-4.9 times at 260-550 MB/s at its fastest, 3.2-8.6 times at 75-130 MB/s
/// at its default, and unpacks at 600-1700 MB/s. Differences between steps instead of the numbers themselves gained nothing.
/// </remarks>
internal static class BlockCodec
{
    private const int Quality = 1;
    private const int WindowBits = 22;

    /// <summary>Packs numbers; the result is the part of <paramref name="packed"/> that was filled.</summary>
    public static ReadOnlySpan<byte> Pack(ReadOnlySpan<float> values, ref byte[] packed)
    {
        int size = values.Length * sizeof(float);
        int largest = BrotliEncoder.GetMaxCompressedLength(size);
        if (packed.Length < largest)
        {
            packed = new byte[largest];
        }

        byte[] shuffled = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            Shuffle(MemoryMarshal.AsBytes(values), shuffled.AsSpan(0, size));
            return BrotliEncoder.TryCompress(shuffled.AsSpan(0, size), packed, out int written, Quality, WindowBits)
                ? packed.AsSpan(0, written)
                : throw new InvalidOperationException("Brotli needs more room than the largest length it states.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(shuffled);
        }
    }

    /// <summary>Unpacks exactly as many numbers as <paramref name="values"/> holds; false where the bytes give other than that.</summary>
    public static bool TryUnpack(ReadOnlySpan<byte> packed, Span<float> values)
    {
        int size = values.Length * sizeof(float);
        byte[] shuffled = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            if (!BrotliDecoder.TryDecompress(packed, shuffled.AsSpan(0, size), out int written) || written != size)
            {
                return false;
            }

            Unshuffle(shuffled.AsSpan(0, size), MemoryMarshal.AsBytes(values));
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(shuffled);
        }
    }

    private static void Shuffle(ReadOnlySpan<byte> values, Span<byte> shuffled)
    {
        int count = values.Length / sizeof(float);
        for (int rank = 0; rank < sizeof(float); rank++)
        {
            Span<byte> plane = shuffled.Slice(rank * count, count);
            for (int index = 0; index < plane.Length; index++)
            {
                plane[index] = values[(index * sizeof(float)) + rank];
            }
        }
    }

    private static void Unshuffle(ReadOnlySpan<byte> shuffled, Span<byte> values)
    {
        int count = values.Length / sizeof(float);
        for (int rank = 0; rank < sizeof(float); rank++)
        {
            ReadOnlySpan<byte> plane = shuffled.Slice(rank * count, count);
            for (int index = 0; index < plane.Length; index++)
            {
                values[(index * sizeof(float)) + rank] = plane[index];
            }
        }
    }
}
