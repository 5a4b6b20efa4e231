namespace RegionalBeps.Column.Baseline;

/// <summary>The net assimilation that satisfies biochemistry, stomata and diffusion at once.</summary>
/// <remarks>
/// Rate a (c_i − d)/(e c_i + b) − R_d; leaf surface c_s = c_a − A/g_b; stomata g = s A/c_s + b′ for CO₂, c_i = c_s − A/g.
/// Eliminating c_i and c_s leaves a cubic in A (Baldocchi 1994, Tree Physiology 14, appendix), solved with three real roots by their
/// cosines; where only one is real the clamped cosine is an approximation (B19).
/// </remarks>
internal readonly struct BallBerryRoots
{
    /// <summary>a: largest rate, µmol m⁻² s⁻¹.</summary>
    public double MaxRate { get; init; }

    /// <summary>b, ppm.</summary>
    public double HalfSaturation { get; init; }

    /// <summary>d: Γ, ppm.</summary>
    public double CompensationPoint { get; init; }

    /// <summary>e: factor on c_i in the denominator.</summary>
    public double InternalFactor { get; init; }

    /// <summary>R_d, µmol m⁻² s⁻¹.</summary>
    public double Respiration { get; init; }

    /// <summary>c_a, ppm.</summary>
    public double AirCarbonDioxide { get; init; }

    /// <summary>g_b for CO₂, mol m⁻² s⁻¹.</summary>
    public double BoundaryConductance { get; init; }

    /// <summary>b′: Ball-Berry intercept for CO₂, mol m⁻² s⁻¹.</summary>
    public double Intercept { get; init; }

    /// <summary>Root of the cubic, µmol m⁻² s⁻¹; zero where none is a gain.</summary>
    /// <param name="s">m′ rh f_w.</param>
    public double OpenStomata(double s)
    {
        double a = MaxRate;
        double b = HalfSaturation;
        double d = CompensationPoint;
        double e = InternalFactor;
        double Rd = Respiration;
        double ca = AirCarbonDioxide;
        double gb = BoundaryConductance;
        double b0 = Intercept;
        double al = 1.0 + b0 / gb - s;
        double be = ca * (gb * s - 2.0 * b0 - gb);
        double ga = ca * ca * gb * b0;
        double th = gb * s - b0;
        double D = e * al;
        double p = (e * be + b * th - a * al + e * Rd * al) / D;
        double q = (e * ga + b * ga / ca - a * be + a * d * th + e * Rd * be + Rd * b * th) / D;
        double r = (-a * ga + a * d * ga / ca + e * Rd * ga + Rd * b * ga / ca) / D;
        double Q = (p * p - 3.0 * q) / 9.0;
        if (!(Q > 0.0))
        {
            return 0.0;
        }

        double U = (2.0 * p * p * p - 9.0 * p * q + 27.0 * r) / 54.0;
        double rootQ = Math.Sqrt(Q);
        (double sin, double cos) = Math.SinCos(Math.Acos(Math.Clamp(U / (Q * rootQ), -1.0, 1.0)) / 3.0);
        double sideways = Math.Sqrt(3.0) * rootQ * sin;
        double x1 = -2.0 * rootQ * cos - p / 3.0;
        double x2 = rootQ * cos + sideways - p / 3.0;
        double x3 = rootQ * cos - sideways - p / 3.0;
        double min = Math.Min(x1, Math.Min(x2, x3));
        double max = Math.Max(x1, Math.Max(x2, x3));
        double mid = x1 + x2 + x3 - min - max;
        return min > 0.0 ? min
            : min < 0.0 && mid > 0.0 ? mid
            : min < 0.0 && mid < 0.0 && max > 0.0 ? max
            : 0.0;
    }

    /// <summary>
    /// Root of the quadratic that holds where the stomata are at their intercept, µmol m⁻² s⁻¹; zero where it has none (B28).
    /// </summary>
    public double ClosedStomata()
    {
        double a = MaxRate;
        double b = HalfSaturation;
        double d = CompensationPoint;
        double e = InternalFactor;
        double Rd = Respiration;
        double ca = AirCarbonDioxide;
        double gb = BoundaryConductance;
        double b0 = Intercept;
        double ps = ca * gb * b0;
        double de = b0 + gb;
        double dn = gb * b0;
        double A2 = de * e;
        double B2 = -ps * e - a * de + e * Rd * de - b * dn;
        double C2 = a * ps - a * d * dn - e * Rd * ps - Rd * b * dn;
        double discriminant = B2 * B2 - 4.0 * A2 * C2;
        return discriminant >= 0.0 ? (-B2 - Math.Sqrt(discriminant)) / (2.0 * A2) : 0.0;
    }
}
