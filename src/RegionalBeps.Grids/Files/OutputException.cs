namespace RegionalBeps.Grids.Files;

/// <summary>Something could not be written. The message is one sentence for a person: what, where, and what to do.</summary>
public sealed class OutputException : IOException
{
    // errno of Linux and the Win32 code that .NET puts into the low half of HResult for the same cause.
    private static readonly int[] DiskFull = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private const int ReadOnlyFileSystem = 30;

    /// <summary>An output fault with its sentence.</summary>
    public OutputException(string message) : base(message)
    {
    }

    /// <summary>An output fault with its sentence and its cause.</summary>
    public OutputException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>An output fault without a sentence of its own.</summary>
    public OutputException()
    {
    }

    /// <summary>Whether an exception means that the operating system refused to write.</summary>
    public static bool IsRefusal(Exception cause) => cause is (IOException or UnauthorizedAccessException) and not OutputException;

    /// <summary>The sentence for what the operating system said when <paramref name="path"/> was being written.</summary>
    /// <param name="path">The file or folder under its final name.</param>
    /// <param name="cause">What was thrown.</param>
    public static OutputException From(string path, Exception cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        string sentence = cause switch
        {
            _ when DiskFull.Contains(cause.HResult) =>
                $"'{path}' could not be written because the disk is full; free some space and give the same command again.",
            _ when cause.HResult == ReadOnlyFileSystem =>
                $"'{path}' could not be written because the disk is mounted read-only; choose another output folder.",
            UnauthorizedAccessException =>
                $"'{path}' could not be written because this user may not write there; choose another output folder or change its rights.",
            DirectoryNotFoundException =>
                $"'{path}' could not be written because its folder does not exist; create it or choose another output folder.",
            _ => $"'{path}' could not be written: {cause.Message}",
        };
        return new OutputException(sentence, cause);
    }
}
