namespace RegionalBeps.Pipeline.Schemes;

/// <summary>One pixel's column after one hour: what the products are made of.</summary>
public readonly ref struct ColumnHourly
{
    /// <summary>Temperature at each node, °C.</summary>
    public required ReadOnlySpan<double> Temperature { get; init; }

    /// <summary>Thawed share of the freezable water at each node, 0 to 1.</summary>
    public required ReadOnlySpan<double> ThawedShare { get; init; }

    /// <summary>Snow depth, m.</summary>
    public required double SnowDepth { get; init; }

    /// <summary>Gross primary productivity, g C m⁻² in the hour.</summary>
    public required double GrossPrimaryProductivity { get; init; }

    /// <summary>Ecosystem respiration, g C m⁻² in the hour.</summary>
    public required double EcosystemRespiration { get; init; }

    /// <summary>Latent heat flux to the air, W m⁻².</summary>
    public required double LatentHeatFlux { get; init; }

    /// <summary>Air temperature near the surface, °C.</summary>
    public required double AirTemperature { get; init; }

    /// <summary>Precipitation, kg m⁻² in the hour.</summary>
    public required double Precipitation { get; init; }

    /// <summary>Solar radiation that reaches the surface, W m⁻².</summary>
    public required double Shortwave { get; init; }

    /// <summary>What else a recorder is told; not filled in where nobody records.</summary>
    public HourlyDetail Detail { get; init; }
}
