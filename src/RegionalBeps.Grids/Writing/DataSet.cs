using System.Runtime.CompilerServices;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Writing;

/// <summary>
/// A netCDF-4 file in the vocabulary of Microsoft's Scientific DataSet: Open, Add, PutData, PutAttr, GetData, Commit. Unlike there,
/// dimensions have fixed lengths, chunks have the shape that the caller gives, values are compressed (deflate 1 after byte shuffle),
/// and a file that is created appears under its name only with <see cref="Commit"/>, complete.
/// </summary>
/// <remarks>A variable and its attributes are to be added before its data are put. Use a data set on one thread at a time.</remarks>
public sealed class DataSet : IDisposable
{
    private const int DeflateLevel = 1;
    private const long SlotsForEachChunk = 10;
    private readonly AtomicFile? publication;
    private readonly NetCdfFile file;

    private DataSet(NetCdfFile file, AtomicFile? publication) => (this.file, this.publication) = (file, publication);

    /// <summary>The names of the variables, in the order of the file.</summary>
    public IReadOnlyList<string> Variables => [.. file.Variables.Select(variable => variable.Name)];

    /// <summary>Opens or begins a file.</summary>
    /// <param name="path">The final name.</param>
    /// <param name="mode">Whether to read or to create it.</param>
    /// <exception cref="NetCdfException">The file cannot be opened.</exception>
    /// <exception cref="OutputException">The file cannot be created.</exception>
    public static DataSet Open(string path, DataSetMode mode = DataSetMode.ReadOnly)
    {
        if (mode == DataSetMode.ReadOnly)
        {
            return new DataSet(NetCdfFile.Open(path), publication: null);
        }

        AtomicFile publication = AtomicFile.For(path);
        try
        {
            NetCdfFile file = NetCdfFile.Create(publication.TemporaryPath);
            file.DisablePrefill();
            return new DataSet(file, publication);
        }
        catch (NetCdfException cause)
        {
            publication.Dispose();
            throw new OutputException($"'{publication.FinalPath}' could not be created: {cause.Message}", cause);
        }
    }

    /// <summary>Adds a dimension.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="length">Its length, at least 1.</param>
    public void AddDimension(string name, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        file.DefineDimension(name, length);
    }

    /// <summary>The length of a dimension.</summary>
    public int LengthOf(string dimension) => (int)Dimension(dimension).Length;

    /// <summary>Adds a variable over dimensions that were added before, slowest first; none for a scalar.</summary>
    /// <typeparam name="T">double, float, int, short, sbyte or byte.</typeparam>
    public void Add<T>(string name, params IReadOnlyList<string> dimensions)
        where T : unmanaged =>
        file.DefineVariable(name, NetCdfVariable.TypeFor<T>(), [.. dimensions.Select(Dimension)]);

    /// <summary>Adds a large variable: compressed, in chunks, with the value that stands for missing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="dimensions">Its dimensions, slowest first.</param>
    /// <param name="chunk">The shape of a chunk; a side longer than its dimension is shortened.</param>
    /// <param name="missing">The <c>_FillValue</c>.</param>
    public void Add<T>(string name, IReadOnlyList<string> dimensions, IReadOnlyList<long> chunk, T missing)
        where T : unmanaged
    {
        NetCdfVariable variable = file.DefineVariable(name, NetCdfVariable.TypeFor<T>(), [.. dimensions.Select(Dimension)]);
        variable.SetChunks([.. chunk]);
        variable.SetDeflate(DeflateLevel);
        variable.SetFill(missing);

        // A write of one slice must find all chunks that it touches in the cache, or each is packed and unpacked many times over.
        long chunksInSlice = 1;
        long chunkBytes = Unsafe.SizeOf<T>();
        for (int d = 0; d < chunk.Count; d++)
        {
            long length = variable.Dimensions[d].Length;
            long side = Math.Min(chunk[d], length);
            chunkBytes *= side;
            chunksInSlice *= d == 0 && dimensions.Count > 2 ? 1 : (length + side - 1) / side;
        }

        variable.SetChunkCache(chunksInSlice * chunkBytes, chunksInSlice * SlotsForEachChunk);
    }

    /// <summary>Puts text on a variable, or on the whole file where <paramref name="variable"/> is null.</summary>
    public void PutAttr(string? variable, string name, string text) => AttributesOf(variable).Set(name, text);

    /// <summary>Puts numbers on a variable, or on the whole file where <paramref name="variable"/> is null.</summary>
    public void PutAttr<T>(string? variable, string name, params ReadOnlySpan<T> numbers)
        where T : unmanaged =>
        AttributesOf(variable).Set(name, numbers);

    /// <summary>The text of an attribute, or null where it is absent or a number.</summary>
    public string? GetText(string? variable, string name) => AttributesOf(variable).Text(name);

    /// <summary>The numbers of an attribute, or null where it is absent or text.</summary>
    public double[]? GetNumbers(string? variable, string name) => AttributesOf(variable).Numbers(name);

    /// <summary>Puts all values of a variable.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="values">The values, the last dimension fastest.</param>
    /// <exception cref="OutputException">They cannot be written.</exception>
    public void PutData<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        try
        {
            NetCdfVariable variable = Variable(name);
            variable.WriteAll(values);
            if (variable.Dimensions.Count > 1)
            {
                variable.ReleaseChunkCache();
            }
        }
        catch (NetCdfException cause)
        {
            throw WriteFault(cause);
        }
    }

    /// <summary>Puts one slice of a variable.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="index">Index along the first dimension.</param>
    /// <param name="values">The values, the last dimension fastest.</param>
    /// <exception cref="OutputException">They cannot be written.</exception>
    public void PutSlice<T>(string name, int index, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        NetCdfVariable variable = Variable(name);
        (long[] origin, long[] shape) = SliceOf(variable, index);
        try
        {
            variable.Write(origin, shape, values);
        }
        catch (NetCdfException cause)
        {
            throw WriteFault(cause);
        }
    }

    /// <summary>All values of a variable as they are stored, the last dimension fastest.</summary>
    /// <exception cref="NetCdfException">The file is damaged.</exception>
    public T[] GetData<T>(string name)
        where T : unmanaged
    {
        NetCdfVariable variable = Variable(name);
        long[] shape = [.. variable.Dimensions.Select(dimension => dimension.Length)];
        T[] values = new T[shape.Aggregate(1L, (product, length) => product * length)];
        variable.Read(new long[shape.Length], shape, values.AsSpan());
        return values;
    }

    /// <summary>One slice of a variable as it is stored.</summary>
    /// <exception cref="NetCdfException">The file is damaged.</exception>
    public T[] GetSlice<T>(string name, int index)
        where T : unmanaged
    {
        NetCdfVariable variable = Variable(name);
        (long[] origin, long[] shape) = SliceOf(variable, index);
        T[] values = new T[shape.Aggregate(1L, (product, length) => product * length)];
        variable.Read(origin, shape, values.AsSpan());
        return values;
    }

    /// <summary>Closes a file that was created, makes sure that it is on the disk, and gives it its name.</summary>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public void Commit()
    {
        if (publication is null)
        {
            throw new InvalidOperationException("Only a data set that was opened to be created can be committed.");
        }

        try
        {
            file.Close();
        }
        catch (NetCdfException cause)
        {
            throw WriteFault(cause);
        }

        publication.Publish();
    }

    /// <summary>Closes the file. One that was created and not committed vanishes.</summary>
    public void Dispose()
    {
        file.Dispose();
        publication?.Dispose();
    }

    private static (long[] Origin, long[] Shape) SliceOf(NetCdfVariable variable, int index)
    {
        long[] shape = [.. variable.Dimensions.Select(dimension => dimension.Length)];
        long[] origin = new long[shape.Length];
        (origin[0], shape[0]) = (index, 1);
        return (origin, shape);
    }

    private NetCdfDimension Dimension(string name) => file.Dimensions.FirstOrDefault(dimension => dimension.Name == name)
        ?? throw new KeyNotFoundException($"{file.Path} has no dimension '{name}'.");

    private NetCdfVariable Variable(string name) => file.Find(name)
        ?? throw new KeyNotFoundException($"{file.Path} has no variable '{name}'.");

    private NetCdfAttributes AttributesOf(string? variable) => variable is null ? file.Attributes : Variable(variable).Attributes;

    private OutputException WriteFault(NetCdfException cause) =>
        new($"'{publication?.FinalPath ?? file.Path}' could not be written; is the disk full? {cause.Message}", cause);
}
