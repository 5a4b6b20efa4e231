using System.Text;

namespace RegionalBeps.Grids.Native;

/// <summary>A variable of a netCDF file.</summary>
/// <remarks>Values are read and written raw: <c>scale_factor</c> and fill values are the caller's business.</remarks>
public sealed unsafe class NetCdfVariable
{
    private const int Chunked = 0;
    private readonly NetCdfFile file;
    private readonly int id;

    internal NetCdfVariable(NetCdfFile file, int id, string name, NetCdfType type, IReadOnlyList<NetCdfDimension> dimensions)
    {
        this.file = file;
        this.id = id;
        Name = name;
        Type = type;
        Dimensions = dimensions;
        Attributes = new NetCdfAttributes(file, id, $"variable {name}");
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its external type.</summary>
    public NetCdfType Type { get; }

    /// <summary>Its dimensions, slowest first.</summary>
    public IReadOnlyList<NetCdfDimension> Dimensions { get; }

    /// <summary>Its attributes.</summary>
    public NetCdfAttributes Attributes { get; }

    /// <summary>The chunk sizes, or null if the variable is stored in one piece.</summary>
    public IReadOnlyList<long>? Chunks
    {
        get
        {
            using (NativeGate.EnterNetCdf())
            {
                nuint* sizes = stackalloc nuint[Dimensions.Count];
                return NetCdfApi.nc_inq_var_chunking(file.Id, id, out int storage, sizes) == 0 && storage == Chunked
                    ? ToArray(sizes)
                    : null;
            }
        }
    }

    /// <summary>The deflate level, or 0 where the values are stored as they are.</summary>
    public int DeflateLevel
    {
        get
        {
            using (NativeGate.EnterNetCdf())
            {
                return NetCdfApi.nc_inq_var_deflate(file.Id, id, out _, out int deflate, out int level) == 0 && deflate != 0 ? level : 0;
            }
        }
    }

    /// <summary>Reads a block, converted by the library to <typeparamref name="T"/>: one of double, float, int, short, sbyte, byte.</summary>
    /// <param name="start">First index along each dimension.</param>
    /// <param name="count">Number of indices along each dimension.</param>
    /// <param name="values">Receives the block, the last dimension fastest; exactly as long as the block.</param>
    public void Read<T>(ReadOnlySpan<long> start, ReadOnlySpan<long> count, Span<T> values)
        where T : unmanaged
    {
        CheckBlock(start, count, values.Length);
        nuint* from = stackalloc nuint[start.Length];
        nuint* many = stackalloc nuint[count.Length];
        Copy(start, from);
        Copy(count, many);
        fixed (T* first = values)
        {
            using (NativeGate.EnterNetCdf())
            {
                int code = first switch
                {
                    _ when typeof(T) == typeof(double) => NetCdfApi.nc_get_vara_double(file.Id, id, from, many, (double*)first),
                    _ when typeof(T) == typeof(float) => NetCdfApi.nc_get_vara_float(file.Id, id, from, many, (float*)first),
                    _ when typeof(T) == typeof(int) => NetCdfApi.nc_get_vara_int(file.Id, id, from, many, (int*)first),
                    _ when typeof(T) == typeof(short) => NetCdfApi.nc_get_vara_short(file.Id, id, from, many, (short*)first),
                    _ when typeof(T) == typeof(sbyte) => NetCdfApi.nc_get_vara_schar(file.Id, id, from, many, (sbyte*)first),
                    _ when typeof(T) == typeof(byte) => NetCdfApi.nc_get_vara_uchar(file.Id, id, from, many, (byte*)first),
                    _ => throw new NotSupportedException($"netCDF values are not read as {typeof(T).Name}."),
                };
                file.Check(code, $"read variable {Name}");
            }
        }
    }

    /// <summary>Reads a block of a text variable: characters are joined along the last dimension, strings taken as they are.</summary>
    public string[] ReadText(ReadOnlySpan<long> start, ReadOnlySpan<long> count)
    {
        nuint* from = stackalloc nuint[start.Length];
        nuint* many = stackalloc nuint[count.Length];
        Copy(start, from);
        Copy(count, many);
        int total = (int)Product(count);
        using (NativeGate.EnterNetCdf())
        {
            return Type == NetCdfType.Strings ? ReadStrings(from, many, total) : ReadCharacters(from, many, total, (int)count[^1]);
        }
    }

    /// <summary>Writes a block, converted by the library from <typeparamref name="T"/> to the variable's type.</summary>
    /// <param name="start">First index along each dimension.</param>
    /// <param name="count">Number of indices along each dimension.</param>
    /// <param name="values">The block, the last dimension fastest; exactly as long as the block.</param>
    public void Write<T>(ReadOnlySpan<long> start, ReadOnlySpan<long> count, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        CheckBlock(start, count, values.Length);
        nuint* from = stackalloc nuint[start.Length];
        nuint* many = stackalloc nuint[count.Length];
        Copy(start, from);
        Copy(count, many);
        fixed (T* first = values)
        {
            using (NativeGate.EnterNetCdf())
            {
                int code = first switch
                {
                    _ when Type == NetCdfType.Text => NetCdfApi.nc_put_vara_text(file.Id, id, from, many, (byte*)first),
                    _ when typeof(T) == typeof(double) => NetCdfApi.nc_put_vara_double(file.Id, id, from, many, (double*)first),
                    _ when typeof(T) == typeof(float) => NetCdfApi.nc_put_vara_float(file.Id, id, from, many, (float*)first),
                    _ when typeof(T) == typeof(int) => NetCdfApi.nc_put_vara_int(file.Id, id, from, many, (int*)first),
                    _ when typeof(T) == typeof(short) => NetCdfApi.nc_put_vara_short(file.Id, id, from, many, (short*)first),
                    _ when typeof(T) == typeof(sbyte) => NetCdfApi.nc_put_vara_schar(file.Id, id, from, many, (sbyte*)first),
                    _ when typeof(T) == typeof(byte) => NetCdfApi.nc_put_vara_uchar(file.Id, id, from, many, (byte*)first),
                    _ => throw new NotSupportedException($"netCDF values are not written from {typeof(T).Name}."),
                };
                file.Check(code, $"write variable {Name}");
            }
        }
    }

    /// <summary>Writes the whole of a variable of fixed size, or its first and only value if it is a scalar.</summary>
    public void WriteAll<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        long[] count = [.. Dimensions.Select(dimension => dimension.Length)];
        Write(new long[count.Length], count, values);
    }

    /// <summary>Reads the whole variable as doubles.</summary>
    public double[] ReadAll()
    {
        long[] count = [.. Dimensions.Select(dimension => dimension.Length)];
        double[] values = new double[Product(count)];
        Read(new long[count.Length], count, values.AsSpan());
        return values;
    }

    /// <summary>Compresses with deflate and, if wished, byte shuffle.</summary>
    public void SetDeflate(int level, bool shuffle = true)
    {
        using (NativeGate.EnterNetCdf())
        {
            file.Check(NetCdfApi.nc_def_var_deflate(file.Id, id, shuffle ? 1 : 0, 1, level), $"set compression of {Name}");
        }
    }

    /// <summary>Stores the variable in chunks; a size above a fixed dimension's length is clamped, since the library refuses it.</summary>
    public void SetChunks(params ReadOnlySpan<long> sizes)
    {
        nuint* clamped = stackalloc nuint[sizes.Length];
        for (int d = 0; d < sizes.Length; d++)
        {
            bool growing = Dimensions[d].IsUnlimited;
            clamped[d] = (nuint)(growing ? sizes[d] : Math.Min(sizes[d], Dimensions[d].Length));
        }

        using (NativeGate.EnterNetCdf())
        {
            file.Check(NetCdfApi.nc_def_var_chunking(file.Id, id, Chunked, clamped), $"set chunks of {Name}");
        }
    }

    /// <summary>Sets the cache that must hold one full set of the chunks that a write touches, or writing is slow.</summary>
    public void SetChunkCache(long bytes, long slots)
    {
        const float preemption = 0.75f;
        using (NativeGate.EnterNetCdf())
        {
            file.Check(
                NetCdfApi.nc_set_var_chunk_cache(file.Id, id, (nuint)bytes, (nuint)slots, preemption), $"set the chunk cache of {Name}");
        }
    }

    /// <summary>Gives up the cache of a variable that was written as a whole; the library would keep its chunks until the file is closed.</summary>
    public void ReleaseChunkCache() => SetChunkCache(0, 1);

    /// <summary>Sets the fill value, in the variable's own type.</summary>
    public void SetFill<T>(T value)
        where T : unmanaged
    {
        if (TypeFor<T>() != Type)
        {
            throw new ArgumentException($"Variable {Name} holds {Type}: its fill value cannot be a {typeof(T).Name}.", nameof(value));
        }

        using (NativeGate.EnterNetCdf())
        {
            file.Check(NetCdfApi.nc_def_var_fill(file.Id, id, 0, &value), $"set the fill value of {Name}");
        }
    }

    /// <summary>Keeps a number of significant bits (BitRound) so that deflate does better; false where the library is older than 4.9.</summary>
    public bool TryQuantize(int significantBits)
    {
        const int bitRound = 3;
        try
        {
            using (NativeGate.EnterNetCdf())
            {
                file.Check(NetCdfApi.nc_def_var_quantize(file.Id, id, bitRound, significantBits), $"set the quantisation of {Name}");
            }

            return true;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    internal static NetCdfType TypeFor<T>()
        where T : unmanaged => default(T) switch
    {
        double => NetCdfType.Real64,
        float => NetCdfType.Real32,
        int => NetCdfType.Signed32,
        short => NetCdfType.Signed16,
        sbyte => NetCdfType.Signed8,
        byte => NetCdfType.Unsigned8,
        _ => throw new NotSupportedException($"netCDF has no use for {typeof(T).Name} here."),
    };

    private static void Copy(ReadOnlySpan<long> from, nuint* to)
    {
        for (int d = 0; d < from.Length; d++)
        {
            to[d] = (nuint)from[d];
        }
    }

    private static long Product(ReadOnlySpan<long> counts)
    {
        long product = 1;
        foreach (long count in counts)
        {
            product *= count;
        }

        return product;
    }

    private void CheckBlock(ReadOnlySpan<long> start, ReadOnlySpan<long> count, int length)
    {
        if (start.Length != Dimensions.Count || count.Length != Dimensions.Count || Product(count) != length)
        {
            throw new ArgumentException(
                $"A block of variable {Name} needs {Dimensions.Count} starts and counts whose product is the number of values, {length}.");
        }
    }

    private long[] ToArray(nuint* sizes)
    {
        long[] array = new long[Dimensions.Count];
        for (int d = 0; d < array.Length; d++)
        {
            array[d] = (long)sizes[d];
        }

        return array;
    }

    private string[] ReadStrings(nuint* start, nuint* count, int total)
    {
        nint[] pointers = new nint[total];
        fixed (nint* first = pointers)
        {
            file.Check(NetCdfApi.nc_get_vara_string(file.Id, id, start, count, (byte**)first), $"read variable {Name}");
            string[] texts = Array.ConvertAll(pointers, pointer => NativeText.FromUtf8((byte*)pointer));
            file.Check(NetCdfApi.nc_free_string((nuint)total, (byte**)first), $"free the strings of {Name}");
            return texts;
        }
    }

    private string[] ReadCharacters(nuint* start, nuint* count, int total, int width)
    {
        byte[] bytes = new byte[total];
        fixed (byte* first = bytes)
        {
            file.Check(NetCdfApi.nc_get_vara_text(file.Id, id, start, count, first), $"read variable {Name}");
        }

        string[] texts = new string[width == 0 ? 0 : total / width];
        for (int t = 0; t < texts.Length; t++)
        {
            texts[t] = Encoding.UTF8.GetString(bytes, t * width, width).TrimEnd('\0', ' ');
        }

        return texts;
    }
}
