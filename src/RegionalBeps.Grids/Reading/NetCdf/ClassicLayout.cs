using System.Buffers.Binary;

namespace RegionalBeps.Grids.Reading.NetCdf;

/// <summary>How long a netCDF-3 file must be, from its header.</summary>
/// <remarks>
/// netCDF-C reads what lies beyond the end of a truncated netCDF-3 file as zeros, without an error, and packed zeros look like weather. The
/// layout is that of the NetCDF Classic Format Specification (Unidata), versions 1 (classic), 2 (64-bit offset) and 5 (64-bit data).
/// </remarks>
internal sealed class ClassicLayout
{
    private const int AttributeTag = 0x0C;
    private const byte Offset64 = 2;
    private const byte Data64 = 5;
    private readonly Stream stream;
    private readonly byte version;

    private ClassicLayout(Stream stream, byte version)
    {
        this.stream = stream;
        this.version = version;
    }

    /// <summary>The length that the header promises (bytes), up to padding; null for a file of another format.</summary>
    /// <exception cref="EndOfStreamException">The file ends within its header.</exception>
    public static long? PromisedLength(string path)
    {
        using FileStream file = File.OpenRead(path);
        using BufferedStream stream = new(file);
        Span<byte> magic = stackalloc byte[4];
        return stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == magic.Length && magic.StartsWith("CDF"u8)
            ? new ClassicLayout(stream, magic[3]).Length()
            : null;
    }

    private long Length()
    {
        long records = Count();
        bool isStreaming = records == uint.MaxValue || records < 0;
        long[] dimensions = new long[ListLength()];
        for (int d = 0; d < dimensions.Length; d++)
        {
            SkipPadded(Count());
            dimensions[d] = Count();
        }

        SkipAttributes();
        long end = stream.Position;
        List<(long Begin, long Bytes)> recordVariables = [];
        long variables = ListLength();
        for (long v = 0; v < variables; v++)
        {
            (long begin, long bytes, bool isRecord) = Variable(dimensions);
            if (isRecord)
            {
                recordVariables.Add((begin, bytes));
            }
            else
            {
                end = Math.Max(end, begin + bytes);
            }
        }

        if (recordVariables.Count == 0 || isStreaming || records == 0)
        {
            return end;
        }

        // Records of a single record variable are not padded to four bytes.
        long record = recordVariables is [(_, long only)] ? only : recordVariables.Sum(variable => Padded(variable.Bytes));
        return Math.Max(end, recordVariables.Max(variable => variable.Begin + ((records - 1) * record) + variable.Bytes));
    }

    private (long Begin, long Bytes, bool IsRecord) Variable(long[] dimensions)
    {
        SkipPadded(Count());
        long rank = Count();
        long cells = 1;
        bool isRecord = false;
        for (long d = 0; d < rank; d++)
        {
            long length = dimensions[Count()];
            isRecord |= d == 0 && length == 0;
            cells *= d == 0 && length == 0 ? 1 : length;
        }

        SkipAttributes();
        long bytes = cells * BytesOf(Integer());
        _ = Count();
        long begin = version is Offset64 or Data64 ? Long() : (uint)Integer();
        return (begin, bytes, isRecord);
    }

    private void SkipAttributes()
    {
        bool isPresent = Integer() == AttributeTag;
        long count = Count();
        for (long a = 0; isPresent && a < count; a++)
        {
            SkipPadded(Count());
            int size = BytesOf(Integer());
            SkipPadded(Count() * size);
        }
    }

    private long ListLength()
    {
        _ = Integer();
        return Count();
    }

    /// <summary>Counts have four bytes, in version 5 eight.</summary>
    private long Count() => version == Data64 ? Long() : (uint)Integer();

    private static long Padded(long bytes) => (bytes + 3) & ~3L;

    private static int BytesOf(int type) => type switch
    {
        1 or 2 or 7 => 1,
        3 or 8 => 2,
        4 or 5 or 9 => 4,
        _ => 8,
    };

    private void SkipPadded(long bytes)
    {
        Span<byte> word = stackalloc byte[4];
        for (long skipped = 0; skipped < bytes; skipped += word.Length)
        {
            stream.ReadExactly(word);
        }
    }

    private int Integer()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt32BigEndian(bytes);
    }

    private long Long()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt64BigEndian(bytes);
    }
}
