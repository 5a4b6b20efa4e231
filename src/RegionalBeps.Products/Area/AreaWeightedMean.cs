namespace RegionalBeps.Products.Area;

/// <summary>Mean of a map over part of its pixels, such as green-up where thaw onset is the dominant driver.</summary>
public static class AreaWeightedMean
{
    /// <summary>Σ A x / Σ A over the pixels that are wanted and have a value, in the order of the map.</summary>
    /// <param name="values">A value for each pixel, NaN where there is none.</param>
    /// <param name="cellArea">Area of each pixel, in any unit.</param>
    /// <param name="wanted">Which pixels count.</param>
    /// <returns>NaN where no pixel counts.</returns>
    /// <exception cref="ArgumentException">The maps are not of the same size.</exception>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> cellArea, ReadOnlySpan<bool> wanted)
    {
        if (cellArea.Length != values.Length || wanted.Length != values.Length)
        {
            throw new ArgumentException($"{values.Length} values, {cellArea.Length} areas and {wanted.Length} marks are not one map.");
        }

        double sum = 0;
        double area = 0;
        for (int pixel = 0; pixel < values.Length; pixel++)
        {
            if (wanted[pixel] && !double.IsNaN(values[pixel]))
            {
                sum += cellArea[pixel] * values[pixel];
                area += cellArea[pixel];
            }
        }

        return sum / area;
    }
}
