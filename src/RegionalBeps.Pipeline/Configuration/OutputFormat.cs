namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The formats of a release.</summary>
public enum OutputFormat
{
    /// <summary>CF NetCDF: annual maps and their summary.</summary>
    Netcdf,

    /// <summary>Cloud-optimised GeoTIFF, one for each summary map.</summary>
    Cog,

    /// <summary>Preview pictures.</summary>
    Png,
}
