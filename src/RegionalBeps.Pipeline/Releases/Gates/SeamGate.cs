using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Pipeline.Releases.Gates;

/// <summary>No tile shows on a map: steps from pixel to pixel across the edges of tiles are no larger than those across other lines.</summary>
public static class SeamGate
{
    /// <summary>The gate's name.</summary>
    public const string Name = "seams";

    /// <summary>How much larger the usual step across edges may be than the largest usual step across lines as far apart elsewhere.</summary>
    private const double LargestRatio = 3;

    /// <summary>With fewer pairs of pixels the usual step says nothing.</summary>
    private const int FewestPairs = 50;

    /// <summary>Steps below this part of the map's own spread are taken for as good as none.</summary>
    private const double Negligible = 0.01;

    /// <summary>Asks.</summary>
    public static GateResult Ask(GateCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        double worst = 0;
        string where = "";
        foreach (CatalogueVariable product in candidate.Products.Where(product => product.Flags.Count == 0))
        {
            float[] mean = MeanOf(candidate, product);
            foreach (bool isEastward in new[] { true, false })
            {
                if (RatioOf(candidate, mean, isEastward) is { } ratio && ratio > worst)
                {
                    (worst, where) = (ratio, product.Name);
                }
            }
        }

        return worst == 0 ? new GateResult(Name, GateOutcome.Pass, "The map has too few tiles for seams to be told.")
            : new GateResult(
                Name,
                worst > LargestRatio ? GateOutcome.Hold : GateOutcome.Pass,
                FormattableString.Invariant($"The usual step across the edges of tiles is at most {worst:0.0#} times the largest across lines as far apart within tiles ({where})."));
    }

    /// <summary>
    /// The usual step across the edges of tiles over the largest of those across the other families of lines as far apart, in one direction. A
    /// natural boundary may run along some edges, a seam runs along all; and what a family of lines may come to by chance the others show.
    /// </summary>
    private static double? RatioOf(GateCandidate candidate, float[] mean, bool isEastward)
    {
        int columns = candidate.Maps.Grid.Columns;
        List<double>[] families = [.. Enumerable.Range(0, candidate.TileSize).Select(_ => new List<double>())];
        for (int pixel = 0; pixel < mean.Length; pixel++)
        {
            int place = isEastward ? pixel % columns : pixel / columns;
            int neighbour = isEastward ? pixel + 1 : pixel + columns;
            bool exists = isEastward ? place + 1 < columns : neighbour < mean.Length;
            if (exists && Math.Abs((double)mean[neighbour] - mean[pixel]) is var step && !double.IsNaN(step))
            {
                families[place % candidate.TileSize].Add(step);
            }
        }

        double[] within = [.. families[..^1].Where(steps => steps.Count >= FewestPairs).Select(UsualOf)];
        if (families[^1].Count < FewestPairs || within.Length == 0)
        {
            return null;
        }

        float[] valid = [.. mean.Where(value => !float.IsNaN(value))];
        double middle = valid.Average();
        double negligible = Negligible * valid.Average(value => Math.Abs(value - middle));
        return negligible > 0 ? (UsualOf(families[^1]) + negligible) / (within.Max() + negligible) : null;
    }

    /// <summary>Mean of the smaller half: natural boundaries do not count, and in maps of whole days it does not jump as a median does.</summary>
    private static double UsualOf(List<double> steps)
    {
        steps.Sort();
        return steps.Take((steps.Count + 1) / 2).Average();
    }

    private static float[] MeanOf(GateCandidate candidate, CatalogueVariable product)
    {
        var sum = new double[candidate.Maps.Grid.PixelCount];
        var count = new int[sum.Length];
        for (int year = 0; year < candidate.Maps.Years.Count; year++)
        {
            ReadOnlySpan<float> values = candidate.Maps.ValuesOf(product, year);
            for (int pixel = 0; pixel < sum.Length; pixel++)
            {
                sum[pixel] += float.IsNaN(values[pixel]) ? 0 : values[pixel];
                count[pixel] += float.IsNaN(values[pixel]) ? 0 : 1;
            }
        }

        return [.. sum.Zip(count, (total, valid) => valid == 0 ? float.NaN : (float)(total / valid))];
    }
}
