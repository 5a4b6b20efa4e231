using System.Collections.Concurrent;
using RegionalBeps.Grids.Files;

namespace RegionalBeps.Grids.Store;

/// <summary>
/// The forcing, rearranged once from the order in which files lie on disk to the order in which it is computed with: one chunk for
/// each tile and year. Chunks are found by the digest of what they were made from, so that a changed input never meets an old chunk.
/// </summary>
/// <remarks>
/// <code>
/// ForcingStore store = new(folder, layout);
/// using (ForcingImport import = store.BeginImport(budget))
/// {
///     foreach (StepRange run in import.WantedSteps) { … for each variable, for each step of the run: import.Add(variable, step, slice); … }
///     import.Complete();
/// }
/// ForcingChunk chunk = store.Read(tile, 2004);
/// </code>
/// </remarks>
public sealed class ForcingStore
{
    private readonly ConcurrentDictionary<string, string> damages = new();

    /// <summary>A store; its folder is made when the first chunk is written.</summary>
    /// <param name="folder">Where the chunks lie.</param>
    /// <param name="layout">What is wanted of the store.</param>
    public ForcingStore(string folder, ForcingLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        foreach (int year in layout.Years.Where(year => layout.Steps.StepsOfYear(year).Count == 0))
        {
            throw new ArgumentException($"The forcing has no step in {year}.", nameof(layout));
        }

        (Folder, Layout) = (Path.GetFullPath(folder), layout);
    }

    /// <summary>Where the chunks lie.</summary>
    public string Folder { get; }

    /// <summary>What is wanted of the store.</summary>
    public ForcingLayout Layout { get; }

    /// <summary>The years of which the chunk of some tile is missing.</summary>
    public IReadOnlyList<int> MissingYears => [.. Layout.Years.Where(year => !Layout.Tiles.All(tile => Holds(tile, year)))];

    /// <summary>Where the chunk of a tile and year lies, or will lie.</summary>
    public string PathOf(StoredTile tile, int year) => Path.Combine(Folder, ForcingLayout.RelativePathOf(Layout.HeaderOf(tile, year)));

    /// <summary>Whether the chunk of a tile and year is there and made from the same content.</summary>
    public bool Holds(StoredTile tile, int year)
    {
        string path = PathOf(tile, year);
        try
        {
            return File.Exists(path) && ChunkFile.ReadHeader(path).Key == Layout.KeyOf(tile, year);
        }
        catch (DamagedChunkException damage)
        {
            damages.TryAdd(path, damage.Message);
            return false;
        }
    }

    /// <summary>What was found damaged since the store was opened, one sentence each: it counts as missing and is built anew.</summary>
    public IReadOnlyList<string> Damages => [.. damages.OrderBy(damage => damage.Key, StringComparer.Ordinal).Select(damage => damage.Value)];

    /// <summary>Digest of what a chunk holds, without reading its numbers.</summary>
    /// <exception cref="DamagedChunkException">The chunk's header is damaged.</exception>
    /// <exception cref="FileNotFoundException">The chunk was never made.</exception>
    public string ContentOf(StoredTile tile, int year) => ChunkFile.ReadHeader(PathOf(tile, year)).Content;

    /// <summary>Removes the chunks that the layout does not want any more: those made from inputs that have changed since.</summary>
    /// <returns>How many were removed.</returns>
    public int RemoveSuperseded()
    {
        if (!Directory.Exists(Folder))
        {
            return 0;
        }

        HashSet<string> wanted = [.. Layout.Tiles.SelectMany(tile => Layout.Years.Select(year => PathOf(tile, year)))];
        string[] superseded = [.. Directory.EnumerateFiles(Folder, "*.forcing", SearchOption.AllDirectories).Where(file => !wanted.Contains(file))];
        foreach (string file in superseded)
        {
            File.Delete(file);
        }

        return superseded.Length;
    }

    /// <summary>Reads and checks the chunk of a tile and year. Several threads may read at the same time.</summary>
    /// <exception cref="DamagedChunkException">The chunk is damaged, or was made from other content.</exception>
    /// <exception cref="FileNotFoundException">The chunk was never made.</exception>
    public ForcingChunk Read(StoredTile tile, int year)
    {
        string path = PathOf(tile, year);
        try
        {
            ForcingChunk chunk = ChunkFile.Read(path);
            return chunk.Header.Key == Layout.KeyOf(tile, year)
                ? chunk
                : throw new DamagedChunkException(path, "its key says that it was made from other input");
        }
        catch (DamagedChunkException damage)
        {
            damages.TryAdd(path, damage.Message);
            throw;
        }
    }

    /// <summary>Removes a chunk, for instance a damaged one, so that the next import builds it anew.</summary>
    public void Discard(StoredTile tile, int year) => File.Delete(PathOf(tile, year));

    /// <summary>Begins to fill in the chunks that are missing. What imports that were killed have left is removed.</summary>
    /// <param name="memoryBudget">Bytes that the import may hold; at least one slice of each variable is held whatever the budget.</param>
    /// <param name="progress">Is told of each step and chunk, on the calling thread.</param>
    public ForcingImport BeginImport(long memoryBudget, Action<ImportProgress>? progress = null)
    {
        AtomicFile.Guard(Folder, () =>
        {
            Directory.CreateDirectory(Folder);
            TemporaryName.RemoveStale(Folder, below: true);
        });
        return new ForcingImport(this, memoryBudget, progress);
    }
}
