using RegionalBeps.Grids;
using RegionalBeps.Grids.Native;
using RegionalBeps.Grids.Time;
using RegionalBeps.Pipeline.Sites.Settings;

namespace RegionalBeps.Pipeline.Sites.Tables;

/// <summary>The time series of a NetCDF file of one point, as PLUMBER2 distributes them.</summary>
internal sealed class PointTable : SiteTable
{
    private readonly Dictionary<string, double[]> _values = [];
    private readonly Dictionary<string, string?> _units = [];
    private readonly List<DateTime> _stamps = [];

    private PointTable(string file, NetCdfFile source, SiteTableSettings settings)
        : base(file, settings.Missing)
    {
        NetCdfVariable time = TimeOf(source);
        ReadStamps(time);
        foreach (NetCdfVariable variable in source.Variables.Where(variable => IsSeries(variable, time)))
        {
            _values.Add(variable.Name, ValuesOf(variable));
            _units.Add(variable.Name, variable.Attributes.Text("units"));
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Names => [.. _values.Keys];

    /// <inheritdoc/>
    public override IReadOnlyList<DateTime> Stamps => _stamps;

    /// <inheritdoc/>
    public override StampGrain Grain => StampGrain.Moment;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">The file cannot be read, or its time is not understood.</exception>
    public static PointTable Read(string file, SiteTableSettings settings)
    {
        try
        {
            using NetCdfFile source = NetCdfFile.Open(file);
            return new PointTable(file, source, settings);
        }
        catch (NetCdfException fault)
        {
            throw new InputException(file, $"it cannot be read as NetCDF: {fault.Message.TrimEnd('.')}", "look whether it is complete", innerException: fault);
        }
    }

    private protected override double[] Read(string name) => [.. _values[name]];

    /// <inheritdoc/>
    public override string? UnitOf(string name) => _units[name];

    /// <inheritdoc/>
    public override string PlaceOf(int row) => $"step {row + 1} ({TimeText.Of(_stamps[row], Grain)})";

    private NetCdfVariable TimeOf(NetCdfFile source) =>
        source.Variables.FirstOrDefault(variable => variable.Dimensions.Count == 1 && CfTime.LooksLikeTime(variable.Attributes.Text("units")))
        ?? throw new InputException(File, "it has no variable with times, such as 'seconds since 2008-01-01'", "name a NetCDF file of time series");

    private void ReadStamps(NetCdfVariable time)
    {
        if (!CfTime.TryParse(time.Attributes.Text("units"), time.Attributes.Text("calendar"), out CfTime? meaning, out string? problem))
        {
            throw new InputException(File, problem, "mend the file's units of time", time.Name);
        }

        double[] numbers = time.ReadAll();
        foreach (double number in numbers)
        {
            _stamps.Add(meaning.MomentOf(number) ?? throw new InputException(
                File, $"it has the time {number}, a date that the real calendar does not have", "use a file in the real calendar", time.Name));
        }
    }

    private static bool IsSeries(NetCdfVariable variable, NetCdfVariable time) =>
        variable.Name != time.Name
        && variable.Type is not (NetCdfType.Text or NetCdfType.Strings or NetCdfType.None)
        && variable.Dimensions.Any(dimension => dimension.Name == time.Dimensions[0].Name)
        && variable.Dimensions.Aggregate(1L, (product, dimension) => product * dimension.Length) == time.Dimensions[0].Length;

    private static double[] ValuesOf(NetCdfVariable variable)
    {
        double[] values = variable.ReadAll();
        double? fill = variable.Attributes.Number("_FillValue");
        double? missing = variable.Attributes.Number("missing_value");
        double scale = variable.Attributes.Number("scale_factor") ?? 1;
        double offset = variable.Attributes.Number("add_offset") ?? 0;
        foreach (ref double value in values.AsSpan())
        {
            bool isMissing = value == fill || value == missing || !double.IsFinite(value);
            value = isMissing ? double.NaN : (value * scale) + offset;
        }

        return values;
    }
}
