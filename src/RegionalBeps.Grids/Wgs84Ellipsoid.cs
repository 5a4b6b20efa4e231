namespace RegionalBeps.Grids;

/// <summary>Areas on the WGS 84 ellipsoid.</summary>
public static class Wgs84Ellipsoid
{
    private const double SemiMajorAxis = 6_378_137.0;
    private const double Flattening = 1.0 / 298.257223563;

    /// <summary>Area between the equator and a parallel, for one radian of longitude (m²); negative south of the equator.</summary>
    /// <remarks>
    /// S(φ) = b²/2 · [ sin φ / (1 − e² sin² φ) + ln((1 + e sin φ)/(1 − e sin φ)) / (2e) ]
    /// with b the semi-minor axis (m), e the eccentricity and φ the geodetic latitude: Snyder (1987), Map Projections: A Working Manual,
    /// USGS Professional Paper 1395, eq. 3-12 times a²/2. The area between two meridians and two parallels is Δλ (S(φ₂) − S(φ₁)), exactly.
    /// </remarks>
    /// <param name="latitude">Geodetic latitude (degrees north); beyond a pole, where the outermost cells of some grids reach, the pole's.</param>
    public static double AreaFromEquator(double latitude)
    {
        double b = SemiMajorAxis * (1.0 - Flattening);
        double e = Math.Sqrt(Flattening * (2.0 - Flattening));
        double s = Math.Sin(double.DegreesToRadians(Math.Clamp(latitude, -90.0, 90.0)));
        return b * b / 2.0 * ((s / (1.0 - (e * e * s * s))) + (Math.Log((1.0 + (e * s)) / (1.0 - (e * s))) / (2.0 * e)));
    }

    /// <summary>Area of a polygon whose edges are straight in longitude and <see cref="AreaFromEquator"/> (m²).</summary>
    /// <remarks>Green's theorem, |∮ S dλ|, by the shoelace rule; the polygon must not hold a pole. Longitudes are unwrapped.</remarks>
    /// <param name="longitudes">Vertices (degrees east), in order, not closed.</param>
    /// <param name="latitudes">Vertices (degrees north).</param>
    public static double PolygonArea(ReadOnlySpan<double> longitudes, ReadOnlySpan<double> latitudes)
    {
        double doubled = 0.0;
        int last = longitudes.Length - 1;
        double fromArea = AreaFromEquator(latitudes[last]);
        for (int p = 0; p <= last; p++)
        {
            double toArea = AreaFromEquator(latitudes[p]);
            double step = Math.IEEERemainder(longitudes[p] - longitudes[p == 0 ? last : p - 1], 360.0);
            doubled += double.DegreesToRadians(step) * (fromArea + toArea);
            fromArea = toArea;
        }

        return Math.Abs(doubled) / 2.0;
    }
}
