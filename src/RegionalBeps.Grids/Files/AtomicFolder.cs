namespace RegionalBeps.Grids.Files;

/// <summary>
/// A folder that appears under its name complete or not at all, such as a release: it is filled under a temporary name beside it,
/// everything in it is flushed to the disk, and then it is renamed.
/// </summary>
public sealed class AtomicFolder : IDisposable
{
    private bool published;

    private AtomicFolder(string path)
    {
        FinalPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        TemporaryPath = TemporaryName.For(path);
    }

    /// <summary>The name the folder will have.</summary>
    public string FinalPath { get; }

    /// <summary>The folder to fill meanwhile; it exists.</summary>
    public string TemporaryPath { get; }

    /// <summary>Begins a folder.</summary>
    /// <param name="path">The final name; nothing may stand there yet, because what was published never changes.</param>
    /// <exception cref="OutputException">Something stands there already, or the disk cannot be written.</exception>
    public static AtomicFolder For(string path)
    {
        AtomicFolder folder = new(path);
        RefuseIfTaken(folder.FinalPath);
        AtomicFile.Guard(folder.FinalPath, () => Directory.CreateDirectory(folder.TemporaryPath));
        return folder;
    }

    /// <summary>Flushes every file and folder below, gives the folder its name and flushes the folder above.</summary>
    /// <param name="readOnly">Whether its files are protected against being written from then on.</param>
    /// <param name="instead">Another final name on the same disk; null for the one with which the folder was begun.</param>
    /// <returns>The final name.</returns>
    /// <exception cref="OutputException">Something stands under the name meanwhile, or the disk cannot be written.</exception>
    public string Publish(bool readOnly = false, string? instead = null)
    {
        string final = instead ?? FinalPath;
        RefuseIfTaken(final);
        AtomicFile.Guard(final, () =>
        {
            Settle(TemporaryPath, readOnly);
            Directory.CreateDirectory(Path.GetDirectoryName(final)!);
            DurableStorage.Rename(TemporaryPath, final);
            published = true;
            DurableStorage.FlushFolder(Path.GetDirectoryName(final)!);
        });
        return final;
    }

    /// <summary>Gives a folder another name on the same disk in one step, after everything in it was flushed.</summary>
    /// <param name="from">An existing folder.</param>
    /// <param name="to">The new name; nothing may stand there.</param>
    /// <param name="readOnly">Whether its files are protected against being written from then on.</param>
    /// <exception cref="OutputException">Something stands under the name, or the disk cannot be written.</exception>
    public static void Move(string from, string to, bool readOnly = false)
    {
        RefuseIfTaken(to);
        AtomicFile.Guard(to, () =>
        {
            Settle(from, readOnly);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            DurableStorage.Rename(from, to);
            DurableStorage.FlushFolder(Path.GetDirectoryName(to)!);
            DurableStorage.FlushFolder(Path.GetDirectoryName(from)!);
        });
    }

    /// <summary>Removes a folder with all that is in it: first its name, so that nobody sees a part of it.</summary>
    /// <exception cref="OutputException">The disk cannot be written.</exception>
    public static void Remove(string path) => AtomicFile.Guard(path, () =>
    {
        string doomed = TemporaryName.For(path);
        DurableStorage.Rename(path, doomed);
        if (OperatingSystem.IsWindows())
        {
            foreach (string file in Directory.EnumerateFiles(doomed, "*", SearchOption.AllDirectories))
            {
                File.SetAttributes(file, FileAttributes.Normal);
            }
        }

        Directory.Delete(doomed, recursive: true);
    });

    private static void Settle(string folder, bool readOnly)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            DurableStorage.FlushFile(file);
            if (readOnly)
            {
                File.SetAttributes(file, File.GetAttributes(file) | FileAttributes.ReadOnly);
            }
        }

        foreach (string below in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
        {
            DurableStorage.FlushFolder(below);
        }

        DurableStorage.FlushFolder(folder);
    }

    /// <summary>Flushes the names in a folder to the disk, after several files were published into it.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <exception cref="OutputException">The disk refuses.</exception>
    public static void Flush(string folder) => AtomicFile.Guard(folder, () => DurableStorage.FlushFolder(folder));

    /// <summary>Removes what was filled in if it was not published.</summary>
    public void Dispose()
    {
        if (!published && Directory.Exists(TemporaryPath))
        {
            Directory.Delete(TemporaryPath, recursive: true);
        }
    }

    private static void RefuseIfTaken(string path)
    {
        if (Directory.Exists(path) || File.Exists(path))
        {
            throw new OutputException($"'{path}' exists already and what is published never changes; choose another name.");
        }
    }
}
