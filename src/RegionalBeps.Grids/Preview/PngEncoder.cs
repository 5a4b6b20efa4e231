using System.Buffers.Binary;
using System.IO.Compression;

namespace RegionalBeps.Grids.Preview;

/// <summary>Writes 8-bit RGB pixels as PNG (ISO/IEC 15948), unfiltered: maps of flat colours compress well without.</summary>
internal static class PngEncoder
{
    /// <summary>Bytes of a pixel.</summary>
    public const int BytesPerPixel = 3;

    private const byte EightBits = 8;
    private const byte RedGreenBlue = 2;
    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(value => Remainder((uint)value))];

    /// <summary>Encodes a picture.</summary>
    /// <param name="pixels">Red, green, blue of each pixel, row by row from the top.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    public static byte[] Encode(ReadOnlySpan<byte> pixels, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(pixels.Length, width * height * BytesPerPixel, nameof(pixels));
        using MemoryStream file = new();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = [0, 0, 0, 0, 0, 0, 0, 0, EightBits, RedGreenBlue, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        WriteChunk(file, "IHDR"u8, header);

        using MemoryStream packed = new();
        using (ZLibStream packer = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (int row = 0; row < height; row++)
            {
                packer.WriteByte(0);
                packer.Write(pixels.Slice(row * width * BytesPerPixel, width * BytesPerPixel));
            }
        }

        WriteChunk(file, "IDAT"u8, packed.ToArray());
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Continue(Continue(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Continue(uint checksum, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            checksum = Remainders[(checksum ^ value) & 0xFF] ^ (checksum >> 8);
        }

        return checksum;
    }

    private static uint Remainder(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 1) != 0 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1;
        }

        return value;
    }
}
