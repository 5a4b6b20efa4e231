using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>products</c> section.</summary>
public sealed record ProductSettings
{
    /// <summary>The names of the maps that are made, or <c>all</c>.</summary>
    [WordForUnset("all")]
    [Names(VariableGroup.AnnualProduct)]
    public IReadOnlyList<string>? Select { get; init; }
}
