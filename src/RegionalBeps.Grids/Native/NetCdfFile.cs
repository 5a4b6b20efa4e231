namespace RegionalBeps.Grids.Native;

/// <summary>An open netCDF file: its dimensions, variables and attributes. Every call stands behind the one native lock.</summary>
/// <remarks>Groups are not entered: the files of this field keep their variables at the root.</remarks>
public sealed unsafe class NetCdfFile : IDisposable
{
    private const int GlobalVariable = -1;
    private const int MaximumName = 256;
    private const int MaximumRank = 1024;
    private const int WriteMode = 1;
    private const int NotInDefineMode = -38;
    private const int AlreadyInDefineMode = -39;
    private readonly NetCdfHandle handle;
    private readonly List<NetCdfDimension> dimensions = [];
    private readonly List<NetCdfVariable> variables = [];

    private NetCdfFile(string path, int id)
    {
        Path = path;
        handle = new NetCdfHandle(id);
        Attributes = new NetCdfAttributes(this, GlobalVariable, "the file");
        Inquire();
    }

    /// <summary>The library's version text.</summary>
    /// <exception cref="NativeLibraryMissingException">netCDF-C is not installed.</exception>
    public static string LibraryVersion
    {
        get
        {
            using (NativeGate.EnterNetCdf())
            {
                return NativeText.FromUtf8(NetCdfApi.nc_inq_libvers());
            }
        }
    }

    /// <summary>The path that was opened or created.</summary>
    public string Path { get; }

    /// <summary>The attributes of the whole file.</summary>
    public NetCdfAttributes Attributes { get; }

    /// <summary>The dimensions, as they were when the file was opened, and those defined since.</summary>
    public IReadOnlyList<NetCdfDimension> Dimensions => dimensions;

    /// <summary>The variables, in the order of the file.</summary>
    public IReadOnlyList<NetCdfVariable> Variables => variables;

    internal int Id => handle.Id;

    /// <summary>Opens a file of any of the netCDF formats.</summary>
    /// <exception cref="NetCdfException">The file is missing, damaged or of another format.</exception>
    /// <exception cref="NativeLibraryMissingException">netCDF-C is not installed.</exception>
    public static NetCdfFile Open(string path, bool writable = false)
    {
        using (NativeGate.EnterNetCdf())
        {
            CheckCode(NetCdfApi.nc_open(path, writable ? WriteMode : 0, out int id), path, "open the file");
            return new NetCdfFile(path, id);
        }
    }

    /// <summary>Creates a file, in place of one that stands there.</summary>
    /// <exception cref="NetCdfException">The file cannot be created.</exception>
    /// <exception cref="NativeLibraryMissingException">netCDF-C is not installed.</exception>
    public static NetCdfFile Create(string path, NetCdfFormat format = NetCdfFormat.NetCdf4)
    {
        using (NativeGate.EnterNetCdf())
        {
            CheckCode(NetCdfApi.nc_create(path, (int)format, out int id), path, "create the file");
            return new NetCdfFile(path, id);
        }
    }

    /// <summary>The variable of this name, or null.</summary>
    public NetCdfVariable? Find(string name) => variables.Find(variable => variable.Name == name);

    /// <summary>Defines a dimension; length 0 makes it unlimited.</summary>
    public NetCdfDimension DefineDimension(string name, long length)
    {
        using (NativeGate.EnterNetCdf())
        {
            Check(NetCdfApi.nc_def_dim(Id, name, (nuint)length, out int id), $"define dimension {name}");
            NetCdfDimension dimension = new(id, name, length, IsUnlimited: length == 0);
            dimensions.Add(dimension);
            return dimension;
        }
    }

    /// <summary>Defines a variable over dimensions, slowest first; none for a scalar.</summary>
    public NetCdfVariable DefineVariable(string name, NetCdfType type, params IReadOnlyList<NetCdfDimension> over)
    {
        using (NativeGate.EnterNetCdf())
        {
            int* ids = stackalloc int[over.Count];
            for (int d = 0; d < over.Count; d++)
            {
                ids[d] = over[d].Id;
            }

            Check(NetCdfApi.nc_def_var(Id, name, (int)type, over.Count, ids, out int id), $"define variable {name}");
            NetCdfVariable variable = new(this, id, name, type, over);
            variables.Add(variable);
            return variable;
        }
    }

    /// <summary>Ends the definitions of a classic file, so that values may be written; netCDF-4 files change by themselves.</summary>
    public void EndDefine()
    {
        using (NativeGate.EnterNetCdf())
        {
            int code = NetCdfApi.nc_enddef(Id);
            Check(code == NotInDefineMode ? 0 : code, "end the definitions");
        }
    }

    /// <summary>Allows definitions again in a classic file.</summary>
    public void Redefine()
    {
        using (NativeGate.EnterNetCdf())
        {
            int code = NetCdfApi.nc_redef(Id);
            Check(code == AlreadyInDefineMode ? 0 : code, "take up definitions again");
        }
    }

    /// <summary>Stops the library from writing fill values before the real ones.</summary>
    public void DisablePrefill()
    {
        const int noFill = 0x100;
        using (NativeGate.EnterNetCdf())
        {
            Check(NetCdfApi.nc_set_fill(Id, noFill, out _), "switch off prefilling");
        }
    }

    /// <summary>Hands everything written so far to the operating system.</summary>
    public void Sync()
    {
        using (NativeGate.EnterNetCdf())
        {
            Check(NetCdfApi.nc_sync(Id), "synchronise");
        }
    }

    /// <summary>Closes the file, which writes what is still buffered.</summary>
    /// <exception cref="NetCdfException">The last writing failed.</exception>
    public void Close()
    {
        if (!handle.IsClosed && !handle.IsInvalid)
        {
            Check(handle.CloseAndReport(), "close the file");
        }
    }

    /// <summary>Closes the file without reporting errors; a writer calls <see cref="Close"/> first.</summary>
    public void Dispose() => handle.Dispose();

    internal void Check(int code, string action) => CheckCode(code, Path, action);

    private static void CheckCode(int code, string path, string action)
    {
        if (code != 0)
        {
            // Positive codes are the operating system's, which nc_strerror knows as well.
            throw new NetCdfException(path, action, code, NativeText.FromUtf8(NetCdfApi.nc_strerror(code)));
        }
    }

    private void Inquire()
    {
        Check(NetCdfApi.nc_inq(Id, out int dimensionCount, out int variableCount, out _, out _), "list the contents");
        byte* name = stackalloc byte[MaximumName + 1];
        int* ids = stackalloc int[MaximumRank];
        Check(NetCdfApi.nc_inq_unlimdims(Id, out int unlimitedCount, ids), "list the unlimited dimensions");
        HashSet<int> unlimited = [.. new ReadOnlySpan<int>(ids, unlimitedCount)];
        for (int d = 0; d < dimensionCount; d++)
        {
            Check(NetCdfApi.nc_inq_dim(Id, d, name, out nuint length), "describe a dimension");
            dimensions.Add(new NetCdfDimension(d, NativeText.FromUtf8(name), (long)length, unlimited.Contains(d)));
        }

        for (int v = 0; v < variableCount; v++)
        {
            Check(NetCdfApi.nc_inq_var(Id, v, name, out int type, out int rank, ids, out _), "describe a variable");
            NetCdfDimension[] over = new NetCdfDimension[rank];
            for (int d = 0; d < rank; d++)
            {
                over[d] = dimensions[ids[d]];
            }

            NetCdfType known = type <= (int)NetCdfType.Strings ? (NetCdfType)type : NetCdfType.None;
            variables.Add(new NetCdfVariable(this, v, NativeText.FromUtf8(name), known, over));
        }
    }
}
