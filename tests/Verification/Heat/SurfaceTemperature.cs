using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>A given temperature at the surface, or beyond a resistance above it.</summary>
internal struct SurfaceTemperature<T> : ITopBoundary<T, SurfaceTemperature<T>>
    where T : unmanaged, ILane<T>
{
    public T Value;

    /// <summary>W m⁻² K⁻¹ between the given temperature and the middle of the first layer.</summary>
    public T Conductance;

    /// <summary>What went into the ground in the last step, W m⁻².</summary>
    public T Flux;

    public readonly int Rows => 1;

    public readonly void Linearise(scoped ReadOnlySpan<T> temperature, scoped Span<T> conductance, scoped Span<T> supply)
    {
        conductance[0] = Conductance;
        supply[0] = Conductance * Value;
    }

    public void Book(scoped ReadOnlySpan<T> temperature) => Flux = Conductance * (Value - temperature[0]);

    public readonly T Departure() => 0.0;

    public void Keep(T isMoving, in SurfaceTemperature<T> earlier) => Flux = T.Blend(isMoving, Flux, earlier.Flux);
}
