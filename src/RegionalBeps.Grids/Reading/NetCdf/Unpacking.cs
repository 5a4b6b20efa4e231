using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Reading.NetCdf;

/// <summary>How stored numbers become values: fill values, valid range, unsigned integers, scale and offset.</summary>
internal sealed class Unpacking
{
    private const double DefaultFillReal = 9.969209968386869e36;
    private readonly double[] missing;
    private readonly double lowest;
    private readonly double highest;
    private readonly double wrap;
    private readonly double scale;
    private readonly double offset;
    private readonly bool isSingle;

    /// <summary>Reads the attributes of a variable.</summary>
    public Unpacking(NetCdfVariable variable)
    {
        NetCdfAttributes attributes = variable.Attributes;
        isSingle = variable.Type == NetCdfType.Real32;
        scale = attributes.Number("scale_factor") ?? 1.0;
        offset = attributes.Number("add_offset") ?? 0.0;
        wrap = attributes.Text("_Unsigned")?.Trim().ToLowerInvariant() == "true" ? WrapOf(variable.Type) : 0.0;
        IEnumerable<double> stated = [.. attributes.Numbers("_FillValue") ?? [], .. attributes.Numbers("missing_value") ?? []];
        double? unstated = attributes.TypeOf("_FillValue") is null ? DefaultFill(variable.Type) : null;
        missing = [.. stated.Concat(unstated is double fill ? [fill] : []).Select(Storable).Distinct()];
        (lowest, highest) = ValidRange(variable);
    }

    /// <summary>Unpacks in place; what is missing becomes NaN.</summary>
    public void Apply(Span<double> values)
    {
        foreach (ref double value in values)
        {
            double stored = value < 0.0 ? value + wrap : value;
            value = missing.Contains(value) || stored < lowest || stored > highest ? double.NaN : (stored * scale) + offset;
        }
    }

    /// <summary>Fill values are compared as the variable stores them: 1e20 in single precision is not 1e20 in double.</summary>
    private double Storable(double value) => isSingle ? (float)value : value;

    private static double WrapOf(NetCdfType type) => type switch
    {
        NetCdfType.Signed8 => 256.0,
        NetCdfType.Signed16 => 65536.0,
        NetCdfType.Signed32 => 4294967296.0,
        _ => 0.0,
    };

    /// <summary>What netCDF leaves where nothing was ever written; for bytes it has none, since all their values are used.</summary>
    private static double? DefaultFill(NetCdfType type) => type switch
    {
        NetCdfType.Signed16 => -32767.0,
        NetCdfType.Signed32 => -2147483647.0,
        NetCdfType.Real32 or NetCdfType.Real64 => DefaultFillReal,
        _ => null,
    };

    /// <summary>The valid range in stored numbers. CF has it packed; a real-valued range beside packed integers is meant unpacked.</summary>
    private (double Lowest, double Highest) ValidRange(NetCdfVariable variable)
    {
        NetCdfAttributes attributes = variable.Attributes;
        double[]? range = attributes.Numbers("valid_range");
        double low = range is [double first, _] ? first : attributes.Number("valid_min") ?? double.NegativeInfinity;
        double high = range is [_, double second] ? second : attributes.Number("valid_max") ?? double.PositiveInfinity;
        NetCdfType? type = attributes.TypeOf("valid_range") ?? attributes.TypeOf("valid_min") ?? attributes.TypeOf("valid_max");
        bool isUnpacked = type is NetCdfType.Real32 or NetCdfType.Real64 && variable.Type is not (NetCdfType.Real32 or NetCdfType.Real64);
        if (!isUnpacked)
        {
            return (Storable(low), Storable(high));
        }

        (double one, double other) = ((low - offset) / scale, (high - offset) / scale);
        return (Math.Min(one, other), Math.Max(one, other));
    }
}
