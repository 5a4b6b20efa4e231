using System.ComponentModel.DataAnnotations;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>inputs.land_cover</c> section: a classified raster, or one class for all pixels.</summary>
public sealed record LandCoverInput
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
    public required LandCoverLegend Legend { get; init; }

    /// <summary>One class code of the legend for all pixels, in place of a file.</summary>
    [Range(0, 255)]
    public int? Constant { get; init; }
}
