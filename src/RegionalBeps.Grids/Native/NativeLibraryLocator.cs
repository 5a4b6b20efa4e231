using System.Runtime.InteropServices;

namespace RegionalBeps.Grids.Native;

/// <summary>Where one native library is looked for: an override, the application's own folders, then the system's names.</summary>
/// <param name="Name">Plain name for messages.</param>
/// <param name="OverrideVariable">Environment variable that names the library's file or its folder.</param>
/// <param name="FileNames">File names for this system, the newest version first.</param>
internal sealed record NativeLibraryLocator(string Name, string OverrideVariable, IReadOnlyList<string> FileNames)
{
    /// <summary>Loads the library.</summary>
    /// <exception cref="NativeLibraryMissingException">Nothing that was tried could be loaded.</exception>
    public nint Load(string? overridden, string applicationFolder)
    {
        List<string> tried = [];
        foreach (string candidate in Candidates(overridden, applicationFolder))
        {
            tried.Add(candidate);
            if (NativeLibrary.TryLoad(candidate, out nint handle))
            {
                return handle;
            }
        }

        throw new NativeLibraryMissingException(Name, OverrideVariable, tried);
    }

    /// <summary>An override stands alone: a wrong one must be seen, not be papered over by another version of the library.</summary>
    private IEnumerable<string> Candidates(string? overridden, string applicationFolder)
    {
        if (!string.IsNullOrWhiteSpace(overridden))
        {
            return Directory.Exists(overridden) ? FileNames.Select(file => Path.Combine(overridden, file)) : [overridden];
        }

        string packaged = Path.Combine(applicationFolder, "runtimes", RuntimeInformation.RuntimeIdentifier, "native");
        string[] folders = [applicationFolder, packaged];
        IEnumerable<string> beside =
            from folder in folders
            from file in FileNames
            let path = Path.Combine(folder, file)
            where File.Exists(path)
            select path;
        return beside.Concat(FileNames);
    }
}
