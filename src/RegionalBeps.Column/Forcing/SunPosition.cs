using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>Where the sun stands as seen from the Earth's centre.</summary>
/// <param name="SineOfDeclination">Sine of the declination.</param>
/// <param name="CosineOfDeclination">Cosine of the declination.</param>
/// <param name="EquationOfTime">Apparent minus mean solar time, minutes.</param>
/// <param name="DistanceFactor">Square of the mean distance over the distance, by which the solar constant is multiplied.</param>
public readonly record struct SunPosition(
    double SineOfDeclination, double CosineOfDeclination, double EquationOfTime, double DistanceFactor)
{
    private const double RadiansPerDegree = 0.017453292519943295;
    private const double MinutesPerDegree = 4.0;
    private static readonly DateTime Epoch = new(2000, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>The position at an instant in UTC; within 0.01 degrees between 1950 and 2050.</summary>
    /// <remarks>
    /// Low-precision formulas of the Astronomical Almanac (page C5), angles in degrees, n days since 2000-01-01 12 UT:
    /// mean longitude L = 280.460 + 0.9856474 n, mean anomaly g = 357.528 + 0.9856003 n,
    /// ecliptic longitude λ = L + 1.915 sin g + 0.020 sin 2g, obliquity ε = 23.439 − 4·10⁻⁷ n,
    /// sin δ = sin ε sin λ, right ascension α = atan2(cos ε sin λ, cos λ), equation of time 4 min (L − α),
    /// distance r = 1.00014 − 0.01671 cos g − 0.00014 cos 2g.
    /// </remarks>
    public static SunPosition At(DateTime utc)
    {
        double n = (utc - Epoch).TotalDays;
        double L = Wrapped(280.460 + 0.9856474 * n);
        double g = Wrapped(357.528 + 0.9856003 * n);
        double lambda = L + 1.915 * Sine(g) + 0.020 * Sine(2.0 * g);
        double epsilon = 23.439 - 4e-7 * n;
        double sineOfDeclination = Sine(epsilon) * Sine(lambda);
        double alpha = LaneMath.Atan2<Scalar>(Cosine(epsilon) * Sine(lambda), Cosine(lambda)).Value / RadiansPerDegree;
        double r = 1.00014 - 0.01671 * Cosine(g) - 0.00014 * Cosine(2.0 * g);
        return new(
            sineOfDeclination,
            Math.Sqrt(1.0 - sineOfDeclination * sineOfDeclination),
            MinutesPerDegree * Wrapped(L - alpha),
            1.0 / (r * r));
    }

    private static double Sine(double degrees) => LaneMath.Sin<Scalar>(degrees * RadiansPerDegree).Value;

    private static double Cosine(double degrees) => LaneMath.Cos<Scalar>(degrees * RadiansPerDegree).Value;

    /// <summary>The same angle between -180 and 180 degrees.</summary>
    private static double Wrapped(double degrees) => degrees - 360.0 * Math.Round(degrees / 360.0);
}
