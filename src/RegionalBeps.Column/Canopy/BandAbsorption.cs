using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>Where the shortwave radiation of one band stays, W m⁻² of ground. The parts sum to what came in.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct BandAbsorption<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Back to the sky.</summary>
    public T Reflected;

    /// <summary>Sunlit overstory.</summary>
    public T OverSunlit;

    /// <summary>Shaded overstory.</summary>
    public T OverShaded;

    /// <summary>Sunlit understory.</summary>
    public T UnderSunlit;

    /// <summary>Shaded understory.</summary>
    public T UnderShaded;

    /// <summary>The ground.</summary>
    public T Ground;

    /// <summary>What reached the ground, of which <see cref="Ground"/> stayed.</summary>
    public T OntoGround;
}
