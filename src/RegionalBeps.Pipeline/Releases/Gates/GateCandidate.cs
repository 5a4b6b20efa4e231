using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Pipeline.Configuration;
using RegionalBeps.Pipeline.Releases.Differences;
using RegionalBeps.Pipeline.Results;
using RegionalBeps.Pipeline.Schemes;
using RegionalBeps.Pipeline.Tiles;

namespace RegionalBeps.Pipeline.Releases.Gates;

/// <summary>What gates look at before a release is published.</summary>
public sealed record GateCandidate
{
    /// <summary>The annual maps.</summary>
    public required AnnualMaps Maps { get; init; }

    /// <summary>The products that are published.</summary>
    public required IReadOnlyList<CatalogueVariable> Products { get; init; }

    /// <summary>The tiles.</summary>
    public required IReadOnlyList<Tile> Tiles { get; init; }

    /// <summary>The side of a tile in pixels.</summary>
    public required int TileSize { get; init; }

    /// <summary>For each tile the digest of all that its last year depends on.</summary>
    public required IReadOnlyDictionary<string, string> TileKeys { get; init; }

    /// <summary>What broke the columns that were given up.</summary>
    public required IReadOnlyList<ColumnFault> Faults { get; init; }

    /// <summary>What is tolerated.</summary>
    public required NightSettings Limits { get; init; }

    /// <summary>What changed since the last release; null for a first one.</summary>
    public required ReleaseDifference? Difference { get; init; }

    /// <summary>How many pixels have a column.</summary>
    public int PixelCount => Tiles.Sum(tile => tile.Pixels.Count);

    /// <summary>A pixel of the grid in words.</summary>
    public string PlaceOf(int pixel) => FormattableString.Invariant($"row {pixel / Maps.Grid.Columns}, column {pixel % Maps.Grid.Columns}");

    /// <summary>Index of a pixel in a map.</summary>
    public int IndexOf(in Pixel pixel) => (pixel.Row * Maps.Grid.Columns) + pixel.Column;
}
