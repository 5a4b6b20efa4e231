using System.ComponentModel.DataAnnotations;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Grids.Reading;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>inputs.land_cover</c> section: a classified raster, or one class for all pixels.</summary>
public sealed record LandCoverInput : RasterFileSettings
{
    /// <summary>A raster of class codes.</summary>
    [RelativePath]
    public string? File { get; init; }

    /// <summary>The variable of a NetCDF file; needed where it holds more than one.</summary>
    public string? Variable { get; init; }

    /// <summary>The band of a raster file, from 1.</summary>
    [Range(1, 100_000)]
    public int? Band { get; init; }

    /// <summary>What the codes mean.</summary>
    public required LegendName Legend { get; init; }

    /// <summary>One class code of the legend for all pixels, in place of a file.</summary>
    [Range(0, 255)]
    public int? Constant { get; init; }

    /// <summary>What the reader of <see cref="File"/> is told.</summary>
    [NotASetting]
    public RasterOptions ReaderOptions => ToReaderOptions() with { FileVariable = Variable, Band = Band ?? 1 };

    /// <summary>The table from the legend's codes to the classes of the column.</summary>
    [NotASetting]
    public LandCoverCrosswalk Crosswalk => LandCoverCrosswalk.For(Legend switch
    {
        LegendName.Igbp => LandCoverLegend.IgbpModis,
        LegendName.Glcnmo => LandCoverLegend.Glcnmo,
        LegendName.EsaCci => LandCoverLegend.EsaCciLccs,
        _ => throw new InvalidOperationException($"The legend {Legend} has no crosswalk."),
    });
}
