using RegionalBeps.Pipeline.Releases.Differences;
using RegionalBeps.Pipeline.Reporting;
using RegionalBeps.Pipeline.Results;

namespace RegionalBeps.Pipeline.Releases.Gates;

/// <summary>No value changes without a cause: where settings, inputs and program are those of the last release, so are the maps, bit for bit.</summary>
public static class ChangeGate
{
    /// <summary>The gate's name.</summary>
    public const string Name = "change";

    /// <summary>Asks.</summary>
    public static GateResult Ask(GateCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (candidate.Difference is not { Obstacle: null } difference)
        {
            return new GateResult(Name, GateOutcome.Pass, candidate.Difference is null ? "This is the first release." : $"Not compared: {candidate.Difference.Obstacle}.");
        }

        MapDifference[] different = [.. difference.Maps.Where(map => map.IsDifferent)];
        if (different.Length == 0)
        {
            return new GateResult(Name, GateOutcome.Pass, $"All maps equal those of release {difference.Before}.");
        }

        if (difference.Cause.IsEmpty)
        {
            return new GateResult(Name, GateOutcome.Hold, $"{different.Length} maps differ from release {difference.Before} although nothing that they are made of does.");
        }

        (string Map, string Tile)[] unexplained = [.. Unexplained(candidate, difference.Before.Record, different)];
        return unexplained.Length == 0
            ? new GateResult(Name, GateOutcome.Pass, $"{different.Length} maps changed since release {difference.Before}; changes.md says how much and why.")
            : new GateResult(Name, GateOutcome.Hold, $"{unexplained[0].Map} changed in tile {unexplained[0].Tile} although nothing that the tile depends on did.");
    }

    /// <summary>Changed maps of tiles whose key did not change. Classes of frozen ground and the share of permafrost around a pixel are left out: neighbouring tiles go into them.</summary>
    private static IEnumerable<(string Map, string Tile)> Unexplained(GateCandidate candidate, RunRecord before, MapDifference[] different)
    {
        foreach (Tiles.Tile tile in candidate.Tiles.Where(tile => before.TileKeys.GetValueOrDefault(tile.Name) == candidate.TileKeys[tile.Name]))
        {
            foreach (MapDifference map in different.Where(map => !map.IsClass && map.Variable.Name != AnnualMaps.PermafrostFraction))
            {
                if (tile.Pixels.Any(pixel => map.Mean[candidate.IndexOf(pixel)] is not (0 or float.NaN)))
                {
                    yield return (map.Variable.Name, tile.Name);
                }
            }
        }
    }
}
