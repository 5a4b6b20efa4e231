using System.ComponentModel.DataAnnotations;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>output</c> section.</summary>
public sealed record OutputSettings
{
    /// <summary>The folder that receives <c>releases</c>, <c>latest</c> and <c>scratch</c>.</summary>
    [RelativePath]
    public string Directory { get; init; } = "output";

    /// <summary>The formats that are written: <c>netcdf</c> for the cubes of years and summaries, <c>cog</c> for a GIS, <c>png</c> for the eye.</summary>
    [Length(1, 3)]
    public IReadOnlyList<OutputFormat> Formats { get; init; } = [OutputFormat.Netcdf, OutputFormat.Cog, OutputFormat.Png];

    /// <summary>
    /// Whether each layer is also written on a grid of equal areas (EPSG:6933, in <c>cog_equal_area</c>), on which a GIS may count cells to get
    /// areas.
    /// </summary>
    public bool EqualArea { get; init; }
}
