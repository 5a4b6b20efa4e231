using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>Diffuse radiation that a layer makes of a beam of 1.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct ScatteredBeam<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Leaving at the top.</summary>
    public T Upward;

    /// <summary>Leaving at the bottom.</summary>
    public T Downward;
}
