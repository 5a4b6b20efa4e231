namespace RegionalBeps.Pipeline.Releases;

/// <summary>A wish about releases that cannot be fulfilled. The message says why, and what to do.</summary>
public sealed class ReleaseException : Exception
{
    /// <summary>Says why.</summary>
    public ReleaseException(string message)
        : base(message)
    {
    }
}
