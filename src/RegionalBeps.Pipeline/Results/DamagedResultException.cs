namespace RegionalBeps.Pipeline.Results;

/// <summary>A tile's result that was there a moment ago is missing or damaged.</summary>
public sealed class DamagedResultException : Exception
{
    /// <summary>Says which.</summary>
    public DamagedResultException(string message)
        : base(message)
    {
    }
}
