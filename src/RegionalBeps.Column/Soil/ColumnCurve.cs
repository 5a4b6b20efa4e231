using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>The curve of a column: rows of snow and ponded water above rows of soil.</summary>
/// <typeparam name="T">The lane.</typeparam>
/// <typeparam name="TFreezing">How soil freezes.</typeparam>
public readonly ref struct ColumnCurve<T, TFreezing> : IEnthalpyCurve<T>
    where T : unmanaged, ILane<T>
    where TFreezing : unmanaged, IFreezing<T, TFreezing>
{
    private readonly ReadOnlySpan<SharpFreezing<T>> _water;
    private readonly ReadOnlySpan<TFreezing> _soil;
    private readonly Span<T> _liquid;

    /// <summary>A curve over the given laws.</summary>
    /// <param name="water">Laws of the rows of snow and ponded water; may be none.</param>
    /// <param name="soil">Laws of the soil layers.</param>
    /// <param name="liquid">Takes the liquid water of each soil layer whenever a temperature is asked for, m³ m⁻³.</param>
    public ColumnCurve(ReadOnlySpan<SharpFreezing<T>> water, ReadOnlySpan<TFreezing> soil, Span<T> liquid)
    {
        _water = water;
        _soil = soil;
        _liquid = liquid;
    }

    /// <inheritdoc/>
    public T Bound(int row, T from, T proposed)
    {
        int layer = row - _water.Length;
        return layer < 0 ? _water[row].Bound(from, proposed) : _soil[layer].Bound(from, proposed);
    }

    /// <inheritdoc/>
    public T Temperature(int row, T enthalpy, out T slope)
    {
        int layer = row - _water.Length;
        return layer < 0
            ? _water[row].Temperature(enthalpy, out _, out slope)
            : _soil[layer].Temperature(enthalpy, out _liquid[layer], out slope);
    }
}
