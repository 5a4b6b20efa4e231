using System.ComponentModel.DataAnnotations;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>The <c>run</c> section.</summary>
public sealed record SiteRun
{
    /// <summary>The first day; without it, the first whole day of the weather.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; without it, the last whole day of the weather.</summary>
    public DateOnly? To { get; init; }

    /// <summary>
    /// How the ground is brought to balance: whole calendar years of the weather are repeated, its first twelve months where it holds none, and
    /// nothing where it is shorter than a year.
    /// </summary>
    public SpinUpSettings SpinUp { get; init; } = new();

    /// <summary>
    /// Annual mean air temperature [°C], from which the ground starts. Without it, that of the weather, which is wrong where the weather does
    /// not hold whole years.
    /// </summary>
    [Range(-40.0, 40.0)]
    public double? MeanAirTemperature { get; init; }
}
