namespace RegionalBeps.Grids.Reading;

/// <summary>One open raster file: where it lies, its times, and its values in its own unit, unpacked, north up, missing as NaN.</summary>
public abstract class RasterFile : IDisposable
{
    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>What the file calls the variable.</summary>
    public required string VariableName { get; init; }

    /// <summary>The grid of what <see cref="Read"/> gives.</summary>
    public required GridSpec Grid { get; init; }

    /// <summary>The unit that the file states; null if none.</summary>
    public required string? Unit { get; init; }

    /// <summary>CF cell methods, if stated.</summary>
    public string? CellMethods { get; init; }

    /// <summary>The times of the slices; null where the file has none. A moment is null where the real calendar lacks the date.</summary>
    public StampedTimes? Times { get; init; }

    /// <summary>Number of slices.</summary>
    public int SliceCount => Times?.Stamps.Count ?? 1;

    /// <summary>What was assumed on opening, one sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Reads one slice.</summary>
    /// <param name="slice">Index of the time; 0 where there is none.</param>
    /// <param name="values">Receives the slice, row by row from the north; as long as the grid has pixels.</param>
    /// <exception cref="InputException">The file is damaged.</exception>
    public abstract void Read(int slice, Span<double> values);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);
}
