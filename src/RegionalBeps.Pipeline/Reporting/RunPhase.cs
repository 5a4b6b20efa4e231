namespace RegionalBeps.Pipeline.Reporting;

/// <summary>A phase of a run.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Seconds">How long it took, s.</param>
public sealed record RunPhase(string Name, double Seconds)
{
    /// <summary>A phase, to the millisecond.</summary>
    public static RunPhase Of(string name, TimeSpan duration) => new(name, Math.Round(duration.TotalSeconds, 3));
}
