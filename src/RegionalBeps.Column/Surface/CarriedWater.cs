using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Surface;

/// <summary>Water that crossed the ends of a stretch of soil, with its heat.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct CarriedWater<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Into the first layer, less what rose out of it.</summary>
    public WaterParcel<T> Entering;

    /// <summary>Out of the last layer.</summary>
    public WaterParcel<T> Leaving;

    /// <summary>Into plants.</summary>
    public WaterParcel<T> Uptake;
}
