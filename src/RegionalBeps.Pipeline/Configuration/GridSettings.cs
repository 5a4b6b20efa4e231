using System.ComponentModel.DataAnnotations;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>grid</c> section: either a raster whose grid is taken over (<c>like</c>), or <c>crs</c>, <c>extent</c> and <c>resolution</c>.</summary>
public sealed record GridSettings
{
    /// <summary>A raster whose CRS, extent and pixel size are taken over.</summary>
    [RelativePath]
    public string? Like { get; init; }

    /// <summary>The variable of <c>like</c>, where that file is a NetCDF with more than one.</summary>
    public string? LikeVariable { get; init; }

    /// <summary>The coordinate reference system, as <c>EPSG:4326</c> or WKT.</summary>
    public string? Crs { get; init; }

    /// <summary>The outer edges of the grid, in units of the CRS.</summary>
    public ExtentSettings? Extent { get; init; }

    /// <summary>The pixel size in units of the CRS. Beside <c>like</c> it makes pixels of this size: as many whole ones, from the north-west corner on, as that raster holds.</summary>
    [Range(0.0, 1e7, MinimumIsExclusive = true)]
    public double? Resolution { get; init; }
}
