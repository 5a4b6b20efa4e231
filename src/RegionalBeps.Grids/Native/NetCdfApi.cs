using System.Runtime.InteropServices;

namespace RegionalBeps.Grids.Native;

/// <summary>The C functions of netCDF that the project uses, as <c>netcdf.h</c> declares them. Call only within <see cref="NativeGate"/>.</summary>
internal static unsafe partial class NetCdfApi
{
    private const string Library = NativeLibraries.NetCdf;

    static NetCdfApi() => NativeLibraries.EnsureRegistered();

    [LibraryImport(Library)]
    internal static partial byte* nc_inq_libvers();

    [LibraryImport(Library)]
    internal static partial byte* nc_strerror(int code);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int nc_open(string path, int mode, out int file);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int nc_create(string path, int mode, out int file);

    [LibraryImport(Library)]
    internal static partial int nc_close(int file);

    [LibraryImport(Library)]
    internal static partial int nc_sync(int file);

    [LibraryImport(Library)]
    internal static partial int nc_redef(int file);

    [LibraryImport(Library)]
    internal static partial int nc_enddef(int file);

    [LibraryImport(Library)]
    internal static partial int nc_set_fill(int file, int mode, out int oldMode);

    [LibraryImport(Library)]
    internal static partial int nc_inq(int file, out int dimensions, out int variables, out int attributes, out int unlimited);

    [LibraryImport(Library)]
    internal static partial int nc_inq_format(int file, out int format);

    [LibraryImport(Library)]
    internal static partial int nc_inq_dim(int file, int dimension, byte* name, out nuint length);

    [LibraryImport(Library)]
    internal static partial int nc_inq_unlimdims(int file, out int count, int* dimensions);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int nc_def_dim(int file, string name, nuint length, out int dimension);

    [LibraryImport(Library)]
    internal static partial int nc_inq_var(
        int file, int variable, byte* name, out int type, out int rank, int* dimensions, out int attributes);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int nc_def_var(int file, string name, int type, int rank, int* dimensions, out int variable);

    [LibraryImport(Library)]
    internal static partial int nc_def_var_deflate(int file, int variable, int shuffle, int deflate, int level);

    [LibraryImport(Library)]
    internal static partial int nc_inq_var_deflate(int file, int variable, out int shuffle, out int deflate, out int level);

    [LibraryImport(Library)]
    internal static partial int nc_def_var_quantize(int file, int variable, int mode, int digits);

    [LibraryImport(Library)]
    internal static partial int nc_def_var_chunking(int file, int variable, int storage, nuint* sizes);

    [LibraryImport(Library)]
    internal static partial int nc_inq_var_chunking(int file, int variable, out int storage, nuint* sizes);

    [LibraryImport(Library)]
    internal static partial int nc_def_var_fill(int file, int variable, int noFill, void* value);

    [LibraryImport(Library)]
    internal static partial int nc_set_var_chunk_cache(int file, int variable, nuint bytes, nuint slots, float preemption);

    [LibraryImport(Library)]
    internal static partial int nc_inq_attname(int file, int variable, int number, byte* name);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int nc_inq_att(int file, int variable, string name, out int type, out nuint length);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int nc_get_att_text(int file, int variable, string name, byte* value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int nc_get_att_string(int file, int variable, string name, byte** value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int nc_get_att_double(int file, int variable, string name, double* value);

    [LibraryImport(Library)]
    internal static partial int nc_free_string(nuint count, byte** values);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int nc_put_att(int file, int variable, string name, int type, nuint length, void* value);

    [LibraryImport(Library)]
    internal static partial int nc_get_vara_text(int file, int variable, nuint* start, nuint* count, byte* values);

    [LibraryImport(Library)]
    internal static partial int nc_get_vara_string(int file, int variable, nuint* start, nuint* count, byte** values);

    [LibraryImport(Library)]
    internal static partial int nc_get_vara_schar(int file, int variable, nuint* start, nuint* count, sbyte* values);

    [LibraryImport(Library)]
    internal static partial int nc_get_vara_uchar(int file, int variable, nuint* start, nuint* count, byte* values);

    [LibraryImport(Library)]
    internal static partial int nc_get_vara_short(int file, int variable, nuint* start, nuint* count, short* values);

    [LibraryImport(Library)]
    internal static partial int nc_get_vara_int(int file, int variable, nuint* start, nuint* count, int* values);

    [LibraryImport(Library)]
    internal static partial int nc_get_vara_float(int file, int variable, nuint* start, nuint* count, float* values);

    [LibraryImport(Library)]
    internal static partial int nc_get_vara_double(int file, int variable, nuint* start, nuint* count, double* values);

    [LibraryImport(Library)]
    internal static partial int nc_put_vara_text(int file, int variable, nuint* start, nuint* count, byte* values);

    [LibraryImport(Library)]
    internal static partial int nc_put_vara_schar(int file, int variable, nuint* start, nuint* count, sbyte* values);

    [LibraryImport(Library)]
    internal static partial int nc_put_vara_uchar(int file, int variable, nuint* start, nuint* count, byte* values);

    [LibraryImport(Library)]
    internal static partial int nc_put_vara_short(int file, int variable, nuint* start, nuint* count, short* values);

    [LibraryImport(Library)]
    internal static partial int nc_put_vara_int(int file, int variable, nuint* start, nuint* count, int* values);

    [LibraryImport(Library)]
    internal static partial int nc_put_vara_float(int file, int variable, nuint* start, nuint* count, float* values);

    [LibraryImport(Library)]
    internal static partial int nc_put_vara_double(int file, int variable, nuint* start, nuint* count, double* values);
}
