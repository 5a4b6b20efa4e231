namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>products</c> section.</summary>
public sealed record ProductSettings
{
    /// <summary>The names of the maps that are made, or <c>all</c>.</summary>
    [WordForUnset("all")]
    [Names(NameSource.Products)]
    public IReadOnlyList<string>? Select { get; init; }
}
