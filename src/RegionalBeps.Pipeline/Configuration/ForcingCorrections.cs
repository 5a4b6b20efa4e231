using System.ComponentModel.DataAnnotations;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>inputs.meteorology.corrections</c> section; what is not named is not corrected.</summary>
public sealed record ForcingCorrections
{
    /// <summary>
    /// Twelve lapse rates, January to December [K km⁻¹], that carry temperature, humidity, pressure and long wave from the elevation of the weather's
    /// grid to the pixel's; 0 or below describes an inversion. Liston and Elder (2006) give 4.4, 5.9, 7.1, 7.8, 8.1, 8.2, 8.1, 8.1, 7.7, 6.8, 5.5, 4.7.
    /// </summary>
    [WordForUnset("none")]
    [Length(12, 12)]
    [Range(-20.0, 20.0)]
    public IReadOnlyList<double>? LapseRate { get; init; }

    /// <summary>The gauge for whose undercatch precipitation is corrected; for uncorrected gauge products only, never for a reanalysis.</summary>
    public GaugeUndercatch Undercatch { get; init; }
}
