using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Canopy;

/// <summary>What a unit of plant area holds.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct InterceptionParameters<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Rain, kg m⁻².</summary>
    public T RainCapacity;

    /// <summary>S, snow at a density of 63 kg m⁻³, kg m⁻²; 0 where plants hold none.</summary>
    public T SnowCapacity;

    /// <summary>The parameters of a cover; every lane receives the same.</summary>
    public static InterceptionParameters<T> Of(LandCoverClass landCover)
    {
        ArgumentNullException.ThrowIfNull(landCover);
        return new() { RainCapacity = landCover.RainCapacity, SnowCapacity = landCover.SnowCapacity };
    }
}
