namespace RegionalBeps.Products.Change;

/// <summary>The median of the slopes between all pairs of years: a trend that a few odd years do not bend (Theil 1950, Sen 1968).</summary>
public static class TheilSen
{
    /// <summary>Number of pairs of years, and so the scratch space that <see cref="Slope"/> needs.</summary>
    public static int PairCount(int years) => years * (years - 1) / 2;

    /// <summary>Slope per year: median over i &lt; j of (x_j − x_i) / (j − i), over the years that have a value.</summary>
    /// <param name="values">One value for each year, NaN where there is none.</param>
    /// <param name="scratch">Working space of at least <see cref="PairCount"/> values.</param>
    /// <returns>NaN where fewer than two years have a value.</returns>
    public static double Slope(ReadOnlySpan<double> values, Span<double> scratch)
    {
        int count = 0;
        for (int later = 1; later < values.Length; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                double slope = (values[later] - values[earlier]) / (later - earlier);
                if (!double.IsNaN(slope))
                {
                    scratch[count++] = slope;
                }
            }
        }

        return MedianOf(scratch[..count]);
    }

    private static double MedianOf(Span<double> slopes)
    {
        if (slopes.IsEmpty)
        {
            return double.NaN;
        }

        slopes.Sort();
        int middle = slopes.Length / 2;
        return slopes.Length % 2 == 1 ? slopes[middle] : 0.5 * (slopes[middle - 1] + slopes[middle]);
    }
}
