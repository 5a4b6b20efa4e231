using System.ComponentModel.DataAnnotations;
using RegionalBeps.Grids.Reading;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>A static layer: a file, or a constant in its place. A bare text is short for <c>file</c>, a bare number for <c>constant</c>.</summary>
[Shorthand(Number = nameof(Constant), Text = nameof(File))]
public sealed record RasterInput : RasterFileSettings
{
    /// <summary>A GeoTIFF, a NetCDF, or any other raster that GDAL reads.</summary>
    [RelativePath]
    public string? File { get; init; }

    /// <summary>The variable of a NetCDF file; needed where it holds more than one.</summary>
    public string? Variable { get; init; }

    /// <summary>The band of a raster file, from 1.</summary>
    [Range(1, 100_000)]
    public int? Band { get; init; }

    /// <summary>The unit of the file's values or of the constant, where the file states none or a wrong one; without it a constant is in the catalogue's unit.</summary>
    public string? Unit { get; init; }

    /// <summary>One value for all pixels, in place of a file.</summary>
    public double? Constant { get; init; }

    /// <summary>What the reader of <see cref="File"/> is told.</summary>
    [NotASetting]
    public RasterOptions ReaderOptions => ToReaderOptions() with { FileVariable = Variable, Band = Band ?? 1, Unit = Unit };
}
