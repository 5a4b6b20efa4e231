namespace RegionalBeps.Grids.Tests;

/// <summary>A folder for one test's files, removed with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("regionalbeps-");

    public string FullName => folder.FullName;

    public string this[params string[] names] => Path.Combine([folder.FullName, .. names]);

    /// <summary>All that is in it, relative to it and in order.</summary>
    public string[] AllNames => [.. Directory.EnumerateFileSystemEntries(FullName, "*", SearchOption.AllDirectories)
        .Select(entry => Path.GetRelativePath(FullName, entry)).Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Delete(recursive: true);
}
