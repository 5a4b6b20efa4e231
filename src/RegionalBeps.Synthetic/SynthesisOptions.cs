using RegionalBeps.Synthetic.Weather;

namespace RegionalBeps.Synthetic;

/// <summary>What to synthesize, and where to put it.</summary>
public sealed record SynthesisOptions
{
    /// <summary>Folder that receives <c>weather/</c>, and with a climatology of its own also <c>grids/</c> and <c>pipeline.yaml</c>.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Folder of the stylised corridor's layers.</summary>
    public string LayerFolder { get; init; } = "grids";

    /// <summary>
    /// A NetCDF file of monthly temperature and precipitation with elevation, land cover and soil, to be used in place of the stylised
    /// corridor; null for the stylised corridor.
    /// </summary>
    public string? ClimatologyFile { get; init; }

    /// <summary>First day.</summary>
    public DateOnly From { get; init; } = new(SeasonalAnomalies.FirstReferenceYear, 1, 1);

    /// <summary>Last day.</summary>
    public DateOnly To { get; init; } = new(SeasonalAnomalies.LastReferenceYear, 12, 31);

    /// <summary>Cell size of the weather in degrees; null for that of the climate.</summary>
    public double? Resolution { get; init; }

    /// <summary>A raster whose grid the weather takes; null for that of the climate or of <see cref="Resolution"/>.</summary>
    public string? GridFile { get; init; }

    /// <summary>Same seed, same data.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Trend of the annual mean temperature, K per decade.</summary>
    public double WarmingPerDecade { get; init; } = SeasonalAnomalies.RegionalWarming;
}
