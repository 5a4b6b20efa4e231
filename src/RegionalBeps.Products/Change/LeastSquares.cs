namespace RegionalBeps.Products.Change;

/// <summary>The straight line of least squared distances through a series of years.</summary>
public static class LeastSquares
{
    /// <summary>Slope per year: Σ(k − k̄)(x_k − x̄) / Σ(k − k̄)², over the years that have a value.</summary>
    /// <param name="values">One value for each year, NaN where there is none.</param>
    /// <returns>NaN where fewer than two years have a value.</returns>
    public static double Slope(ReadOnlySpan<double> values)
    {
        double sumOfYears = 0;
        double sum = 0;
        int count = 0;
        for (int year = 0; year < values.Length; year++)
        {
            if (!double.IsNaN(values[year]))
            {
                sumOfYears += year;
                sum += values[year];
                count++;
            }
        }

        double meanYear = sumOfYears / count;
        double mean = sum / count;
        double covariance = 0;
        double variance = 0;
        for (int year = 0; year < values.Length; year++)
        {
            if (!double.IsNaN(values[year]))
            {
                covariance += (year - meanYear) * (values[year] - mean);
                variance += (year - meanYear) * (year - meanYear);
            }
        }

        return covariance / variance;
    }
}
