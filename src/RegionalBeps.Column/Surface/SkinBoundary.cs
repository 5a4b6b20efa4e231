using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Column.Surface;

/// <summary>The two skins of the ground above its rows: that of the snow on the first row of snow, the bare one on the first row below snow.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct SkinBoundary<T> : ITopBoundary<T, SkinBoundary<T>>
    where T : unmanaged, ILane<T>
{
    /// <summary>The share under snow.</summary>
    public Skin<T> Snow;

    /// <summary>The rest.</summary>
    public Skin<T> Bare;

    /// <summary>1 where the pond is a row of its own, else 0.</summary>
    public T HasPond;

    /// <summary>Makes the skins ready to follow their rows, linear around the temperatures that they have.</summary>
    public void Start()
    {
        Snow.Linearise(Snow.Temperature, out _);
        Bare.Linearise(Bare.Temperature, out _);
    }

    /// <inheritdoc/>
    public readonly int Rows => GroundRows.Surface + 1;

    /// <inheritdoc/>
    public void Linearise(scoped ReadOnlySpan<T> temperature, scoped Span<T> conductance, scoped Span<T> supply)
    {
        T snowSupply = 0.0;
        T snowConductance = 0.0;
        if (T.IsAny(T.LessThan(0.0, Snow.Share)))
        {
            T snowRow = SnowRow(temperature);
            Snow.Follow(snowRow);
            snowSupply = Snow.Linearise(snowRow, out snowConductance);
        }

        T bareRow = BareRow(temperature);
        Bare.Follow(bareRow);
        T bareSupply = Bare.Linearise(bareRow, out T bareConductance);
        Spread(snowConductance, bareConductance, conductance);
        Spread(snowSupply, bareSupply, supply);
    }

    /// <inheritdoc/>
    public void Book(scoped ReadOnlySpan<T> temperature)
    {
        Snow.Follow(SnowRow(temperature));
        Bare.Follow(BareRow(temperature));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Departure() => T.Max(Snow.Departure(), Bare.Departure());

    /// <inheritdoc/>
    public void Keep(T isMoving, in SkinBoundary<T> earlier)
    {
        Snow.Keep(isMoving, earlier.Snow);
        Bare.Keep(isMoving, earlier.Bare);
    }

    /// <summary>Mean over the ground of a value of the two shares.</summary>
    /// <param name="snow">Over snow.</param>
    /// <param name="bare">Elsewhere.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Mean(T snow, T bare) => Snow.Share * snow + Bare.Share * bare;

    /// <summary>Heat that went into the rows, W m⁻²: what the shares absorbed less what they gave back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T GroundHeat() => Mean(Snow.RowHeat(), Bare.RowHeat());

    /// <summary>Temperature that emits what both shares emit together, degC.</summary>
    public readonly T RadiativeTemperature()
    {
        T fourth = Mean(Fourth(Snow.Temperature), Fourth(Bare.Temperature));
        return T.Sqrt(T.Sqrt(fourth)) - PhysicalConstants.FreezingPointKelvin;

        static T Fourth(T temperature)
        {
            T kelvin = temperature + PhysicalConstants.FreezingPointKelvin;
            return kelvin * kelvin * (kelvin * kelvin);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T SnowRow(ReadOnlySpan<T> rows) => GroundRows.Choose(HasPond, rows[0], rows[1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T BareRow(ReadOnlySpan<T> rows) => GroundRows.Choose(HasPond, rows[3], rows[4]);

    private readonly void Spread(in T snow, in T bare, Span<T> rows)
    {
        rows[0] = GroundRows.Choose(HasPond, snow, 0.0);
        rows[1] = GroundRows.Choose(HasPond, 0.0, snow);
        rows[2] = 0.0;
        rows[3] = GroundRows.Choose(HasPond, bare, 0.0);
        rows[4] = GroundRows.Choose(HasPond, 0.0, bare);
    }
}
