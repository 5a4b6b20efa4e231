using System.Globalization;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Native;

namespace RegionalBeps.Grids.Writing;

/// <summary>Writes one map as a cloud-optimised GeoTIFF that QGIS and ArcGIS show rightly without any setting.</summary>
/// <remarks>
/// GDAL's COG driver can only copy a whole raster, so the map is laid out in memory first. Names of classes do not fit into a GeoTIFF:
/// GDAL puts them into <c>NAME.tif.aux.xml</c>, which is published just before the map itself.
/// </remarks>
public static class CloudOptimizedGeoTiff
{
    private const int PaletteSize = 256;
    private const string Sidecar = ".aux.xml";

    /// <summary>Writes a map of a quantity.</summary>
    /// <param name="path">The final name, ending in <c>.tif</c>.</param>
    /// <param name="grid">Where its cells lie.</param>
    /// <param name="variable">What it shows.</param>
    /// <param name="values">Row by row from the north, in the variable's unit; missing is NaN.</param>
    /// <param name="description">What the file says of itself.</param>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public static void Write(string path, GridSpec grid, CatalogueVariable variable, ReadOnlySpan<float> values, FileDescription description)
    {
        ArgumentNullException.ThrowIfNull(variable);
        switch (variable.Storage)
        {
            case StorageType.Unsigned8:
                Write<byte>(path, grid, variable, StoredValues.ToUnsigned8(variable, values), GdalDataType.Unsigned8, description);
                break;
            case StorageType.Signed16:
                Write<short>(path, grid, variable, StoredValues.ToSigned16(variable, values), GdalDataType.Signed16, description);
                break;
            default:
                Write<float>(path, grid, variable, StoredValues.ToReal32(variable, values), GdalDataType.Real32, description);
                break;
        }
    }

    /// <summary>Writes a map of classes or flags, with their colours and names.</summary>
    /// <param name="path">The final name, ending in <c>.tif</c>.</param>
    /// <param name="grid">Where its cells lie.</param>
    /// <param name="variable">What it shows; stored in 8 bits.</param>
    /// <param name="codes">Row by row from the north; missing is the variable's fill value, 255.</param>
    /// <param name="description">What the file says of itself.</param>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public static void Write(string path, GridSpec grid, CatalogueVariable variable, ReadOnlySpan<byte> codes, FileDescription description) =>
        Write(path, grid, variable, codes, GdalDataType.Unsigned8, description);

    private static void Write<T>(
        string path, GridSpec grid, CatalogueVariable variable, ReadOnlySpan<T> stored, GdalDataType type, FileDescription description)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(description);
        ArgumentOutOfRangeException.ThrowIfNotEqual(stored.Length, grid.PixelCount, nameof(stored));
        using GdalDataset map = GdalDataset.Create("MEM", "", grid.Columns, grid.Rows, 1, type);
        map.SetGeoTransform(grid.GeoTransform());
        map.SetProjection(grid.Crs.Wkt);
        map.SetMetadata("AREA_OR_POINT", "Area");
        foreach ((string name, string text) in description.Attributes)
        {
            map.SetMetadata(name, text);
        }

        GdalBand band = map.Band(1);
        band.Write(0, 0, grid.Columns, grid.Rows, stored);
        Describe(band, variable);
        PutStatistics(band, variable, grid);
        Publish(path, map, variable);
    }

    private static void Describe(GdalBand band, CatalogueVariable variable)
    {
        band.SetNoData(variable.FillValue);
        band.SetDescription(variable.LongName);
        band.SetUnit(variable.Unit);
        band.SetMetadata("name", variable.Name);
        band.SetMetadata("long_name_zh", variable.LongNameChinese);
        if (variable.StandardName is not null)
        {
            band.SetMetadata("standard_name", variable.StandardName);
        }

        if (variable.Comment is not null)
        {
            band.SetMetadata("comment", variable.Comment);
        }

        foreach ((string name, string text) in variable.Texts)
        {
            band.SetMetadata(name, text);
        }

        if (variable.Flags.Count > 0)
        {
            PaletteColour[] colours = new PaletteColour[PaletteSize];
            string[] names = [.. Enumerable.Repeat("", variable.Flags.Max(flag => flag.Value) + 1)];
            foreach (CatalogueFlag flag in variable.Flags)
            {
                colours[flag.Value] = new PaletteColour(flag.Red, flag.Green, flag.Blue);
                names[flag.Value] = flag.Label;
            }

            band.SetPalette(colours);
            band.SetCategoryNames(names);
        }
    }

    private static void PutStatistics(GdalBand band, CatalogueVariable variable, GridSpec grid)
    {
        float[] values = new float[grid.PixelCount];
        band.Read<float>(0, 0, grid.Columns, grid.Rows, values);
        double[] valid = [.. values.Where(value => value != (float)variable.FillValue).Select(value => (double)value)];
        if (valid.Length == 0 || variable.Flags.Count > 0)
        {
            return;
        }

        double mean = valid.Average();
        double deviation = Math.Sqrt(valid.Average(value => (value - mean) * (value - mean)));
        (string Name, double Value)[] statistics =
        [
            ("MINIMUM", valid.Min()), ("MAXIMUM", valid.Max()), ("MEAN", mean), ("STDDEV", deviation), ("VALID_PERCENT", 100.0 * valid.Length / values.Length),
        ];
        foreach ((string name, double value) in statistics)
        {
            band.SetMetadata("STATISTICS_" + name, value.ToString("G9", CultureInfo.InvariantCulture));
        }
    }

    private static void Publish(string path, GdalDataset map, CatalogueVariable variable)
    {
        bool isClasses = variable.Resampling == Resampling.Categorical || variable.Storage == StorageType.Unsigned8;
        using AtomicFile file = AtomicFile.For(path);
        string sidecar = file.TemporaryPath + Sidecar;
        try
        {
            using (GdalDataset copy = GdalDataset.CreateCopy("COG", file.TemporaryPath, map,
                "COMPRESS=DEFLATE", isClasses ? "PREDICTOR=NO" : "PREDICTOR=YES", "BLOCKSIZE=512",
                isClasses ? "OVERVIEW_RESAMPLING=NEAREST" : "OVERVIEW_RESAMPLING=AVERAGE"))
            {
                copy.Flush();
            }

            if (File.Exists(sidecar))
            {
                using AtomicFile names = AtomicFile.For(path + Sidecar);
                AtomicFile.Guard(names.FinalPath, () => File.Move(sidecar, names.TemporaryPath));
                names.Publish();
            }

            file.Publish();
        }
        catch (GdalException cause)
        {
            throw new OutputException($"'{file.FinalPath}' could not be written; is the disk full? {cause.Message}", cause);
        }
        finally
        {
            File.Delete(sidecar);
        }
    }
}
