using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Carbon;

/// <summary>All that persists about a column's carbon: the pools, and the day as far as it has gone.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CarbonState<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>gC m⁻².</summary>
    public CarbonPools<T> Pools;

    /// <summary>Sums over the hours of the day.</summary>
    public CarbonDaySums<T> Day;
}
