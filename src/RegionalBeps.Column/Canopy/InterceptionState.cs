using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>Water and snow on the plants: all that persists of interception from hour to hour.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct InterceptionState<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>On the overstory.</summary>
    public InterceptionStore<T> Over;

    /// <summary>On the understory.</summary>
    public InterceptionStore<T> Under;

    /// <summary>Liquid water of both layers, kg m⁻².</summary>
    public readonly T Water => Over.Water + Under.Water;

    /// <summary>Snow and frost of both layers, kg m⁻².</summary>
    public readonly T Snow => Over.Snow + Under.Snow;
}
