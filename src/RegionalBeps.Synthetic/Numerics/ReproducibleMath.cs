namespace RegionalBeps.Synthetic.Numerics;

/// <summary>Elementary functions whose bits are the same on every machine.</summary>
/// <remarks>
/// The C library behind <see cref="Math.Exp(double)"/> and its like differs from system to system in the last bit, which would let
/// one seed give two data sets. These use +, −, ×, ÷, rounding and moves of integer bits alone, all of which IEEE 754 defines
/// exactly. They are good to about 2 units in the last place over the arguments that synthesis needs.
/// </remarks>
public static class ReproducibleMath
{
    private const double Log2High = 6.93147180369123816490e-01;
    private const double Log2Low = 1.90821492927058770002e-10;
    private const double HalfPiHigh = 1.57079632673412561417e+00;
    private const double HalfPiLow = 6.07710050650619224932e-11;
    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;
    private const int ExponentialTerms = 14;
    private const int LogarithmTerms = 13;
    private const int CircularTerms = 9;
    private const double LargestExponent = 708.0;

    /// <summary>e raised to <paramref name="x"/>; arguments are limited to ±708, where the result is still a normal number.</summary>
    /// <remarks>Reduction by multiples of ln 2 (Cody and Waite 1980), then the Taylor series.</remarks>
    public static double Exp(double x)
    {
        double limited = Math.Clamp(x, -LargestExponent, LargestExponent);
        double k = Math.Round(limited / (Log2High + Log2Low));
        double r = limited - (k * Log2High) - (k * Log2Low);
        double sum = 1.0;
        for (int n = ExponentialTerms; n >= 1; n--)
        {
            sum = 1.0 + (r * sum / n);
        }

        return sum * BitConverter.Int64BitsToDouble(((long)k + ExponentBias) << MantissaBits);
    }

    /// <summary>Natural logarithm of a positive normal number.</summary>
    /// <remarks>x = m·2^k with √½ ≤ m &lt; √2; ln m = 2 artanh((m − 1)/(m + 1)) by its series.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a positive normal number.</exception>
    public static double Log(double x)
    {
        if (!double.IsNormal(x) || x < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(x), x, "The logarithm needs a positive normal number.");
        }

        long bits = BitConverter.DoubleToInt64Bits(x);
        long k = (bits >> MantissaBits) - ExponentBias;
        double m = BitConverter.Int64BitsToDouble((bits & ((1L << MantissaBits) - 1)) | ((long)ExponentBias << MantissaBits));
        if (m > 1.4142135623730951)
        {
            m *= 0.5;
            k++;
        }

        double s = (m - 1.0) / (m + 1.0);
        double square = s * s;
        double series = 0.0;
        for (int n = LogarithmTerms; n >= 1; n--)
        {
            series = (series * square) + (1.0 / ((2 * n) - 1));
        }

        return (k * Log2High) + ((2.0 * s * series) + (k * Log2Low));
    }

    /// <summary><paramref name="x"/> raised to <paramref name="y"/>, for x ≥ 0; 0 where x is 0.</summary>
    public static double Pow(double x, double y) => x == 0.0 ? 0.0 : Exp(y * Log(x));

    /// <summary>Cosine of an angle in radians.</summary>
    public static double Cos(double x)
    {
        (double reduced, int quadrant) = ReduceToQuadrant(x);
        return quadrant switch
        {
            0 => CosineSeries(reduced),
            1 => -SineSeries(reduced),
            2 => -CosineSeries(reduced),
            _ => SineSeries(reduced),
        };
    }

    /// <summary>Sine of an angle in radians.</summary>
    public static double Sin(double x)
    {
        (double reduced, int quadrant) = ReduceToQuadrant(x);
        return quadrant switch
        {
            0 => SineSeries(reduced),
            1 => CosineSeries(reduced),
            2 => -SineSeries(reduced),
            _ => -CosineSeries(reduced),
        };
    }

    private static (double Reduced, int Quadrant) ReduceToQuadrant(double x)
    {
        double k = Math.Round(x / (HalfPiHigh + HalfPiLow));
        return (x - (k * HalfPiHigh) - (k * HalfPiLow), (int)(((long)k) & 3));
    }

    private static double SineSeries(double x)
    {
        double square = x * x;
        double sum = 1.0;
        for (int n = CircularTerms; n >= 1; n--)
        {
            sum = 1.0 - (square * sum / (2 * n * ((2 * n) + 1)));
        }

        return x * sum;
    }

    private static double CosineSeries(double x)
    {
        double square = x * x;
        double sum = 1.0;
        for (int n = CircularTerms; n >= 1; n--)
        {
            sum = 1.0 - (square * sum / (2 * n * ((2 * n) - 1)));
        }

        return sum;
    }
}
