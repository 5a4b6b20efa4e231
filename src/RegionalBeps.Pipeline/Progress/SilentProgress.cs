namespace RegionalBeps.Pipeline.Progress;

/// <summary>Shows nothing: for tests and for callers that watch a run otherwise.</summary>
public sealed class SilentProgress : IRunProgress
{
    /// <summary>The only one that is needed.</summary>
    public static SilentProgress Instance { get; } = new();

    private SilentProgress()
    {
    }

    /// <inheritdoc/>
    public void BeginPhase(string name, long total, string unit)
    {
    }

    /// <inheritdoc/>
    public void Report(long done)
    {
    }

    /// <inheritdoc/>
    public void Note(string message)
    {
    }
}
