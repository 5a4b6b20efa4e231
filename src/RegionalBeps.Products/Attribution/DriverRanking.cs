namespace RegionalBeps.Products.Attribution;

/// <summary>Which drivers have the two highest grades.</summary>
/// <param name="Dominant">Index of the driver with the highest grade, -1 where there is none; of equal ones the first.</param>
/// <param name="Second">Index of the next, -1 where there is none.</param>
/// <param name="Margin">Difference of the two grades, NaN where there are not two.</param>
public readonly record struct DriverRanking(int Dominant, int Second, double Margin)
{
    /// <summary>Grades that differ by no more than this are equal.</summary>
    public const double Tie = 1e-9;

    /// <summary>Ranks grades; NaN is no grade.</summary>
    public static DriverRanking Of(ReadOnlySpan<double> grades)
    {
        int dominant = Highest(grades, except: -1);
        int second = dominant < 0 ? -1 : Highest(grades, dominant);
        return new DriverRanking(dominant, second, second < 0 ? double.NaN : Math.Max(0, grades[dominant] - grades[second]));
    }

    private static int Highest(ReadOnlySpan<double> grades, int except)
    {
        int highest = -1;
        for (int driver = 0; driver < grades.Length; driver++)
        {
            if (driver != except && !double.IsNaN(grades[driver]) && (highest < 0 || grades[driver] > grades[highest] + Tie))
            {
                highest = driver;
            }
        }

        return highest;
    }
}
