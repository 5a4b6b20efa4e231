namespace RegionalBeps.Grids.Regridding;

/// <summary>For each target pixel the source pixels that it takes from, and their weights. A target that the source does not cover has none.</summary>
internal sealed class CellWeights
{
    private readonly int[] starts;
    private readonly int[] sources;
    private readonly double[] weights;

    private CellWeights(int[] starts, int[] sources, double[] weights)
    {
        this.starts = starts;
        this.sources = sources;
        this.weights = weights;
    }

    /// <summary>Number of target pixels.</summary>
    public int TargetCount => starts.Length - 1;

    /// <summary>Collects the weights of all target pixels in order.</summary>
    /// <param name="targetCount">Number of target pixels.</param>
    /// <param name="collect">Adds the sources and weights of one target to a list, or nothing.</param>
    public static CellWeights Collect(int targetCount, Action<int, List<(int Source, double Weight)>> collect)
    {
        int[] starts = new int[targetCount + 1];
        List<int> sources = [];
        List<double> weights = [];
        List<(int Source, double Weight)> one = [];
        for (int target = 0; target < targetCount; target++)
        {
            one.Clear();
            collect(target, one);
            double sum = one.Sum(pair => pair.Weight);
            foreach ((int source, double weight) in one)
            {
                sources.Add(source);
                weights.Add(weight / sum);
            }

            starts[target + 1] = sources.Count;
        }

        return new CellWeights(starts, [.. sources], [.. weights]);
    }

    /// <summary>True if the source covers the target pixel.</summary>
    public bool Covers(int target) => starts[target + 1] > starts[target];

    /// <summary>
    /// Weighted means; missing sources are left out, and a target of which half or more is missing is missing (with one source: if it is).
    /// </summary>
    public void Average(ReadOnlySpan<double> values, Span<double> result)
    {
        const double enough = 0.5;
        for (int target = 0; target < result.Length; target++)
        {
            double sum = 0.0;
            double valid = 0.0;
            for (int entry = starts[target]; entry < starts[target + 1]; entry++)
            {
                double value = values[sources[entry]];
                if (!double.IsNaN(value))
                {
                    sum += weights[entry] * value;
                    valid += weights[entry];
                }
            }

            result[target] = valid > enough ? sum / valid : double.NaN;
        }
    }

    /// <summary>The value of the greatest weight, missing being one of the values; of equals the smallest, and missing last.</summary>
    public void Mode(ReadOnlySpan<double> values, Span<double> result)
    {
        const double tie = 1e-9;
        SortedDictionary<double, double> shares = [];
        for (int target = 0; target < result.Length; target++)
        {
            shares.Clear();
            double missing = 0.0;
            for (int entry = starts[target]; entry < starts[target + 1]; entry++)
            {
                double value = values[sources[entry]];
                if (double.IsNaN(value))
                {
                    missing += weights[entry];
                }
                else
                {
                    shares[value] = shares.GetValueOrDefault(value) + weights[entry];
                }
            }

            (double winner, double most) = (double.NaN, 0.0);
            foreach ((double value, double share) in shares)
            {
                if (share > most + tie)
                {
                    (winner, most) = (value, share);
                }
            }

            result[target] = missing > most + tie ? double.NaN : winner;
        }
    }
}
