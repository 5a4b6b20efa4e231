namespace RegionalBeps.Products.Change;

/// <summary>How much a year resembles the one before.</summary>
public static class Autocorrelation
{
    /// <summary>
    /// Lag-1 autocorrelation: Σ (x_k − x̄)(x_{k+1} − x̄) / Σ (x_k − x̄)², the upper sum over neighbouring years that both have a value.
    /// A strong positive one makes trend tests too confident (Yue et al. 2002).
    /// </summary>
    /// <param name="values">One value for each year, NaN where there is none.</param>
    /// <returns>NaN where the series is constant or empty.</returns>
    public static double LagOne(ReadOnlySpan<double> values)
    {
        double mean = YearlyMean.Of(values, out _);
        double product = 0;
        double square = 0;
        for (int year = 0; year < values.Length; year++)
        {
            double deviation = values[year] - mean;
            if (double.IsNaN(deviation))
            {
                continue;
            }

            square += deviation * deviation;
            if (year + 1 < values.Length && !double.IsNaN(values[year + 1]))
            {
                product += deviation * (values[year + 1] - mean);
            }
        }

        return square > 0 ? product / square : double.NaN;
    }
}
