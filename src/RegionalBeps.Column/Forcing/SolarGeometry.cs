using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>The sun's height at a place, as exact means over hours.</summary>
public static class SolarGeometry
{
    /// <summary>Total solar irradiance at the mean distance, W m⁻² (Kopp &amp; Lean 2011).</summary>
    public const double SolarConstant = 1361.0;

    private const double Pi = 3.141592653589793;
    private const double RadiansPerHour = Pi / 12.0;
    private const double LowestBeamCosine = 0.02;
    private const double TwilightCosine = 1e-5;

    /// <summary>Mean cosine of the zenith angle over an hour, and the part of the hour with the sun up.</summary>
    /// <remarks>
    /// cos z = a + b cos ω with a = sin φ sin δ, b = cos φ cos δ; the sun is up for |ω| &lt; ω_s = acos(−a/b). The mean over the hour's
    /// hour angles [ω₁, ω₂] is the integral [a (B − A) + b (sin B − sin A)] of its parts [A, B] with the sun up. An hour that passes
    /// midnight has two such parts where the nights are short. No refraction.
    /// </remarks>
    /// <param name="sun">Declination in the middle of the hour.</param>
    /// <param name="sineOfLatitude">sin φ.</param>
    /// <param name="cosineOfLatitude">cos φ.</param>
    /// <param name="solarHour">Local solar time at which the hour begins, h; need not lie between 0 and 24.</param>
    public static SolarHour<T> Hour<T>(in SunPosition sun, T sineOfLatitude, T cosineOfLatitude, T solarHour)
        where T : struct, ILane<T>
    {
        T a = sineOfLatitude * sun.SineOfDeclination;
        T b = cosineOfLatitude * sun.CosineOfDeclination;
        T sunset = SunsetAngle(sun, sineOfLatitude, cosineOfLatitude);
        T turn = (solarHour - 12.0) / 24.0;
        T begin = (turn - T.Floor(turn + 0.5)) * (2.0 * Pi);
        T end = begin + RadiansPerHour;
        (T evening, T eveningLength) = PartWithSun(a, b, begin, end, sunset);
        (T morning, T morningLength) = PartWithSun(a, b, begin - 2.0 * Pi, end - 2.0 * Pi, sunset);
        return new(T.Max(evening + morning, 0.0) / RadiansPerHour, (eveningLength + morningLength) / RadiansPerHour);
    }

    /// <summary>Half the day's length as an hour angle, ω_s = acos(−tan φ tan δ), 0 in polar night to π in polar day.</summary>
    public static T SunsetAngle<T>(in SunPosition sun, T sineOfLatitude, T cosineOfLatitude)
        where T : struct, ILane<T>
    {
        T cosine = -(sineOfLatitude * sun.SineOfDeclination) / (cosineOfLatitude * sun.CosineOfDeclination);
        return LaneMath.Acos(T.Min(T.Max(cosine, -1.0), 1.0));
    }

    /// <summary>Fills the sun's part of the 24 hours of a day.</summary>
    public static void FillDay<T>(SunDay sun, in ForcingPlace<T> place, Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        for (int hour = 0; hour < SunDay.Hours; hour++)
        {
            ref readonly SunPosition position = ref sun.AtMidHour[hour];
            T begin = place.LongitudeHours + sun.SolarHour(hour);
            SolarHour<T> solar = Hour(position, place.SineOfLatitude, place.CosineOfLatitude, begin);
            ref HourlyForcing<T> forcing = ref hours[hour];
            forcing.MeanCosine = solar.MeanCosine;
            forcing.DayFraction = solar.DayFraction;
            forcing.BeamCosine = T.Max(solar.MeanCosine / T.Max(solar.DayFraction, 1e-6), LowestBeamCosine);
            forcing.TopOfAtmosphere = solar.MeanCosine * (SolarConstant * position.DistanceFactor);
        }
    }

    /// <summary>Gives each hour of a span its share of the span's radiation: that of its mean cosine. The span's mean is kept.</summary>
    internal static void ShareShortwave<T>(T mean, Span<HourlyForcing<T>> within)
        where T : struct, ILane<T>
    {
        T sum = 0.0;
        foreach (ref readonly HourlyForcing<T> hour in within)
        {
            sum += hour.MeanCosine + TwilightCosine;
        }

        T scale = mean * within.Length / sum;
        foreach (ref HourlyForcing<T> hour in within)
        {
            hour.Shortwave = scale * (hour.MeanCosine + TwilightCosine);
        }
    }

    private static (T Integral, T Length) PartWithSun<T>(T a, T b, T begin, T end, T sunset)
        where T : struct, ILane<T>
    {
        T from = T.Max(begin, -sunset);
        T to = T.Min(end, sunset);
        T isUp = T.LessThan(from, to);
        T integral = a * (to - from) + b * (LaneMath.Sin(to) - LaneMath.Sin(from));
        return (T.Blend(isUp, integral, 0.0), T.Blend(isUp, to - from, 0.0));
    }
}
