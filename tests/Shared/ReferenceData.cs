namespace RegionalBeps.Tests;

/// <summary>Where the reference data lie that are read but never committed.</summary>
internal static class ReferenceData
{
    /// <summary>
    /// The full path of a file or folder below the reference data, or a skipped test that says what was missing.
    /// <c>REGIONALBEPS_REFERENCE</c> names the folder; without it, <c>../shared/reference</c> beside the repository is looked at.
    /// </summary>
    public static string PathTo(string relativePath)
    {
        string root = Environment.GetEnvironmentVariable("REGIONALBEPS_REFERENCE") is { Length: > 0 } named
            ? named
            : Path.Combine(RepositoryRoot, "..", "shared", "reference");
        string path = Path.GetFullPath(Path.Combine(root, relativePath));
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Ignore($"Skipped: the reference data '{relativePath}' are not here. "
                + "Set REGIONALBEPS_REFERENCE to the folder that holds them to run this test.");
        }

        return path;
    }

    /// <summary>The folder that holds the solution.</summary>
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    private static string FindRepositoryRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RegionalBeps.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No RegionalBeps.sln above the tests: they must run from inside the repository.");
    }
}
