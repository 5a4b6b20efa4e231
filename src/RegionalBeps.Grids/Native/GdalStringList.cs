namespace RegionalBeps.Grids.Native;

/// <summary>A list of options in the form that GDAL takes; lives for one call.</summary>
internal readonly unsafe ref struct GdalStringList : IDisposable
{
    /// <summary>Copies the texts; none at all becomes a null list, which GDAL understands as such.</summary>
    public GdalStringList(IEnumerable<string> texts)
    {
        byte** list = null;
        foreach (string text in texts)
        {
            list = GdalApi.CSLAddString(list, text);
        }

        Pointer = list;
    }

    /// <summary>The native list.</summary>
    public byte** Pointer { get; }

    /// <summary>Frees the native list.</summary>
    public void Dispose() => GdalApi.CSLDestroy(Pointer);
}
