using System.Runtime.CompilerServices;

namespace RegionalBeps.Column.Lanes;

/// <summary>
/// Exponential, logarithm and trigonometric functions from + − × ÷, square root and moves of bits alone, so that they give the same
/// bits in every lane width and on every machine. (Those of the C library differ between systems, those of the runtime's vectors
/// with the presence of fused multiplication.)
/// </summary>
/// <remarks>
/// Arguments are reduced in the manner of Cody &amp; Waite (1980, Software Manual for the Elementary Functions). The polynomials
/// interpolate the reduced function at Chebyshev nodes; tests/Column.Tests/Lanes/Tables/elementary_functions.py computes them and the
/// tables they are tested against. They are summed by Estrin's scheme, in a written order. Exponential and
/// logarithm are put into the methods that call them: a lane that goes into a call by value is copied in pieces of 16 or 32 bytes, and the
/// processor waits for all of them before it can read it as a whole, which costs as much as the function itself. A method with more than
/// four of them grows beyond what the runtime compiles well, and is divided.
/// </remarks>
public static class LaneMath
{
    private const double HighLn2 = 0.6931471803691238;
    private const double LowLn2 = 1.9082149292705877e-10;
    private const double TwoToThe54 = 18014398509481984.0;
    private const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>eˣ within 1 unit in the last place, subnormal results included; ∞ above 709.78, 0 below -745.13, NaN for NaN.</summary>
    /// <remarks>x = k ln 2 + r, |r| ≤ ln 2 / 2; eˣ = 2ᵏ (1 + r + r² q(r)). 2ᵏ is applied in two factors, which keeps both normal.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILane<T>
    {
        T bounded = T.Max(-746.0, T.Min(710.0, x));
        T k = T.RoundToNearest(bounded * 1.4426950408889634);
        T high = bounded - k * HighLn2;
        T low = k * LowLn2;
        T r = high - low;
        T r2 = r * r;
        T significand = 1.0 + (high + (r2 * ExpRemainder(r, r2) - low));
        T half = T.Floor(k * 0.5);
        return significand * T.PowerOfTwo(half) * T.PowerOfTwo(k - half);
    }

    /// <summary>eˣ for |x| ≤ ½ ln 2, the same bits as <see cref="Exp"/> gives there at less than half the cost; no meaningful value beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ExpOfSmall<T>(T x)
        where T : struct, ILane<T>
    {
        T x2 = x * x;
        return 1.0 + (x + x2 * ExpRemainder(x, x2));
    }

    /// <summary>Natural logarithm within 1 unit in the last place; -∞ for 0, NaN below 0, ∞ for ∞, NaN for NaN.</summary>
    /// <remarks>x = 2ᵏ (1 + f), √½ ≤ 1 + f &lt; √2; s = f / (2 + f); ln(1 + f) = f − f²/2 + s (f²/2 + z R(z)), z = s².</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x)
        where T : struct, ILane<T>
    {
        T normal = T.Select(x, SmallestNormal, x * TwoToThe54, x);
        T m = T.BinaryMantissa(normal);
        T isUpper = T.LessThan(1.4142135623730951, m);
        T k = T.BinaryExponent(normal) - T.Select(x, SmallestNormal, 54.0, 0.0) + T.Blend(isUpper, 1.0, 0.0);
        T f = T.Blend(isUpper, m * 0.5, m) - 1.0;
        T s = f / (2.0 + f);
        T z = s * s;
        T z2 = z * z;
        T sum = (0.6666666666666666 + z * 0.4000000000000088) + z2 * (0.2857142857080323 + z * 0.2222222239180047)
            + (z2 * z2) * ((0.18181795630884748 + z * 0.1538624020581371) + z2 * (0.13268759668555402 + z * 0.13086767009995384));
        T halfSquare = 0.5 * f * f;
        T logarithm = k * HighLn2 - ((halfSquare - (s * (halfSquare + z * sum) + k * LowLn2)) - f);
        T isOrdinary = T.And(T.LessThan(0.0, x), T.LessThan(x, double.PositiveInfinity));
        T extreme = T.Blend(T.AreEqual(x, 0.0), double.NegativeInfinity, T.Select(x, 0.0, double.NaN, x));
        return T.Blend(isOrdinary, logarithm, extreme);
    }

    /// <summary>Decadic logarithm within 2 units in the last place; the ends as in <see cref="Log"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log10<T>(T x)
        where T : struct, ILane<T> => Log(x) * 0.4342944819032518;

    /// <summary>xʸ = e^(y ln x) for x &gt; 0. The relative error grows with the exponent: about (1 + |y ln x|)·1.1e-16.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Pow<T>(in T x, in T y)
        where T : struct, ILane<T> => Exp(y * Log(x));

    /// <summary>Sine of an angle in radians, |x| below 1e5, within 2 units in the last place.</summary>
    public static T Sin<T>(T x)
        where T : struct, ILane<T> => QuarterWave(x, 0.0);

    /// <summary>Cosine of an angle in radians, |x| below 1e5, within 2 units in the last place.</summary>
    public static T Cos<T>(T x)
        where T : struct, ILane<T> => QuarterWave(x, 1.0);

    /// <summary>Angle of the point (x, y), from -π to π, within 2 units in the last place; 0 at the origin.</summary>
    /// <remarks>The smaller over the larger coordinate, t in [0, 1]; above tan(π/8) π/4 + atan((t − 1) / (t + 1)).</remarks>
    public static T Atan2<T>(T y, T x)
        where T : struct, ILane<T>
    {
        T across = T.Abs(x);
        T up = T.Abs(y);
        T less = T.Min(across, up);
        T more = T.Max(across, up);
        T isUpper = T.LessThan(0.41421356237309503 * more, less);
        T numerator = T.Blend(isUpper, less - more, less);
        T denominator = T.Blend(isUpper, less + more, more);
        T t = numerator / T.Select(0.0, denominator, denominator, 1.0);
        T z = t * t;
        T z2 = z * z;
        T z4 = z2 * z2;
        T sum = ((-0.3333333333333333 + z * 0.19999999999999804) + z2 * (-0.14285714285659779 + z * 0.11111111105150588))
            + z4 * ((-0.09090908753259112 + z * 0.07692296368042296) + z2 * (-0.06666424760200507 + z * 0.05878927554473668))
            + (z4 * z4) * ((-0.05230443640686046 + z * 0.0455154473401848) + z2 * (-0.034569315063240416 + z * 0.016284375049956695));
        T angle = t + t * (z * sum);
        angle = T.Blend(isUpper, 0.7853981633974483 + (angle + 3.061616997868383e-17), angle);
        angle = T.Select(across, up, 1.5707963267948966 - (angle - 6.123233995736766e-17), angle);
        angle = T.Select(x, 0.0, 3.141592653589793 - (angle - 1.2246467991473532e-16), angle);
        return T.Select(y, 0.0, -angle, angle);
    }

    /// <summary>Angle from 0 to π with the given cosine, within 3 units in the last place; NaN beyond ±1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Acos<T>(T cosine)
        where T : struct, ILane<T> => Atan2(T.Sqrt((1.0 - cosine) * (1.0 + cosine)), cosine);

    /// <summary>Hyperbolic tangent within 2 units in the last place.</summary>
    /// <remarks>An odd polynomial for |x| below 0.5, beyond that 1 − 2 / (e^(2|x|) + 1).</remarks>
    public static T Tanh<T>(T x)
        where T : struct, ILane<T>
    {
        T magnitude = T.Abs(x);
        T t = T.Min(magnitude, 0.5);
        T z = t * t;
        T z2 = z * z;
        T z4 = z2 * z2;
        T sum = ((-0.3333333333333333 + z * 0.1333333333333323) + z2 * (-0.05396825396808919 + z * 0.021869488525836745))
            + z4 * ((-0.008863235197797702 + z * 0.0035921217832016084) + z2 * (-0.0014557606808451246 + z * 0.000589465948284864))
            + (z4 * z4) * ((-0.0002363507909727139 + z * 8.819014552790023e-05) + z2 * -2.2948547411634564e-05);
        T near = t + t * (z * sum);
        T far = 1.0 - 2.0 / (Exp(2.0 * magnitude) + 1.0);
        T tangent = T.Select(magnitude, 0.5, near, far);
        return T.Select(x, 0.0, -tangent, tangent);
    }

    /// <summary>q of eʳ = 1 + r + r² q(r), |r| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ExpRemainder<T>(T r, T r2)
        where T : struct, ILane<T>
    {
        T r4 = r2 * r2;
        return (0.5 + r * 0.1666666666666667) + r2 * (0.04166666666666667 + r * 0.008333333333326106)
            + r4 * ((0.001388888888888081 + r * 0.0001984126987492355) + r2 * (2.4801587333382252e-05 + r * 2.7557255269785664e-06))
            + (r4 * r4) * ((2.755726525241958e-07 + r * 2.5105271231322874e-08) + r2 * 2.091779227978372e-09);
    }

    /// <summary>sin(x + quarters·π/2).</summary>
    /// <remarks>x = k π/2 + r, |r| ≤ π/4; the count of quarters modulo 4 chooses between ± sin r and ± cos r.</remarks>
    private static T QuarterWave<T>(T x, T quarters)
        where T : struct, ILane<T>
    {
        T k = T.RoundToNearest(x * 0.6366197723675814);
        T r = ((x - k * 1.5707963267341256) - k * 6.077100506303966e-11) - k * 2.0222662487959506e-21;
        T z = r * r;
        T z2 = z * z;
        T z4 = z2 * z2;
        T sineSum = (-0.16666666666666666 + z * 0.008333333333333331) + z2 * (-0.0001984126984126506 + z * 2.7557319219335453e-06)
            + z4 * ((-2.5052106231157904e-08 + z * 1.6058531414589008e-10) + z2 * -7.586685070091169e-13);
        T cosineSum = (0.041666666666666664 + z * -0.0013888888888888887) + z2 * (2.4801587301584645e-05 + z * -2.755731922140076e-07)
            + z4 * ((2.087675579036339e-09 + z * -1.1470460773968235e-11) + z2 * 4.74586520373312e-14);
        T sine = r + r * (z * sineSum);
        T cosine = 1.0 - (0.5 * z - z2 * cosineSum);
        T turn = k + quarters;
        turn = turn - 4.0 * T.Floor(turn * 0.25);
        T isCosine = T.Or(T.AreEqual(turn, 1.0), T.AreEqual(turn, 3.0));
        T value = T.Blend(isCosine, cosine, sine);
        return T.Select(turn, 2.0, value, -value);
    }
}
