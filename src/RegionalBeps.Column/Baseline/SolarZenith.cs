namespace RegionalBeps.Column.Baseline;

/// <summary>The sun as the reference sees it.</summary>
public static class SolarZenith
{
    private const double Pi = 3.1415926;

    /// <summary>Cosine of the zenith angle at the start of an hour; negative by night.</summary>
    /// <remarks>
    /// w = 2π d/365 (B37: the published series has d − 1), t = UTC + lon/15 (B04 repaired; no equation of time), ha = (t − 12) π/12;
    /// δ = 0.006918 − 0.399912 cos w + 0.070257 sin w − 0.006758 cos 2w + 0.000907 sin 2w (Spencer 1971, first terms);
    /// cos z = cos δ cos φ cos ha + sin δ sin φ.
    /// </remarks>
    /// <param name="dayOfYear">d, 1..366.</param>
    /// <param name="hourUtc">Start of the hour in UTC, 0..23.</param>
    /// <param name="latitude">φ, degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    public static double Cosine(int dayOfYear, double hourUtc, double latitude, double longitude)
    {
        double w = 2.0 * Pi * dayOfYear / 365.0;
        double delta = 0.006918 - 0.399912 * Math.Cos(w) + 0.070257 * Math.Sin(w)
            - 0.006758 * Math.Cos(2.0 * w) + 0.000907 * Math.Sin(2.0 * w);
        double phi = latitude * Pi / 180.0;
        double t = hourUtc + longitude / 15.0;
        double ha = (t - 12.0) * Pi / 12.0;
        return Math.Cos(delta) * Math.Cos(phi) * Math.Cos(ha) + Math.Sin(delta) * Math.Sin(phi);
    }
}
