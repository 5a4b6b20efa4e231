namespace RegionalBeps.Grids.Native;

/// <summary>GDAL refused a call.</summary>
public sealed class GdalException : IOException
{
    /// <summary>Builds the message from the library's own.</summary>
    /// <param name="subject">The file or thing that was worked on.</param>
    /// <param name="action">What was attempted, as the object of "could not".</param>
    /// <param name="libraryMessage">The library's own text.</param>
    public GdalException(string subject, string action, string libraryMessage)
        : base($"{subject}: could not {action}: {(libraryMessage.Length > 0 ? libraryMessage : "GDAL gave no reason")}.") =>
        LibraryMessage = libraryMessage;

    /// <summary>The library's own text, possibly empty.</summary>
    public string LibraryMessage { get; }
}
