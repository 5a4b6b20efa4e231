namespace RegionalBeps.Products.Attribution;

/// <summary>Pearson's correlation, without the allocation that a library's takes.</summary>
internal static class Pearson
{
    /// <summary>Mean of a series without gaps.</summary>
    public static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    /// <summary>r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²) of two series without gaps.</summary>
    public static double Correlation(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        double meanOne = Mean(one);
        double meanOther = Mean(other);
        double product = 0;
        double squareOne = 0;
        double squareOther = 0;
        for (int k = 0; k < one.Length; k++)
        {
            product += (one[k] - meanOne) * (other[k] - meanOther);
            squareOne += (one[k] - meanOne) * (one[k] - meanOne);
            squareOther += (other[k] - meanOther) * (other[k] - meanOther);
        }

        return product / Math.Sqrt(squareOne * squareOther);
    }
}
