using RegionalBeps.Column.Lanes;
using static RegionalBeps.Column.Parameters.PhysicalConstants;

namespace RegionalBeps.Column.Forcing;

/// <summary>Downwelling longwave radiation from air temperature, humidity and the cloud that the shortwave radiation betrays.</summary>
/// <remarks>
/// Clear sky (Prata 1996, Q. J. R. Meteorol. Soc. 122): ε_c = 1 − (1 + w) exp(−√(1.2 + 3w)), w = 46.5 (e/hPa) / T_K.
/// Cloud c = √clamp((1 − S/S_clr) / 0.65, 0, 1) with the day's radiation and S_clr = (0.75 + 2·10⁻⁵ z) S_toa (Allen et al. 1998, FAO-56
/// eq. 37), kept while the sun is down. ε = (1 − 0.84 c) ε_c + 0.84 c (Unsworth &amp; Monteith 1975); L = ε σ T_K⁴.
/// Winter inversions make this the largest error of a forcing without longwave radiation.
/// </remarks>
internal static class LongwaveEstimate
{
    private const double DarkDay = 1.0;

    /// <summary>Fills the hours. Temperature, humidity, shortwave radiation and the sun must stand.</summary>
    public static void FillDay<T>(in ForcingPlace<T> place, ref T cloudCover, Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        cloudCover = CloudCover(place.Elevation, cloudCover, hours);
        foreach (ref HourlyForcing<T> hour in hours)
        {
            T kelvin = hour.AirTemperature + FreezingPointKelvin;
            T clear = ClearSkyEmissivity(hour.VapourPressure, kelvin);
            T emissivity = clear + 0.84 * cloudCover * (1.0 - clear);
            T square = kelvin * kelvin;
            hour.Longwave = emissivity * StefanBoltzmann * (square * square);
        }
    }

    /// <summary>Scales the hours so that their mean is that of the data.</summary>
    public static void ScaleToMean<T>(T dailyMean, Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        T sum = 0.0;
        foreach (ref readonly HourlyForcing<T> hour in hours)
        {
            sum += hour.Longwave;
        }

        T scale = dailyMean * SunDay.Hours / sum;
        foreach (ref HourlyForcing<T> hour in hours)
        {
            hour.Longwave *= scale;
        }
    }

    /// <summary>Emissivity of a cloudless sky.</summary>
    public static T ClearSkyEmissivity<T>(T vapourPressure, T kelvin)
        where T : struct, ILane<T>
    {
        T w = 0.465 * vapourPressure / kelvin;
        return 1.0 - (1.0 + w) * LaneMath.Exp(-T.Sqrt(1.2 + 3.0 * w));
    }

    private static T CloudCover<T>(T elevation, T last, ReadOnlySpan<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        T shortwave = 0.0;
        T topOfAtmosphere = 0.0;
        foreach (ref readonly HourlyForcing<T> hour in hours)
        {
            shortwave += hour.Shortwave;
            topOfAtmosphere += hour.TopOfAtmosphere;
        }

        T clearSky = (0.75 + 2e-5 * elevation) * T.Max(topOfAtmosphere, DarkDay);
        T cover = T.Sqrt(T.Min(T.Max((1.0 - shortwave / clearSky) / 0.65, 0.0), 1.0));
        return T.Select(topOfAtmosphere, DarkDay * SunDay.Hours, last, cover);
    }
}
