using RegionalBeps.Grids;
using RegionalBeps.Grids.Native;

namespace RegionalBeps.Synthetic.Reading;

/// <summary>The bands of a raster in degrees: of a GeoTIFF, or of one variable of a NetCDF file.</summary>
/// <param name="Grid">Their grid.</param>
/// <param name="Bands">[band][pixel], row by row, north first; NaN for missing.</param>
/// <param name="Unit">Their unit; empty if the file states none.</param>
internal sealed record RasterBands(GridSpec Grid, double[][] Bands, string Unit)
{
    /// <summary>Reads the part of a raster that lies under a region.</summary>
    /// <param name="file">The file.</param>
    /// <param name="variable">The variable of a NetCDF file; null for other rasters.</param>
    /// <param name="region">Only cells that reach into this grid are read; null for all.</param>
    /// <exception cref="InputException">It cannot be read, or is not in degrees, or does not reach into the region.</exception>
    public static RasterBands Read(string file, string? variable = null, GridSpec? region = null)
    {
        if (!File.Exists(file))
        {
            throw new InputException(file, "the file is missing", "name an existing file");
        }

        try
        {
            using GdalDataset raster = GdalDataset.Open(variable is null ? file : $"NETCDF:\"{file}\":{variable}");
            GridSpec whole = GridOf(raster, file, variable);
            (int column, int row, GridSpec window) = Window(whole, region ?? whole, file, variable);
            double[][] bands = [.. Enumerable.Range(1, raster.BandCount).Select(number => Values(raster.Band(number), column, row, window))];
            return new RasterBands(window, bands, raster.Band(1).Unit);
        }
        catch (GdalException cause)
        {
            throw new InputException(file, "GDAL cannot read it as a raster", "check the file with gdalinfo", variable, innerException: cause);
        }
    }

    private static GridSpec GridOf(GdalDataset raster, string file, string? variable)
    {
        bool upright = raster.GeoTransform is [_, > 0.0, 0.0, _, 0.0, < 0.0];
        bool degrees = raster.ProjectionWkt.Length == 0 || CoordinateReference.Parse(raster.ProjectionWkt).IsGeographic;
        if (!upright || !degrees)
        {
            throw new InputException(file, "it is not a north-up raster in degrees", "bring it to EPSG:4326 with gdalwarp", variable);
        }

        double[] transform = raster.GeoTransform!;
        return new GridSpec(raster.Columns, raster.Rows, transform[0], transform[3], transform[1], -transform[5], CoordinateReference.Wgs84);
    }

    private static (int Column, int Row, GridSpec Window) Window(GridSpec whole, GridSpec region, string file, string? variable)
    {
        int column = Math.Max(0, (int)Math.Floor((region.Left - whole.Left) / whole.CellWidth));
        int row = Math.Max(0, (int)Math.Floor((whole.Top - region.Top) / whole.CellHeight));
        int columns = Math.Min(whole.Columns, (int)Math.Ceiling((region.Right - whole.Left) / whole.CellWidth)) - column;
        int rows = Math.Min(whole.Rows, (int)Math.Ceiling((whole.Top - region.Bottom) / whole.CellHeight)) - row;
        return columns > 0 && rows > 0
            ? (column, row, whole.Window(column, row, columns, rows))
            : throw new InputException(file, $"it covers {whole}, and nothing of {region}", "choose a grid within it", variable);
    }

    private static double[] Values(GdalBand band, int column, int row, GridSpec window)
    {
        double[] values = new double[window.PixelCount];
        band.Read<double>(column, row, window.Columns, window.Rows, values);
        double? missing = band.NoData;
        for (int pixel = 0; pixel < values.Length; pixel++)
        {
            values[pixel] = values[pixel] == missing ? double.NaN : (values[pixel] * band.Scale) + band.Offset;
        }

        return values;
    }
}
