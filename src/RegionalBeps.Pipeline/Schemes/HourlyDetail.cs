namespace RegionalBeps.Pipeline.Schemes;

/// <summary>What of a column's hour no map is made of, and a comparison with a site's observations is.</summary>
public readonly ref struct HourlyDetail
{
    /// <summary>Liquid water at each node, m³ m⁻³.</summary>
    public ReadOnlySpan<double> LiquidWater { get; init; }

    /// <summary>Liquid and frozen water at each node, m³ m⁻³.</summary>
    public ReadOnlySpan<double> Water { get; init; }

    /// <summary>Water in the snow, kg m⁻².</summary>
    public double SnowMass { get; init; }

    /// <summary>Sensible heat flux to the air, W m⁻².</summary>
    public double SensibleHeatFlux { get; init; }

    /// <summary>Net radiation, W m⁻².</summary>
    public double NetRadiation { get; init; }

    /// <summary>Heat into snow, pond and soil at their top, W m⁻².</summary>
    public double GroundHeatFlux { get; init; }

    /// <summary>Temperature of the surface, °C.</summary>
    public double SurfaceTemperature { get; init; }

    /// <summary>Snow in the precipitation, kg m⁻² in the hour.</summary>
    public double Snowfall { get; init; }
}
