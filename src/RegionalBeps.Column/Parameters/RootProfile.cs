using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Parameters;

/// <summary>How the roots are spread over depth.</summary>
public static class RootProfile
{
    /// <summary>Share of all roots between two depths.</summary>
    /// <remarks>Cumulative share above depth z (cm): Y = 1 − β^z (Gale and Grigal 1987; Jackson et al. 1996, eq. 1).</remarks>
    /// <param name="decayPerCentimetre">β, 0..1.</param>
    /// <param name="topDepth">m.</param>
    /// <param name="bottomDepth">m; infinity takes all that lies deeper.</param>
    public static double Fraction(double decayPerCentimetre, double topDepth, double bottomDepth) =>
        (LaneMath.Pow<Scalar>(decayPerCentimetre, 100.0 * topDepth) - LaneMath.Pow<Scalar>(decayPerCentimetre, 100.0 * bottomDepth)).Value;
}
