namespace RegionalBeps.Grids.Native;

/// <summary>A native library that rasters are read and written with is not installed, or not where it was looked for.</summary>
/// <remarks>The message is complete: what is missing, the line that installs it, the override and everything that was tried.</remarks>
public sealed class NativeLibraryMissingException : Exception
{
    /// <summary>The line that installs both libraries on any Debian or Ubuntu.</summary>
    public const string InstallLine = "apt-get install -y --no-install-recommends gdal-bin netcdf-bin";

    /// <summary>Builds the message from what was looked for.</summary>
    /// <param name="library">Plain name of the library, such as <c>GDAL</c>.</param>
    /// <param name="overrideVariable">The environment variable that names the library's file or folder.</param>
    /// <param name="tried">Every name and path that was tried, in order.</param>
    public NativeLibraryMissingException(string library, string overrideVariable, IReadOnlyList<string> tried)
        : base($"The native library {library} was not found. Install it with '{InstallLine}', or let the environment variable "
            + $"{overrideVariable} name the library's file or its folder. Tried: {string.Join(", ", tried)}.")
    {
        Library = library;
        OverrideVariable = overrideVariable;
        Tried = tried;
    }

    /// <summary>Plain name of the library that is missing.</summary>
    public string Library { get; }

    /// <summary>The environment variable that may name the library's file or folder.</summary>
    public string OverrideVariable { get; }

    /// <summary>Every name and path that was tried, in order.</summary>
    public IReadOnlyList<string> Tried { get; }
}
