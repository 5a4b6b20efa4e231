namespace RegionalBeps.Products.Attribution;

/// <summary>Correlation of each driver with the target after the linear influence of all other drivers is taken from both.</summary>
public static class PartialCorrelation
{
    // Below this share of unexplained variance a driver is a combination of the others.
    private const double SmallestUnexplained = 1e-9;

    /// <summary>Working space that <see cref="Of"/> needs for a number of drivers.</summary>
    public static int ScratchLength(int drivers) => (drivers + 1) * (drivers + 1);

    /// <summary>
    /// r_i = −p_0i / √(p_00 p_ii), with p the inverse of the correlation matrix of the target (0) and the drivers (Whittaker 1990).
    /// </summary>
    /// <remarks>The matrix is inverted in place by the sweep operator (Goodnight 1979): it is small, and a library's allocates.</remarks>
    /// <param name="target">Target without gaps.</param>
    /// <param name="drivers">Drivers without gaps, driver-major.</param>
    /// <param name="used">For each driver whether it is compared.</param>
    /// <param name="correlations">
    /// Receives the partial correlations; NaN for drivers that are not compared, and for all where years are no more than series
    /// or a series is a combination of others.
    /// </param>
    /// <param name="scratch">Working space of <see cref="ScratchLength"/> values.</param>
    public static void Of(
        ReadOnlySpan<double> target, ReadOnlySpan<double> drivers, ReadOnlySpan<bool> used, Span<double> correlations, Span<double> scratch)
    {
        correlations.Fill(double.NaN);
        int size = used.Count(true) + 1;
        Span<double> matrix = scratch[..(size * size)];
        Fill(matrix, size, target, drivers, used);
        if (target.Length <= size || !Sweep(matrix, size))
        {
            return;
        }

        int place = 0;
        for (int driver = 0; driver < used.Length; driver++)
        {
            if (used[driver])
            {
                place++;

                // The swept matrix is −p, so p_00 p_ii is the product of two of its own elements and −p_0i is itself one.
                correlations[driver] = matrix[place] / Math.Sqrt(matrix[0] * matrix[(place * size) + place]);
            }
        }
    }

    private static void Fill(
        Span<double> matrix, int size, ReadOnlySpan<double> target, ReadOnlySpan<double> drivers, ReadOnlySpan<bool> used)
    {
        int years = target.Length;
        matrix[0] = 1;
        int row = 0;
        for (int driver = 0; driver < used.Length; driver++)
        {
            if (!used[driver])
            {
                continue;
            }

            row++;
            ReadOnlySpan<double> course = drivers.Slice(driver * years, years);
            matrix[row] = matrix[row * size] = Pearson.Correlation(target, course);
            matrix[(row * size) + row] = 1;
            int column = 0;
            for (int other = 0; other < driver; other++)
            {
                if (used[other])
                {
                    column++;
                    double correlation = Pearson.Correlation(course, drivers.Slice(other * years, years));
                    matrix[(row * size) + column] = matrix[(column * size) + row] = correlation;
                }
            }
        }
    }

    private static bool Sweep(Span<double> matrix, int size)
    {
        for (int k = 0; k < size; k++)
        {
            double pivot = matrix[(k * size) + k];
            if (!(pivot > SmallestUnexplained))
            {
                return false;
            }

            for (int i = 0; i < size; i++)
            {
                for (int j = 0; j < size; j++)
                {
                    if (i != k && j != k)
                    {
                        matrix[(i * size) + j] -= matrix[(i * size) + k] * matrix[(k * size) + j] / pivot;
                    }
                }
            }

            for (int i = 0; i < size; i++)
            {
                if (i != k)
                {
                    matrix[(i * size) + k] /= pivot;
                    matrix[(k * size) + i] /= pivot;
                }
            }

            matrix[(k * size) + k] = -1 / pivot;
        }

        return true;
    }
}
