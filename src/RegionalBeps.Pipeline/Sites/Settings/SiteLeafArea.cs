using System.ComponentModel.DataAnnotations;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>
/// The <c>vegetation.leaf_area_index</c> section: a constant, twelve monthly values, or a file with dates. A bare number is short for
/// <c>constant</c>, a bare list for <c>monthly</c>.
/// </summary>
[Shorthand(Number = nameof(Constant), List = nameof(Monthly), Text = nameof(File))]
public sealed record SiteLeafArea : SiteTableSettings
{
    /// <summary>One value for all days [m² m⁻²].</summary>
    [Range(0.0, 15.0)]
    public double? Constant { get; init; }

    /// <summary>Twelve values, January to December, each holding in the middle of its month [m² m⁻²].</summary>
    [Length(12, 12)]
    [Range(0.0, 15.0)]
    public IReadOnlyList<double>? Monthly { get; init; }

    /// <summary>The column of the file; values between its dates are interpolated.</summary>
    public string? Column { get; init; }
}
