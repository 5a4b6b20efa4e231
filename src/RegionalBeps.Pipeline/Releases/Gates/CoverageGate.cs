using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Pipeline.Results;

namespace RegionalBeps.Pipeline.Releases.Gates;

/// <summary>Every pixel that was planned has an answer, and few were given up.</summary>
public static class CoverageGate
{
    /// <summary>The gate's name.</summary>
    public const string Name = "coverage";

    /// <summary>Asks.</summary>
    public static GateResult Ask(GateCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        int planned = candidate.PixelCount;
        int holes = Holes(candidate);
        int givenUp = candidate.Faults.Count;
        double share = (double)givenUp / planned;
        string found = FormattableString.Invariant($"{planned - givenUp} of {planned} pixels have a trustworthy column ({100 * share:0.###} % given up)");
        return holes > 0 ? new GateResult(Name, GateOutcome.Hold, FormattableString.Invariant($"{holes} pixel-years of maps are holes: neither a value nor a reason stands there."))
            : share > candidate.Limits.QuarantineLimit
                ? new GateResult(Name, GateOutcome.Hold, FormattableString.Invariant($"{found}, more than night.quarantine_limit allows ({100 * candidate.Limits.QuarantineLimit:0.###} %)."))
            : share > candidate.Limits.QuarantineWarning ? new GateResult(Name, GateOutcome.Warn, $"{found}; dossier/ names them.")
            : new GateResult(Name, GateOutcome.Pass, $"{found}.");
    }

    private static int Holes(GateCandidate candidate)
    {
        int holes = 0;
        foreach (CatalogueVariable product in candidate.Products)
        {
            for (int year = 0; year < candidate.Maps.Years.Count; year++)
            {
                ReadOnlySpan<float> values = candidate.Maps.ValuesOf(product, year);
                ReadOnlySpan<byte> flags = candidate.Maps.FlagsOf(product, year);
                foreach (Tiles.Tile tile in candidate.Tiles)
                {
                    foreach (Tiles.Pixel pixel in tile.Pixels)
                    {
                        int index = candidate.IndexOf(pixel);
                        holes += !SummaryMap.HasColumn(flags[index]) || (flags[index] == 0 && float.IsNaN(values[index])) ? 1 : 0;
                    }
                }
            }
        }

        return holes;
    }
}
