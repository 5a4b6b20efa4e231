namespace RegionalBeps.Synthetic.Numerics;

/// <summary>A smooth daily course through the year whose monthly means are the given ones.</summary>
/// <remarks>
/// The course is linear between the middles of the months. Its node values are not the means themselves but those whose broken line
/// has these means: for months of equal length (x₋ + 6x + x₊)/8 = mean, solved by fixed-point iteration (it contracts by 1/3 a step).
/// Without that, interpolation would cut about 1 K off January and July.
/// </remarks>
public static class MonthlyCurve
{
    /// <summary>Months in a year.</summary>
    public const int Months = 12;

    private const int Iterations = 40;
    private const double DaysInYear = 365.2425;

    private static readonly double[] MiddleOfMonth = [15.5, 45, 74.5, 105, 135.5, 166, 196.5, 227.5, 258, 288.5, 319, 349.5];

    /// <summary>Node values at the middles of the months.</summary>
    /// <param name="means">Twelve monthly means.</param>
    /// <param name="floor">No node goes below this share of its month's mean or, where the mean is negative, stays unlimited.</param>
    public static double[] Nodes(ReadOnlySpan<double> means, double floor = double.NegativeInfinity)
    {
        if (means.Length != Months)
        {
            throw new ArgumentException($"Twelve monthly means are needed, {means.Length} were given.", nameof(means));
        }

        double[] nodes = means.ToArray();
        double[] next = new double[Months];
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            for (int month = 0; month < Months; month++)
            {
                double line = (nodes[(month + Months - 1) % Months] + (6.0 * nodes[month]) + nodes[(month + 1) % Months]) / 8.0;
                next[month] = nodes[month] + means[month] - line;
            }

            (nodes, next) = (next, nodes);
        }

        if (floor > double.NegativeInfinity)
        {
            for (int month = 0; month < Months; month++)
            {
                nodes[month] = Math.Max(nodes[month], floor * means[month]);
            }
        }

        return nodes;
    }

    /// <summary>The two nodes around a day of the year and the weight of the second.</summary>
    /// <param name="dayOfYear">1 to 366; the value is taken at noon.</param>
    public static (int First, int Second, double WeightOfSecond) Between(int dayOfYear)
    {
        double day = dayOfYear - 0.5;
        int second = 0;
        while (second < Months && MiddleOfMonth[second] <= day)
        {
            second++;
        }

        int first = (second + Months - 1) % Months;
        double start = second == 0 ? MiddleOfMonth[first] - DaysInYear : MiddleOfMonth[first];
        double end = second == Months ? MiddleOfMonth[0] + DaysInYear : MiddleOfMonth[second];
        return (first, second % Months, (day - start) / (end - start));
    }
}
