namespace RegionalBeps.Grids.Files;

/// <summary>
/// A file that appears under its name complete or not at all: it is written under a temporary name in the same folder, flushed to the
/// disk, renamed, and the folder is flushed. Whoever had the old file open keeps reading the old one.
/// </summary>
/// <example>
/// <code>
/// using AtomicFile file = AtomicFile.For("maps/annual.nc");
/// WriteSomehow(file.TemporaryPath);
/// file.Publish();
/// </code>
/// </example>
public sealed class AtomicFile : IDisposable
{
    private bool published;

    private AtomicFile(string path)
    {
        FinalPath = Path.GetFullPath(path);
        TemporaryPath = TemporaryName.For(path);
    }

    /// <summary>The name the file will have.</summary>
    public string FinalPath { get; }

    /// <summary>Where to write meanwhile.</summary>
    public string TemporaryPath { get; }

    /// <summary>Begins a file; its folder is created where it is missing.</summary>
    /// <param name="path">The final name.</param>
    /// <exception cref="OutputException">The folder cannot be created.</exception>
    public static AtomicFile For(string path)
    {
        AtomicFile file = new(path);
        Guard(file.FinalPath, () => Directory.CreateDirectory(Path.GetDirectoryName(file.FinalPath)!));
        return file;
    }

    /// <summary>Writes a whole file through a stream and publishes it.</summary>
    /// <param name="path">The final name.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="OutputException">The disk is full, read-only or not writable for this user.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using AtomicFile file = For(path);
        Guard(file.FinalPath, () =>
        {
            using FileStream stream = new(file.TemporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            write(stream);
        });
        file.Publish();
    }

    /// <summary>Writes a whole text file (UTF-8 without a byte order mark) and publishes it.</summary>
    /// <param name="path">The final name.</param>
    /// <param name="text">The content.</param>
    /// <exception cref="OutputException">The disk is full, read-only or not writable for this user.</exception>
    public static void WriteText(string path, string text)
    {
        using AtomicFile file = For(path);
        Guard(file.FinalPath, () => File.WriteAllText(file.TemporaryPath, text));
        file.Publish();
    }

    /// <summary>Flushes the file, gives it its name and flushes the folder. Every writer must have closed it.</summary>
    /// <param name="flushFolder">
    /// False where the caller publishes many files into one folder and flushes it once with <see cref="AtomicFolder.Flush"/>.
    /// </param>
    /// <exception cref="OutputException">The disk is full, read-only or not writable for this user.</exception>
    public void Publish(bool flushFolder = true)
    {
        Guard(FinalPath, () =>
        {
            DurableStorage.FlushFile(TemporaryPath);
            DurableStorage.Rename(TemporaryPath, FinalPath);
            published = true;
            if (flushFolder)
            {
                DurableStorage.FlushFolder(Path.GetDirectoryName(FinalPath)!);
            }
        });
    }

    /// <summary>Removes what was written if it was not published.</summary>
    public void Dispose()
    {
        if (!published)
        {
            File.Delete(TemporaryPath);
        }
    }

    internal static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception cause) when (OutputException.IsRefusal(cause))
        {
            throw OutputException.From(path, cause);
        }
    }
}
