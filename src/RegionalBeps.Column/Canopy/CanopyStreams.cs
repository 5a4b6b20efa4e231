using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>Diffuse radiation in one band above, between and below the two canopy layers, W m⁻².</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CanopyStreams<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>D₁, down onto the overstory.</summary>
    public T DownAbove;

    /// <summary>U₁, up from the overstory to the sky.</summary>
    public T UpAbove;

    /// <summary>D₂, down between the layers.</summary>
    public T DownBetween;

    /// <summary>U₂, up between the layers.</summary>
    public T UpBetween;

    /// <summary>D₃, down onto the ground.</summary>
    public T DownBelow;

    /// <summary>U₃, up from the ground.</summary>
    public T UpBelow;
}
