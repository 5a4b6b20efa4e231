namespace RegionalBeps.Column.Profiling;

/// <summary>Measures nothing and costs nothing: the clock of every run that is not a profile.</summary>
public readonly struct NoClock : IProcessClock
{
    /// <inheritdoc/>
    public void Passed(HourProcess process)
    {
    }
}
