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
        folder.RefuseIfTaken();
        AtomicFile.Guard(folder.FinalPath, () => Directory.CreateDirectory(folder.TemporaryPath));
        return folder;
    }

    /// <summary>Flushes every file and folder below, gives the folder its name and flushes the folder above.</summary>
    /// <param name="readOnly">Whether its files are protected against being written from then on.</param>
    /// <exception cref="OutputException">Something stands under the name meanwhile, or the disk cannot be written.</exception>
    public void Publish(bool readOnly = false)
    {
        RefuseIfTaken();
        AtomicFile.Guard(FinalPath, () =>
        {
            foreach (string file in Directory.EnumerateFiles(TemporaryPath, "*", SearchOption.AllDirectories))
            {
                DurableStorage.FlushFile(file);
                if (readOnly)
                {
                    File.SetAttributes(file, File.GetAttributes(file) | FileAttributes.ReadOnly);
                }
            }

            foreach (string below in Directory.EnumerateDirectories(TemporaryPath, "*", SearchOption.AllDirectories))
            {
                DurableStorage.FlushFolder(below);
            }

            DurableStorage.FlushFolder(TemporaryPath);
            DurableStorage.Rename(TemporaryPath, FinalPath);
            published = true;
            DurableStorage.FlushFolder(Path.GetDirectoryName(FinalPath)!);
        });
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

    private void RefuseIfTaken()
    {
        if (Directory.Exists(FinalPath) || File.Exists(FinalPath))
        {
            throw new OutputException($"'{FinalPath}' exists already and what is published never changes; choose another name.");
        }
    }
}
