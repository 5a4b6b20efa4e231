namespace RegionalBeps.Products.Change;

/// <summary>The mean of the years that have a value.</summary>
public static class YearlyMean
{
    /// <summary>Arithmetic mean; NaN where no year has a value.</summary>
    /// <param name="values">One value for each year, NaN where there is none.</param>
    /// <param name="count">Receives the number of years that have a value.</param>
    public static double Of(ReadOnlySpan<double> values, out int count)
    {
        double sum = 0;
        count = 0;
        foreach (double value in values)
        {
            if (!double.IsNaN(value))
            {
                sum += value;
                count++;
            }
        }

        return sum / count;
    }
}
