using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>What the uppermost rows of a column exchange with the world above.</summary>
/// <typeparam name="T">The lane.</typeparam>
/// <typeparam name="TSelf">The boundary itself.</typeparam>
public interface ITopBoundary<T, TSelf>
    where T : unmanaged, ILane<T>
    where TSelf : struct, ITopBoundary<T, TSelf>
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

    /// <summary>How far the surface has gone from where the exchange was made linear, K, after <see cref="Book"/>.</summary>
    public T Departure();

    /// <summary>Takes what an earlier state of this boundary says in the columns that the mask leaves out.</summary>
    /// <param name="isMoving">Mask of the columns that keep their present state.</param>
    /// <param name="earlier">The earlier state.</param>
    public void Keep(T isMoving, in TSelf earlier);
}
