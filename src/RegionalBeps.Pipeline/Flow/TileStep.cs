using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Flow;

/// <summary>One tile in one step of its history: a year of the spin-up or of the period.</summary>
/// <param name="Tile">The tile.</param>
/// <param name="Step">Which step of the tile's history, 0 for the first year of the spin-up.</param>
public readonly record struct TileStep(Tile Tile, int Step);
