using RegionalBeps.Synthetic.Numerics;

namespace RegionalBeps.Synthetic.Climate;

/// <summary>Sunlight at the top of the atmosphere, as the mean of a day.</summary>
public static class DaylightGeometry
{
    private const double SolarConstant = 1361.0;
    private const double DegreesToRadians = Math.PI / 180.0;
    private const int StepsOfHalfDay = 96;

    private static readonly double[] CosineOfHourAngle = HourAngles();

    /// <summary>Mean of the day's irradiance on a level surface at the top of the atmosphere, W m⁻².</summary>
    /// <remarks>
    /// Declination 23.45° sin(2π(284 + d)/365) (Cooper 1969), distance 1 + 0.033 cos(2πd/365) (Duffie and Beckman 1980), hour angle by
    /// the midpoint rule: S₀ e · mean of max(0, sin φ sin δ + cos φ cos δ cos h).
    /// </remarks>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="dayOfYear">1 to 366.</param>
    public static double TopOfAtmosphere(double latitude, int dayOfYear)
    {
        double declination = 23.45 * DegreesToRadians * ReproducibleMath.Sin(2.0 * Math.PI * (284 + dayOfYear) / 365.0);
        double distance = 1.0 + (0.033 * ReproducibleMath.Cos(2.0 * Math.PI * dayOfYear / 365.0));
        double a = ReproducibleMath.Sin(latitude * DegreesToRadians) * ReproducibleMath.Sin(declination);
        double b = ReproducibleMath.Cos(latitude * DegreesToRadians) * ReproducibleMath.Cos(declination);
        double sum = 0.0;
        foreach (double cosine in CosineOfHourAngle)
        {
            sum += Math.Max(0.0, a + (b * cosine));
        }

        return SolarConstant * distance * sum / StepsOfHalfDay;
    }

    /// <summary>Share of the light at the top that reaches the ground under a clear sky.</summary>
    /// <remarks>0.75 + 2·10⁻⁵ z (Allen et al. 1998, FAO-56 equation 37).</remarks>
    /// <param name="elevation">Metres.</param>
    public static double ClearSkyShare(double elevation) => 0.75 + (2e-5 * elevation);

    private static double[] HourAngles()
    {
        double[] cosines = new double[StepsOfHalfDay];
        for (int step = 0; step < StepsOfHalfDay; step++)
        {
            cosines[step] = ReproducibleMath.Cos(Math.PI * (step + 0.5) / StepsOfHalfDay);
        }

        return cosines;
    }
}
