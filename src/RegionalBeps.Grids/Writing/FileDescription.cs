namespace RegionalBeps.Grids.Writing;

/// <summary>What a file says of itself as a whole.</summary>
public sealed record FileDescription
{
    /// <summary>What is in the file, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>How the data were made: model and version.</summary>
    public required string Source { get; init; }

    /// <summary>When and by which command, as CF <c>history</c>.</summary>
    public required string History { get; init; }

    /// <summary>Where they were made; null where nobody said.</summary>
    public string? Institution { get; init; }

    /// <summary>Publications; null for none.</summary>
    public string? References { get; init; }

    /// <summary>What a reader must know, such as that the weather was not observed or that a year is partial; null for nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>Versions, digests of configuration and inputs, and the like: attribute name and value.</summary>
    public IReadOnlyDictionary<string, string> Provenance { get; init; } = new Dictionary<string, string>();

    /// <summary>All attributes, by the names that CF and the Attribute Convention for Data Discovery give them.</summary>
    internal IEnumerable<(string Name, string Text)> Attributes
    {
        get
        {
            (string Name, string? Text)[] known =
            [
                ("title", Title), ("institution", Institution), ("source", Source), ("history", History),
                ("references", References), ("comment", Comment),
            ];
            return known.Where(item => item.Text is not null).Select(item => (item.Name, item.Text!))
                .Concat(Provenance.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => (item.Key, item.Value)));
        }
    }
}
