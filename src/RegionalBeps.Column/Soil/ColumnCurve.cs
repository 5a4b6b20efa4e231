using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>The curve of a column: rows of snow and ponded water above rows of soil.</summary>
/// <typeparam name="T">The lane.</typeparam>
/// <typeparam name="TFreezing">How soil freezes.</typeparam>
public readonly ref struct ColumnCurve<T, TFreezing> : IEnthalpyCurve<T>
    where T : unmanaged, ILane<T>
    where TFreezing : unmanaged, IFreezing<T, TFreezing>
{
    // Read only, but not declared so: a call through a read-only reference to a type parameter copies the whole law first.
    private readonly Span<SharpFreezing<T>> _water;
    private readonly Span<TFreezing> _soil;
    private readonly Span<T> _liquid;

    /// <summary>A curve over the given laws.</summary>
    /// <param name="water">Laws of the rows of snow and ponded water; may be none.</param>
    /// <param name="soil">Laws of the soil layers.</param>
    /// <param name="liquid">Liquid water of each soil layer where its temperature was asked for last, m³ m⁻³; taken from there on.</param>
    public ColumnCurve(Span<SharpFreezing<T>> water, Span<TFreezing> soil, Span<T> liquid)
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
    public void Follow(int row, in T enthalpy, in T isMoving, ref T temperature, out T slope)
    {
        int layer = row - _water.Length;
        T found;
        if (layer < 0)
        {
            found = _water[row].Temperature(enthalpy, out _, out slope);
        }
        else
        {
            found = _soil[layer].TemperatureNear(enthalpy, temperature, _liquid[layer], out T liquid, out slope);
            _liquid[layer] = T.Blend(isMoving, liquid, _liquid[layer]);
        }

        temperature = T.Blend(isMoving, found, temperature);
    }
}
