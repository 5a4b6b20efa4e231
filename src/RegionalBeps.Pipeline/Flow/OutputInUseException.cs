namespace RegionalBeps.Pipeline.Flow;

/// <summary>Another process holds the output folder. The message says which, and what to do.</summary>
public sealed class OutputInUseException : Exception
{
    /// <summary>Says who holds it.</summary>
    public OutputInUseException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
