using MathNet.Numerics.Distributions;

namespace RegionalBeps.Products.Change;

/// <summary>The rank test for a monotonic trend (Mann 1945, Kendall 1975).</summary>
/// <param name="Statistic">S = Σ_{i&lt;j} sign(x_j − x_i).</param>
/// <param name="Variance">Variance of S without a trend, corrected for ties.</param>
/// <param name="NormalScore">Z, S with continuity correction in units of its standard deviation.</param>
/// <param name="PValue">Two-sided probability of so large a |Z| without a trend; 1 for a constant series.</param>
public readonly record struct MannKendall(double Statistic, double Variance, double NormalScore, double PValue)
{
    /// <summary>Tests the years that have a value.</summary>
    /// <remarks>
    /// Var(S) = [n(n−1)(2n+5) − Σ_g t_g(t_g−1)(2t_g+5)] / 18 with t_g the size of each group of equal values (Kendall 1975);
    /// Z = (S − sign S) / √Var(S). The normal approximation is meant for n of ten and more.
    /// </remarks>
    /// <param name="values">One value for each year, NaN where there is none.</param>
    public static MannKendall Of(ReadOnlySpan<double> values)
    {
        int count = 0;
        int statistic = 0;
        double tieTerm = 0;
        for (int year = 0; year < values.Length; year++)
        {
            if (double.IsNaN(values[year]))
            {
                continue;
            }

            count++;
            bool seenBefore = false;
            int equal = 1;
            for (int earlier = 0; earlier < year; earlier++)
            {
                statistic += values[year] > values[earlier] ? 1 : values[year] < values[earlier] ? -1 : 0;
                seenBefore |= values[earlier] == values[year];
            }

            for (int later = year + 1; later < values.Length; later++)
            {
                equal += values[later] == values[year] ? 1 : 0;
            }

            tieTerm += seenBefore ? 0 : VarianceTerm(equal);
        }

        double variance = (VarianceTerm(count) - tieTerm) / 18;
        double normalScore = variance > 0 ? (statistic - Math.Sign(statistic)) / Math.Sqrt(variance) : 0;
        return new MannKendall(statistic, variance, normalScore, 2 * Normal.CDF(0, 1, -Math.Abs(normalScore)));
    }

    private static double VarianceTerm(double n) => n * (n - 1) * ((2 * n) + 5);
}
