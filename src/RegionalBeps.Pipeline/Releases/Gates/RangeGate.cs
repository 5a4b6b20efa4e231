using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Pipeline.Releases.Gates;

/// <summary>Every value is one that can be true.</summary>
public static class RangeGate
{
    /// <summary>The gate's name.</summary>
    public const string Name = "range";

    /// <summary>Asks.</summary>
    public static GateResult Ask(GateCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        int outside = 0;
        string first = "";
        foreach (CatalogueVariable product in candidate.Products)
        {
            for (int year = 0; year < candidate.Maps.Years.Count; year++)
            {
                ReadOnlySpan<float> values = candidate.Maps.ValuesOf(product, year);
                for (int pixel = 0; pixel < values.Length; pixel++)
                {
                    if (values[pixel] < product.ValidMinimum || values[pixel] > product.ValidMaximum || float.IsInfinity(values[pixel]))
                    {
                        first = outside++ == 0
                            ? FormattableString.Invariant($"{product.Name} is {values[pixel]} {product.Unit} in {candidate.Maps.Years[year]} at {candidate.PlaceOf(pixel)}, outside {product.ValidMinimum:G6} to {product.ValidMaximum:G6}")
                            : first;
                    }
                }
            }
        }

        return outside == 0
            ? new GateResult(Name, GateOutcome.Pass, "Every value lies in the range of its variable.")
            : new GateResult(Name, GateOutcome.Hold, FormattableString.Invariant($"{outside} values cannot be true; the first: {first}."));
    }
}
