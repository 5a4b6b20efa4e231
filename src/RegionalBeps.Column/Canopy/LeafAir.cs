using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>The air at a leaf, and how its stomata respond. Conductances in mol m⁻² s⁻¹.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct LeafAir<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>g_b of vapour through the leaf's boundary layer.</summary>
    public T BoundaryConductance;

    /// <summary>c_a, carbon dioxide of the air, µmol mol⁻¹.</summary>
    public T CarbonDioxide;

    /// <summary>Vapour pressure of the air over that of saturation at the leaf's temperature, at most 1.</summary>
    public T RelativeHumidity;

    /// <summary>f_w m, slope of the Ball-Berry relation under the present water stress.</summary>
    public T Slope;

    /// <summary>g₀, conductance of closed stomata under the present water stress.</summary>
    public T Intercept;
}
