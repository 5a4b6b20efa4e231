using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>What the lowest row exchanges with the earth below: flux + k (T_below − T), W m⁻², positive into the column.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct BottomBoundary<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Geothermal flux, W m⁻².</summary>
    public T Flux;

    /// <summary>k, W m⁻² K⁻¹; 0 where only the flux counts.</summary>
    public T Conductance;

    /// <summary>Temperature below, degC.</summary>
    public T Temperature;
}
