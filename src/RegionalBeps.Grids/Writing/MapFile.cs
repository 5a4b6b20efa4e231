using System.Globalization;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Files;

namespace RegionalBeps.Grids.Writing;

/// <summary>
/// Writes maps on one grid into a CF-1.10 netCDF file, north up, with coordinates, bounds, areas and the reference system as QGIS,
/// ArcGIS, GDAL, xarray, CDO and NCO each want them.
/// </summary>
/// <remarks>
/// A variable is added before its maps are put, in any order; a map that is never put is missing everywhere. The file
/// appears under its name with <see cref="Commit"/>. The same calls give the same bytes.
/// </remarks>
public sealed class MapFile : IDisposable
{
    private const string Time = "time";
    private const long ChunkSide = 1024;
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly DataSet file;
    private readonly GridSpec grid;
    private readonly IReadOnlyList<MapPeriod> periods;
    private readonly Dictionary<string, bool> isOverTime = [];
    private bool coordinatesWritten;

    private MapFile(DataSet file, GridSpec grid, IReadOnlyList<MapPeriod> periods) => (this.file, this.grid, this.periods) = (file, grid, periods);

    /// <summary>Begins a file.</summary>
    /// <param name="path">The final name.</param>
    /// <param name="grid">The grid of all maps.</param>
    /// <param name="description">What the file says of itself.</param>
    /// <param name="periods">The interval of each map along the time axis; none for a file without time.</param>
    /// <exception cref="OutputException">The file cannot be created.</exception>
    public static MapFile Create(string path, GridSpec grid, FileDescription description, IReadOnlyList<MapPeriod>? periods = null)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(description);
        DataSet file = DataSet.Open(path, DataSetMode.Create);
        try
        {
            MapFile maps = new(file, grid, periods ?? []);
            maps.Begin(description);
            return maps;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds a variable: a map for each period, or a single map.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="overTime">True for a map for each period.</param>
    /// <param name="ancillary">Names of variables in the file that say more of its values, such as its flags.</param>
    public void Add(CatalogueVariable variable, bool overTime, params IReadOnlyList<string> ancillary)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (overTime && periods.Count == 0)
        {
            throw new ArgumentException($"{variable.Name} is to have a map for each period, but the file has no periods.", nameof(overTime));
        }

        (string y, string x) = GridCoordinates.DimensionsOf(grid);
        string[] dimensions = overTime ? [Time, y, x] : [y, x];
        long[] chunk = overTime ? [1, ChunkSide, ChunkSide] : [ChunkSide, ChunkSide];
        switch (variable.Storage)
        {
            case StorageType.Unsigned8:
                file.Add(variable.Name, dimensions, chunk, (byte)variable.FillValue);
                PutFlags<byte>(variable, flag => (byte)flag);
                break;
            case StorageType.Signed16:
                file.Add(variable.Name, dimensions, chunk, (short)variable.FillValue);
                PutFlags<short>(variable, flag => (short)flag);
                break;
            default:
                file.Add(variable.Name, dimensions, chunk, (float)variable.FillValue);
                break;
        }

        (string Name, string? Text)[] attributes =
        [
            ("standard_name", variable.StandardName), ("long_name", variable.LongName), ("long_name_zh", variable.LongNameChinese),
            ("units", variable.Unit), ("cell_methods", variable.CellMethods), ("comment", variable.Comment),
            ("ancillary_variables", ancillary.Count > 0 ? string.Join(' ', ancillary) : null),
            ("grid_mapping", GridMapping.VariableName), ("cell_measures", $"area: {GridCoordinates.AreaName}"),
        ];
        foreach ((string name, string? text) in attributes.Where(attribute => attribute.Text is not null))
        {
            file.PutAttr(variable.Name, name, text!);
        }

        foreach ((string name, string text) in variable.Texts)
        {
            file.PutAttr(variable.Name, name, text);
        }

        foreach ((string name, double number) in variable.Numbers)
        {
            file.PutAttr<double>(variable.Name, name, number);
        }

        isOverTime.Add(variable.Name, overTime);
    }

    /// <summary>Puts a map.</summary>
    /// <param name="variable">A variable that was added.</param>
    /// <param name="values">Row by row from the north, in the variable's unit; missing is NaN.</param>
    /// <param name="period">Index of the period; 0 for a variable without time.</param>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public void Put(CatalogueVariable variable, ReadOnlySpan<float> values, int period = 0)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, grid.PixelCount, nameof(values));
        switch (variable.Storage)
        {
            case StorageType.Unsigned8:
                Put<byte>(variable, StoredValues.ToUnsigned8(variable, values), period);
                break;
            case StorageType.Signed16:
                Put<short>(variable, StoredValues.ToSigned16(variable, values), period);
                break;
            default:
                Put<float>(variable, StoredValues.ToReal32(variable, values), period);
                break;
        }
    }

    /// <summary>Puts a map of classes or flags.</summary>
    /// <param name="variable">A variable that was added and is stored in 8 bits.</param>
    /// <param name="codes">Row by row from the north; missing is the variable's fill value, 255.</param>
    /// <param name="period">Index of the period; 0 for a variable without time.</param>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public void Put(CatalogueVariable variable, ReadOnlySpan<byte> codes, int period = 0)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentOutOfRangeException.ThrowIfNotEqual(codes.Length, grid.PixelCount, nameof(codes));
        if (variable.Storage != StorageType.Unsigned8)
        {
            throw new ArgumentException($"{variable.Name} is not a variable of classes or flags.", nameof(variable));
        }

        Put<byte>(variable, codes, period);
    }

    /// <summary>Completes the file and gives it its name.</summary>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public void Commit()
    {
        FillCoordinates();
        file.Commit();
    }

    /// <summary>Closes the file; without <see cref="Commit"/> it vanishes.</summary>
    public void Dispose() => file.Dispose();

    private void Begin(FileDescription description)
    {
        file.PutAttr(null, "Conventions", "CF-1.10");
        foreach ((string name, string text) in description.Attributes)
        {
            file.PutAttr(null, name, text);
        }

        file.AddDimension(GridCoordinates.BoundsDimension, 2);
        if (periods.Count > 0)
        {
            file.PutAttr(null, "time_coverage_start", periods[0].Begin.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            file.PutAttr(null, "time_coverage_end", periods[^1].End.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            file.AddDimension(Time, periods.Count);
            file.Add<double>(Time, Time);
            file.PutAttr(Time, "standard_name", "time");
            file.PutAttr(Time, "long_name", "middle of the interval that the map stands for");
            file.PutAttr(Time, "units", "days since 1970-01-01 00:00:00");
            file.PutAttr(Time, "calendar", "standard");
            file.PutAttr(Time, "axis", "T");
            file.PutAttr(Time, "bounds", GridCoordinates.BoundsOf(Time));
            file.Add<double>(GridCoordinates.BoundsOf(Time), Time, GridCoordinates.BoundsDimension);
        }

        GridCoordinates.Define(file, grid);
        GridMapping.Write(file, grid);
    }

    private void FillCoordinates()
    {
        if (coordinatesWritten)
        {
            return;
        }

        coordinatesWritten = true;
        GridCoordinates.Fill(file, grid);
        file.PutData<int>(GridMapping.VariableName, [0]);
        if (periods.Count > 0)
        {
            file.PutData<double>(Time, [.. periods.Select(period => (period.Middle - Epoch).TotalDays)]);
            file.PutData<double>(GridCoordinates.BoundsOf(Time),
                [.. periods.SelectMany(period => new[] { (period.Begin - Epoch).TotalDays, (period.End - Epoch).TotalDays })]);
        }
    }

    private void PutFlags<T>(CatalogueVariable variable, Func<int, T> convert)
        where T : unmanaged
    {
        if (variable.Flags.Count > 0)
        {
            file.PutAttr<T>(variable.Name, "flag_values", [.. variable.Flags.Select(flag => convert(flag.Value))]);
            file.PutAttr(variable.Name, "flag_meanings", string.Join(' ', variable.Flags.Select(flag => flag.Meaning)));
        }
    }

    private void Put<T>(CatalogueVariable variable, ReadOnlySpan<T> stored, int period)
        where T : unmanaged
    {
        if (!isOverTime.TryGetValue(variable.Name, out bool overTime))
        {
            throw new ArgumentException($"{variable.Name} was not added to the file.", nameof(variable));
        }

        FillCoordinates();
        if (overTime)
        {
            file.PutSlice(variable.Name, period, stored);
        }
        else
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(period, 0);
            file.PutData(variable.Name, stored);
        }
    }
}
