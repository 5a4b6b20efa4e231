using System.ComponentModel.DataAnnotations;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>inputs.meteorology.reference_heights</c> section [m above the ground].</summary>
public sealed record ReferenceHeights
{
    /// <summary>Height of the wind [m].</summary>
    [Range(0.5, 200.0)]
    public double Wind { get; init; } = 10;

    /// <summary>Height of temperature and humidity [m].</summary>
    [Range(0.5, 200.0)]
    public double Temperature { get; init; } = 2;
}
