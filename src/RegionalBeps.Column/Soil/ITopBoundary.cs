using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>What the uppermost rows of a column exchange with the world above.</summary>
/// <typeparam name="T">The lane.</typeparam>
public interface ITopBoundary<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Number of leading rows that may exchange heat with the world above.</summary>
    public int Rows { get; }

    /// <summary>Writes the exchange as k (T_ext − T) for each of the leading rows, linear around their present temperatures.</summary>
    /// <param name="temperature">Of all rows, degC.</param>
    /// <param name="conductance">Takes k, W m⁻² K⁻¹.</param>
    /// <param name="supply">Takes k T_ext, W m⁻².</param>
    public void Linearise(scoped ReadOnlySpan<T> temperature, scoped Span<T> conductance, scoped Span<T> supply);

    /// <summary>Takes note of what was exchanged in the step.</summary>
    /// <param name="temperature">Temperatures of the leading rows in the last linear system: the ones that the energy went by, degC.</param>
    public void Book(scoped ReadOnlySpan<T> temperature);
}
