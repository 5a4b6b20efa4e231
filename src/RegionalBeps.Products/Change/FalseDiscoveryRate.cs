namespace RegionalBeps.Products.Change;

/// <summary>
/// Which pixels of a map of p-values are significant when the map as a whole is looked at: testing every pixel alone at 10 % finds
/// a tenth of a map without any trend "significant" (Benjamini and Hochberg 1995; Wilks 2016 for maps).
/// </summary>
public static class FalseDiscoveryRate
{
    /// <summary>The usual share of false finds among the finds.</summary>
    public const double DefaultLevel = 0.10;

    /// <summary>Marks the pixels whose p-value is not above p_(k), with k the largest rank for which p_(k) ≤ level · k / m.</summary>
    /// <param name="pValues">The p-values of a map, NaN where there is none; m is the number of the others.</param>
    /// <param name="level">Share of false finds to be expected among the marked pixels.</param>
    /// <param name="significant">Receives the marks; of the same length as the map.</param>
    /// <returns>The greatest p-value that is marked, or NaN where none is.</returns>
    public static double Mark(ReadOnlySpan<double> pValues, double level, Span<bool> significant)
    {
        double[] sorted = new double[pValues.Length];
        int count = 0;
        foreach (double p in pValues)
        {
            if (!double.IsNaN(p))
            {
                sorted[count++] = p;
            }
        }

        Array.Sort(sorted, 0, count);
        double threshold = double.NaN;
        for (int rank = count; rank > 0 && double.IsNaN(threshold); rank--)
        {
            threshold = sorted[rank - 1] <= level * rank / count ? sorted[rank - 1] : double.NaN;
        }

        for (int pixel = 0; pixel < pValues.Length; pixel++)
        {
            significant[pixel] = pValues[pixel] <= threshold;
        }

        return threshold;
    }
}
