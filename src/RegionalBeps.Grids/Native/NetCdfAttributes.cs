using System.Text;

namespace RegionalBeps.Grids.Native;

/// <summary>The attributes of a variable or of a whole netCDF file.</summary>
/// <remarks>Reading is forgiving: an attribute that is absent is null. Text may be stored as characters or as one string.</remarks>
public sealed unsafe class NetCdfAttributes
{
    private const int MaximumName = 256;
    private readonly NetCdfFile file;
    private readonly int variable;
    private readonly string owner;

    internal NetCdfAttributes(NetCdfFile file, int variable, string owner)
    {
        this.file = file;
        this.variable = variable;
        this.owner = owner;
    }

    /// <summary>The names, in the order of the file.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            using (NativeGate.EnterNetCdf())
            {
                List<string> names = [];
                byte* name = stackalloc byte[MaximumName + 1];
                while (NetCdfApi.nc_inq_attname(file.Id, variable, names.Count, name) == 0)
                {
                    names.Add(NativeText.FromUtf8(name));
                }

                return names;
            }
        }
    }

    /// <summary>The type of an attribute, or null if it is absent.</summary>
    public NetCdfType? TypeOf(string name)
    {
        using (NativeGate.EnterNetCdf())
        {
            return NetCdfApi.nc_inq_att(file.Id, variable, name, out int type, out _) == 0 ? (NetCdfType)type : null;
        }
    }

    /// <summary>The text of an attribute, or null if it is absent or a number.</summary>
    public string? Text(string name)
    {
        using (NativeGate.EnterNetCdf())
        {
            if (NetCdfApi.nc_inq_att(file.Id, variable, name, out int type, out nuint length) != 0)
            {
                return null;
            }

            return (NetCdfType)type switch
            {
                NetCdfType.Text => Characters(name, (int)length),
                NetCdfType.Strings => length == 0 ? "" : FirstString(name, (int)length),
                _ => null,
            };
        }
    }

    /// <summary>The numbers of an attribute as doubles, or null if it is absent or text.</summary>
    public double[]? Numbers(string name)
    {
        using (NativeGate.EnterNetCdf())
        {
            if (NetCdfApi.nc_inq_att(file.Id, variable, name, out int type, out nuint length) != 0
                || (NetCdfType)type is NetCdfType.Text or NetCdfType.Strings)
            {
                return null;
            }

            double[] values = new double[(int)length];
            fixed (double* first = values)
            {
                file.Check(NetCdfApi.nc_get_att_double(file.Id, variable, name, first), $"read attribute {name} of {owner}");
            }

            return values;
        }
    }

    /// <summary>The first number of an attribute, or null if it is absent, empty or text.</summary>
    public double? Number(string name) => Numbers(name) is [double first, ..] ? first : null;

    /// <summary>Writes text.</summary>
    public void Set(string name, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Put<byte>(name, NetCdfType.Text, bytes);
    }

    /// <summary>Writes numbers in the type of <typeparamref name="T"/>, which for <c>_FillValue</c> must be the variable's own.</summary>
    public void Set<T>(string name, params ReadOnlySpan<T> values)
        where T : unmanaged =>
        Put(name, NetCdfVariable.TypeFor<T>(), values);

    private void Put<T>(string name, NetCdfType type, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        using (NativeGate.EnterNetCdf())
        {
            fixed (T* first = values)
            {
                file.Check(
                    NetCdfApi.nc_put_att(file.Id, variable, name, (int)type, (nuint)values.Length, first),
                    $"write attribute {name} of {owner}");
            }
        }
    }

    private string Characters(string name, int length)
    {
        byte[] bytes = new byte[length];
        fixed (byte* first = bytes)
        {
            file.Check(NetCdfApi.nc_get_att_text(file.Id, variable, name, first), $"read attribute {name} of {owner}");
        }

        return Encoding.UTF8.GetString(bytes).TrimEnd('\0');
    }

    private string FirstString(string name, int length)
    {
        byte** values = stackalloc byte*[length];
        file.Check(NetCdfApi.nc_get_att_string(file.Id, variable, name, values), $"read attribute {name} of {owner}");
        string text = NativeText.FromUtf8(values[0]);
        file.Check(NetCdfApi.nc_free_string((nuint)length, values), $"free attribute {name} of {owner}");
        return text;
    }
}
