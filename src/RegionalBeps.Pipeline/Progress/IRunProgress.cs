namespace RegionalBeps.Pipeline.Progress;

/// <summary>Receives the progress of a run. A run calls it from any of its threads, so that implementations must be safe for that and return at once.</summary>
public interface IRunProgress
{
    /// <summary>A phase begins; the one before it, if there was one, is finished.</summary>
    /// <param name="name">What is done, in a few words, as "spin-up".</param>
    /// <param name="total">The amount of work in the phase's own unit; 0 where it is not known.</param>
    /// <param name="unit">The unit of work in the plural, as "tile-years".</param>
    public void BeginPhase(string name, long total, string unit);

    /// <summary>The amount of work of the current phase that is done.</summary>
    public void Report(long done);

    /// <summary>A fact that the user must see, in one sentence; it does not belong to the progress itself.</summary>
    public void Note(string message);

    /// <summary>A fact that somebody should look into, in one sentence; the run goes on.</summary>
    public void Warn(string message) => Note(message);
}
