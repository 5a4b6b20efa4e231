namespace RegionalBeps.Grids.Store;

/// <summary>A tile of the domain: the cells that are computed together, in the order in which they are computed.</summary>
/// <param name="Name">A name that is good for a folder, such as <c>r003c012</c>.</param>
/// <param name="Cells">Indices into a slice of the whole domain (row × columns + column), land cells only, in tile order.</param>
public sealed record StoredTile(string Name, IReadOnlyList<int> Cells);
