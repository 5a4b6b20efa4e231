using System.Globalization;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Reading.Gdal;

/// <summary>A raster that GDAL opens: GeoTIFF, GRIB, ESRI grids and many more.</summary>
internal sealed class GdalRasterFile : RasterFile
{
    private readonly GdalDataset dataset;
    private readonly int[] bands;
    private readonly bool rowsFromSouth;

    private GdalRasterFile(GdalDataset dataset, int[] bands, bool rowsFromSouth)
    {
        this.dataset = dataset;
        this.bands = bands;
        this.rowsFromSouth = rowsFromSouth;
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="InputException">The file cannot be used.</exception>
    public static GdalRasterFile Open(string path, CatalogueVariable wanted, RasterOptions options)
    {
        GdalDataset dataset = OpenDataset(path);
        try
        {
            List<string> notes = [];
            double[] coefficients = Placing(dataset, path);
            CoordinateReference crs = ReferenceOf(dataset, path, options);
            double left = crs.IsGeographic && coefficients[0] >= 180.0 ? coefficients[0] - 360.0 : coefficients[0];
            bool rowsFromSouth = coefficients[5] > 0.0;
            double top = rowsFromSouth ? coefficients[3] + (dataset.Rows * coefficients[5]) : coefficients[3];
            GridSpec grid = new(dataset.Columns, dataset.Rows, left, top, coefficients[1], Math.Abs(coefficients[5]), crs);
            (int[] bands, StampedTimes? times) = BandsOf(dataset, path, options);
            GdalBand first = dataset.Band(bands[0]);
            RequireNumbers(first, path, wanted);
            return new GdalRasterFile(dataset, bands, rowsFromSouth)
            {
                Path = path,
                VariableName = Item(first, "GRIB_ELEMENT") ?? $"band {bands[0]}",
                Grid = grid,
                Unit = UnitOf(first),
                Times = times,
                Notes = notes,
            };
        }
        catch
        {
            dataset.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override void Read(int slice, Span<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, Grid.PixelCount);
        GdalBand band = dataset.Band(bands[slice]);
        try
        {
            band.Read(0, 0, Grid.Columns, Grid.Rows, values);
        }
        catch (GdalException exception)
        {
            throw new InputException(
                Path, $"its pixels cannot be read ({exception.LibraryMessage})", "check that the file was copied or downloaded whole",
                VariableName, innerException: exception);
        }

        double? missing = band.NoData;
        (double scale, double offset) = (band.Scale, band.Offset);
        foreach (ref double value in values)
        {
            value = value == missing ? double.NaN : (value * scale) + offset;
        }

        if (rowsFromSouth)
        {
            TurnUpsideDown(values);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            dataset.Dispose();
        }
    }

    private static GdalDataset OpenDataset(string path)
    {
        try
        {
            return GdalDataset.Open(path);
        }
        catch (GdalException exception)
        {
            string remedy = exception.LibraryMessage.Contains("grib file", StringComparison.OrdinalIgnoreCase)
                ? "remap it first if it is on a reduced Gaussian grid (for example with 'cdo -setgridtype,regular'), or check that it was downloaded whole"
                : "check that the path is right and that the file was copied or downloaded whole";
            throw new InputException(path, $"it is no raster that can be read ({exception.LibraryMessage})", remedy, innerException: exception);
        }
    }

    private static double[] Placing(GdalDataset dataset, string path) => dataset.GeoTransform switch
    {
        null => throw new InputException(path, "it does not say where its pixels lie", "give it a geotransform, for example with 'gdal_translate -a_ullr'"),
        { } c when c[2] != 0.0 || c[4] != 0.0 || c[1] <= 0.0 => throw new InputException(
            path, "its rows do not run from west to east along the axes of its coordinates", "straighten it first, for example with gdalwarp"),
        { } c => c,
    };

    private static CoordinateReference ReferenceOf(GdalDataset dataset, string path, RasterOptions options)
    {
        string text = options.Crs ?? dataset.ProjectionWkt;
        if (text.Length == 0)
        {
            throw new InputException(path, "it states no coordinate reference system", "state it with 'crs', for example 'crs: EPSG:4326'");
        }

        try
        {
            return CoordinateReference.Parse(text);
        }
        catch (GdalException exception)
        {
            throw new InputException(
                path, $"its coordinate reference system is not understood ({exception.LibraryMessage})", "state another with 'crs'", innerException: exception);
        }
    }

    /// <summary>GRIB files hold a band for each time; in others the band is chosen.</summary>
    private static (int[] Bands, StampedTimes? Times) BandsOf(GdalDataset dataset, string path, RasterOptions options)
    {
        if (dataset.DriverName != "GRIB")
        {
            return options.Band <= dataset.BandCount
                ? ([options.Band], null)
                : throw new InputException(path, $"it has {dataset.BandCount} bands and no band {options.Band}", "correct 'band'");
        }

        ILookup<string, int> elements = Enumerable.Range(1, dataset.BandCount)
            .ToLookup(number => Item(dataset.Band(number), "GRIB_ELEMENT") ?? "");
        string[] names = [.. elements.Select(group => group.Key)];
        string wanted = options.FileVariable ?? (names is [string only] ? only : throw new InputException(
            path, "it holds several GRIB elements", $"name one of: {string.Join(", ", names)}"));
        int[] bands = [.. elements[wanted]];
        DateTime?[] stamps = [.. bands.Select(number => Item(dataset.Band(number), "GRIB_VALID_TIME") is string text
            && long.TryParse(text.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
                ? DateTime.UnixEpoch.AddSeconds(seconds)
                : (DateTime?)null)];
        return bands.Length > 0
            ? (bands, new StampedTimes(stamps, null, "standard", IsRealCalendar: true))
            : throw new InputException(path, $"it has no GRIB element '{wanted}'", $"name one of: {string.Join(", ", names)}");
    }

    private static void RequireNumbers(GdalBand band, string path, CatalogueVariable wanted)
    {
        if (wanted.Resampling == Resampling.Continuous && band.Palette.Count > 0)
        {
            throw new InputException(
                path, "its pixels are colours or classes of a palette, not numbers",
                $"give a raster that holds {wanted.LongName} in {wanted.Unit}", wanted.Name);
        }
    }

    private static string? UnitOf(GdalBand band)
    {
        string? unit = band.Unit is { Length: > 0 } stated ? stated : Item(band, "GRIB_UNIT") ?? Item(band, "units") ?? Item(band, "UNITS");
        return unit is null ? null : unit.Trim('[', ']');
    }

    private static string? Item(GdalBand band, string name) =>
        band.Metadata().FirstOrDefault(item => item.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..].Trim();

    private void TurnUpsideDown(Span<double> values)
    {
        double[] row = new double[Grid.Columns];
        for (int north = 0, south = Grid.Rows - 1; north < south; north++, south--)
        {
            Span<double> upper = values.Slice(north * Grid.Columns, Grid.Columns);
            Span<double> lower = values.Slice(south * Grid.Columns, Grid.Columns);
            upper.CopyTo(row);
            lower.CopyTo(upper);
            row.CopyTo(lower);
        }
    }
}
