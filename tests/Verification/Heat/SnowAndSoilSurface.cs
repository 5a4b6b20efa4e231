using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>A given temperature at the surface, of snow and of the soil that it leaves bare.</summary>
internal struct SnowAndSoilSurface<T> : ITopBoundary<T, SnowAndSoilSurface<T>>
    where T : unmanaged, ILane<T>
{
    /// <summary>degC.</summary>
    public T Value;

    /// <summary>To the middle of the uppermost snow, of the share that it covers, W m⁻² K⁻¹.</summary>
    public T SnowConductance;

    /// <summary>To the middle of the uppermost soil, of the rest, W m⁻² K⁻¹.</summary>
    public T SoilConductance;

    /// <summary>Row of the uppermost soil.</summary>
    public int SoilRow;

    public readonly int Rows => SoilRow + 1;

    public readonly void Linearise(scoped ReadOnlySpan<T> temperature, scoped Span<T> conductance, scoped Span<T> supply)
    {
        conductance.Clear();
        supply.Clear();
        Add(0, SnowConductance, Value, conductance, supply);
        Add(SoilRow, SoilConductance, Value, conductance, supply);
    }

    public readonly void Book(scoped ReadOnlySpan<T> temperature)
    {
        // What crosses the surface is not asked for.
    }

    public readonly T Departure() => 0.0;

    public readonly void Keep(T isMoving, in SnowAndSoilSurface<T> earlier)
    {
        // Nothing here changes in a step.
    }

    private static void Add(int row, T by, T value, Span<T> conductance, Span<T> supply)
    {
        conductance[row] = by;
        supply[row] = by * value;
    }
}
