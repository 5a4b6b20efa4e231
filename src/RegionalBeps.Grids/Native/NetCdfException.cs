namespace RegionalBeps.Grids.Native;

/// <summary>netCDF-C refused a call.</summary>
public sealed class NetCdfException : IOException
{
    /// <summary>Builds the message from the library's own.</summary>
    /// <param name="path">The file that was worked on.</param>
    /// <param name="action">What was attempted, as the object of "could not".</param>
    /// <param name="code">The library's error code.</param>
    /// <param name="libraryMessage">The library's own text for the code.</param>
    public NetCdfException(string path, string action, int code, string libraryMessage)
        : base($"{path}: could not {action}: {libraryMessage} (netCDF error {code}).")
    {
        Code = code;
        LibraryMessage = libraryMessage;
    }

    /// <summary>The library's error code, negative.</summary>
    public int Code { get; }

    /// <summary>The library's own text.</summary>
    public string LibraryMessage { get; }
}
