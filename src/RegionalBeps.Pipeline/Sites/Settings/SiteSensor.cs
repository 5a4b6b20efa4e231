using System.ComponentModel.DataAnnotations;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>A sensor in the ground, by its column's name. A bare number is short for <c>depth</c>.</summary>
[Shorthand(Number = nameof(Depth))]
public sealed record SiteSensor
{
    /// <summary>Depth below the surface of the soil, litter included [m].</summary>
    [Range(0.0, 32.0)]
    public double? Depth { get; init; }

    /// <summary>The unit; without it, that of the header, of the file's attributes, or of the convention.</summary>
    public string? Unit { get; init; }

    /// <summary>The column of its quality flag; without it, that of the convention.</summary>
    public string? Quality { get; init; }
}
