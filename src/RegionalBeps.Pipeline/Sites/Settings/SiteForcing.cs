using System.ComponentModel.DataAnnotations;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>
/// The <c>forcing</c> section: the weather's file and columns. Half-hourly weather is brought to hours; 1, 2, 3 and 6 hours and days are
/// disaggregated as on maps.
/// </summary>
public sealed record SiteForcing : SiteTableSettings
{
    /// <summary>
    /// Which column, or constant, stands for which variable. With columns in the names of FLUXNET or PLUMBER2 only what differs need be
    /// named, as <c>precipitation: P_ERA</c>. <c>rainfall</c> and <c>snowfall</c> together make <c>precipitation</c>. Needed are temperature,
    /// precipitation and wind, below daily steps also humidity and shortwave; long wave, pressure, and of days humidity and shortwave are
    /// estimated where they are not given.
    /// </summary>
    public IReadOnlyDictionary<string, SiteColumn> Columns { get; init; } = new Dictionary<string, SiteColumn>();

    /// <summary>The height above ground at which wind, temperature and humidity were measured, above the site's own plants [m].</summary>
    [Range(0.5, 200.0)]
    public double MeasurementHeight { get; init; } = 10;

    /// <summary>The longest gap of the weather that is bridged by straight lines, precipitation by none [h]; longer ones are refused.</summary>
    [Range(0.0, 240.0)]
    public double FillGapsUpTo { get; init; }

    /// <summary>The gauge for whose undercatch precipitation is corrected; never for a reanalysis.</summary>
    public GaugeUndercatch Undercatch { get; init; }

    /// <summary>What the snowfall is multiplied by, where the gauge is known to lose a share of it.</summary>
    [Range(0.0, 10.0)]
    public double SnowfallFactor { get; init; } = 1;

    /// <summary>
    /// The name of the observations whose snow depth the column is set to at the end of each day, where the question is what the soil does under
    /// the snow that was there.
    /// </summary>
    public string? PrescribedSnowFrom { get; init; }

    /// <summary>
    /// The name of the set of precipitation in tables: which gauge or reanalysis, with which correction. Without it, the column and the
    /// corrections above.
    /// </summary>
    public string? PrecipitationNote { get; init; }
}
