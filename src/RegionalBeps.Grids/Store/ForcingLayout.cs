using System.Globalization;

namespace RegionalBeps.Grids.Store;

/// <summary>What a forcing store holds: which cells, variables, steps and years.</summary>
public sealed record ForcingLayout
{
    /// <summary>Goes into every key; to be raised whenever chunks of the same content are to be built anew.</summary>
    private const int PackingVersion = 2;

    /// <summary>The grid in words that differ for different grids: CRS, origin, spacing, size.</summary>
    public required string Grid { get; init; }

    /// <summary>Cells in a slice of the whole domain.</summary>
    public required int CellCount { get; init; }

    /// <summary>The tiles; a cell may belong to one tile at most.</summary>
    public required IReadOnlyList<StoredTile> Tiles { get; init; }

    /// <summary>The variables, in the order in which chunks hold them.</summary>
    public required IReadOnlyList<StoredVariable> Variables { get; init; }

    /// <summary>The time steps of the data.</summary>
    public required StepAxis Steps { get; init; }

    /// <summary>The years of which chunks are wanted.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>For each year the digest of the input files from which its chunks are made, the days before and after it included.</summary>
    public required IReadOnlyDictionary<int, string> InputDigests { get; init; }

    /// <summary>The key of a tile's year: it changes whenever anything changes on which the chunk's content depends, and only then.</summary>
    public string KeyOf(StoredTile tile, int year)
    {
        ArgumentNullException.ThrowIfNull(tile);
        StepRange steps = Steps.StepsOfYear(year);
        using ContentDigest digest = new();
        digest.Add(PackingVersion).Add(Grid).Add(tile.Name).Add(tile.Cells).Add(year).Add(InputDigests[year]);
        digest.Add(Steps.InstantOf(steps.First).Ticks).Add(Steps.Step.Ticks).Add(steps.Count).Add(Variables.Count);
        foreach (StoredVariable variable in Variables)
        {
            digest.Add(variable.Name).Add(variable.Unit).Add(variable.MantissaBits);
        }

        return digest.ToHexadecimal();
    }

    /// <summary>The header of a tile's year.</summary>
    public ChunkHeader HeaderOf(StoredTile tile, int year)
    {
        ArgumentNullException.ThrowIfNull(tile);
        StepRange steps = Steps.StepsOfYear(year);
        return new ChunkHeader(KeyOf(tile, year), tile.Name, year, Variables, Steps.InstantOf(steps.First), Steps.Step, steps.Count, tile.Cells.Count);
    }

    /// <summary>Where a chunk lies below the store's folder. The key is in the name, so that a chunk never changes under its name.</summary>
    internal static string RelativePathOf(ChunkHeader header) =>
        Path.Combine(header.Tile, string.Create(CultureInfo.InvariantCulture, $"{header.Year}-{header.Key[..16]}.forcing"));
}
