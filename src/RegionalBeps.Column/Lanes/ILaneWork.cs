namespace RegionalBeps.Column.Lanes;

/// <summary>Work that is written once for every lane width and started by <see cref="LaneWidths.Run{TWork}"/>.</summary>
public interface ILaneWork
{
    /// <summary>Does the work with lanes of type <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">The lane.</typeparam>
    public void Run<T>()
        where T : unmanaged, ILane<T>;
}
