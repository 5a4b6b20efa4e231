using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>The rows of a column, from the top down, as <see cref="HeatStep"/> works on them.</summary>
/// <typeparam name="T">The lane.</typeparam>
public ref struct HeatRows<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>H, J per unit of storage: before the step, then after it.</summary>
    public Span<T> Enthalpy;

    /// <summary>Storage of each row: the thickness in m where H is per volume, 1 where it is per area.</summary>
    public ReadOnlySpan<T> Storage;

    /// <summary>Conductance between each row and the one below it, W m⁻² K⁻¹; the last is not used.</summary>
    public ReadOnlySpan<T> Conductance;

    /// <summary>Temperature at H, degC: before the step, then after it.</summary>
    public Span<T> Temperature;

    /// <summary>dT/dH at H: before the step, then after it.</summary>
    public Span<T> Slope;
}
