namespace RegionalBeps.Column.Profiling;

/// <summary>Is told whenever a process of the hour has ended. It may measure time; it changes no result.</summary>
public interface IProcessClock
{
    /// <summary>What was computed since the last call (or the begin of the hour) was this process.</summary>
    public void Passed(HourProcess process);
}
