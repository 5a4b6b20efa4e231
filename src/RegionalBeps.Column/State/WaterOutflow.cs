using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.State;

/// <summary>Water that left the ground in an hour other than as vapour from its surface.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct WaterOutflow<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Over the surface.</summary>
    public WaterParcel<T> Runoff;

    /// <summary>Out of the lowest layer in which water moves.</summary>
    public WaterParcel<T> Drainage;

    /// <summary>Into plants.</summary>
    public WaterParcel<T> Uptake;
}
