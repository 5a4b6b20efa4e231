namespace RegionalBeps.Grids.Preview;

/// <summary>Numbers that people like to read on an axis: 1, 2 or 5 times a power of ten.</summary>
internal static class RoundNumber
{
    /// <summary>The smallest round number that is not below a positive number.</summary>
    public static double AtLeast(double number)
    {
        double power = Math.Pow(10.0, Math.Floor(Math.Log10(number)));
        double digit = number / power;
        return power * (digit <= 1.0 + 1e-9 ? 1.0 : digit <= 2.0 + 1e-9 ? 2.0 : digit <= 5.0 + 1e-9 ? 5.0 : 10.0);
    }

    /// <summary>The largest round number that is not above a positive number.</summary>
    public static double AtMost(double number)
    {
        double power = Math.Pow(10.0, Math.Floor(Math.Log10(number)));
        double digit = number / power;
        return power * (digit >= 5.0 - 1e-9 ? 5.0 : digit >= 2.0 - 1e-9 ? 2.0 : 1.0);
    }
}
