namespace RegionalBeps.Grids.Store;

/// <summary>A chunk of the forcing store does not hold what was written into it.</summary>
public sealed class DamagedChunkException : IOException
{
    /// <summary>A damaged chunk.</summary>
    /// <param name="path">The chunk's file.</param>
    /// <param name="what">What does not fit, as the end of "is damaged: …".</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public DamagedChunkException(string path, string what, Exception? innerException = null)
        : base($"The forcing chunk '{path}' is damaged: {what}. It is to be built anew from the input files.", innerException)
    {
    }

    /// <summary>A damaged chunk with a sentence of its own.</summary>
    public DamagedChunkException(string message) : base(message)
    {
    }

    /// <summary>A damaged chunk with a sentence of its own and its cause.</summary>
    public DamagedChunkException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>A damaged chunk, without details.</summary>
    public DamagedChunkException()
    {
    }
}
