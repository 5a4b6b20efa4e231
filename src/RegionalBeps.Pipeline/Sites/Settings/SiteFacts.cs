using System.ComponentModel.DataAnnotations;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>The <c>site</c> section: name and position.</summary>
public sealed record SiteFacts
{
    /// <summary>A short name; results are written into a folder of this name. Letters, digits, <c>-</c> and <c>_</c>.</summary>
    [RegularExpression("[A-Za-z0-9_-]+", ErrorMessage = "may hold letters, digits, - and _ only")]
    public required string Name { get; init; }

    /// <summary>The name in full, for titles.</summary>
    public string? Title { get; init; }

    /// <summary>Degrees north.</summary>
    [Range(-90.0, 90.0)]
    public required double Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    [Range(-180.0, 180.0)]
    public required double Longitude { get; init; }

    /// <summary>Height of the ground above sea level [m].</summary>
    [Range(-450.0, 8900.0)]
    public required double Elevation { get; init; }

    /// <summary>
    /// The hours by which the site's standard time is ahead of UTC: days of the results are days of this time. Without it, the clock of the
    /// weather, and for weather in UTC the nearest whole hour of the site's sun.
    /// </summary>
    [Range(-12, 14)]
    public int? StandardTime { get; init; }

    /// <summary>Who measured, under which licence, and what is to be cited.</summary>
    public string? Source { get; init; }

    /// <summary>What a reader of the results should know about the site.</summary>
    public string? Remark { get; init; }
}
