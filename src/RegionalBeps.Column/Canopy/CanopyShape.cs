using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>What the wind meets of the plants.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CanopyShape<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>h, height of the plants, m.</summary>
    public T Height;

    /// <summary>z₀/h of a closed canopy.</summary>
    public T RoughnessOverHeight;

    /// <summary>d/h of a closed canopy.</summary>
    public T DisplacementOverHeight;

    /// <summary>Size of a leaf along the wind, m.</summary>
    public T LeafSize;
}
