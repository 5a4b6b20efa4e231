using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Carbon;

/// <summary>Sums over the hours of a day of what the daily step needs.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CarbonDaySums<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Number of hours.</summary>
    public T Hours;

    /// <summary>Gross production, gC m⁻².</summary>
    public T GrossProduction;

    /// <summary>Maintenance respiration of plants, gC m⁻².</summary>
    public T Maintenance;

    /// <summary>Temperature of each layer, degC h.</summary>
    public WaterLayers<T> Temperature;

    /// <summary>θ_l of each layer, h.</summary>
    public WaterLayers<T> Liquid;

    /// <summary>θ_l + θ_i of each layer, h.</summary>
    public WaterLayers<T> Water;
}
