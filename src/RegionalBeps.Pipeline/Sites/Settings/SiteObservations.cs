using System.ComponentModel.DataAnnotations;
using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>
/// One table of observations. Its step may differ from the weather's, and its times may be sparse: what was not observed is not filled.
/// With FLUXNET or PLUMBER2 columns the fluxes are found by their names; the depths of sensors must be told.
/// </summary>
public sealed record SiteObservations : SiteTableSettings
{
    /// <summary>Soil temperature: for each column the depth of its sensor, as <c>TS_F_MDS_1: 0.05</c>.</summary>
    public IReadOnlyDictionary<string, SiteSensor> SoilTemperature { get; init; } = new Dictionary<string, SiteSensor>();

    /// <summary>Liquid soil water: for each column the depth of its sensor.</summary>
    public IReadOnlyDictionary<string, SiteSensor> SoilMoisture { get; init; } = new Dictionary<string, SiteSensor>();

    /// <summary>Snow depth.</summary>
    public SiteColumn? SnowDepth { get; init; }

    /// <summary>Water equivalent of the snow.</summary>
    public SiteColumn? SnowWater { get; init; }

    /// <summary>Latent heat flux, upwards positive.</summary>
    public SiteColumn? LatentHeat { get; init; }

    /// <summary>Sensible heat flux, upwards positive.</summary>
    public SiteColumn? SensibleHeat { get; init; }

    /// <summary>Net radiation.</summary>
    public SiteColumn? NetRadiation { get; init; }

    /// <summary>Heat flux into the ground.</summary>
    public SiteColumn? GroundHeat { get; init; }

    /// <summary>Gross primary productivity.</summary>
    public SiteColumn? GrossPrimaryProductivity { get; init; }

    /// <summary>Ecosystem respiration.</summary>
    public SiteColumn? EcosystemRespiration { get; init; }

    /// <summary>Surface temperature.</summary>
    public SiteColumn? SurfaceTemperature { get; init; }

    /// <summary>The least quality at which a value counts, for flags that are a share of good data, as in FLUXNET's daily files.</summary>
    [Range(0.0, 1.0)]
    public double? QualityAtLeast { get; init; }

    /// <summary>The flags at which a value counts, for flags that are codes; without it and <c>quality_at_least</c>, those of the convention.</summary>
    public IReadOnlyList<int>? QualityFlags { get; init; }

    /// <summary>Days of the soil's observations that are not to be used, each as <c>2006-09-01..2007-02-10</c>.</summary>
    public IReadOnlyList<DateSpan> Exclude { get; init; } = [];
}
