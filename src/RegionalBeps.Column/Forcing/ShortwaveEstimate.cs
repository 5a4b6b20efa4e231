using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>Shortwave radiation from the diurnal range of temperature, and the range from the radiation.</summary>
/// <remarks>
/// Thornton &amp; Running (1999, Agric. For. Meteorol. 93), after Bristow &amp; Campbell (1984): S = S_toa τ_max τ_f with
/// τ_f = 1 − 0.9 exp(−B ΔT^1.5), B = 0.031 + 0.201 exp(−0.185 ΔT₃₀), three quarters of that on days with more than 1 kg m⁻² of
/// precipitation, and τ_max = Σ μ 0.87^((p/p₀) / max(μ, 0.05)) / Σ μ − 6.1·10⁻⁵ e (e in Pa), limited to 0.1..0.85.
/// </remarks>
internal static class ShortwaveEstimate
{
    private const double LogarithmOfClearTransmittance = -0.13926206733350766;
    private const double UsualRange = 11.0;
    private const double LeastRadiation = 1e-6;

    /// <summary>Shortwave radiation of the day, mean over 24 h, W m⁻².</summary>
    public static T OfDay<T>(
        in DailyWeather<T> day, in DailyWeather<T> next, in DailyExtremes<T> extremes, DailyWeatherForm form,
        in ForcingPlace<T> place, ReadOnlySpan<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        T range = T.Max(extremes.Day.Maximum - 0.5 * (extremes.Day.Minimum + extremes.Next.Minimum), 0.0);
        T cloudTransmittance = 1.0 - 0.9 * LaneMath.Exp(-Coefficient(day.MonthlyDiurnalRange) * range * T.Sqrt(range));
        T rain = T.Select(1.0, day.Precipitation, 0.75, 1.0);
        return ClearSky(day, extremes.Day, form, place, hours) * cloudTransmittance * rain;
    }

    /// <summary>Shortwave radiation of the day under a cloudless sky, mean over 24 h, W m⁻².</summary>
    public static T ClearSky<T>(
        in DailyWeather<T> day, in TemperatureExtremes<T> extremes, DailyWeatherForm form,
        in ForcingPlace<T> place, ReadOnlySpan<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        T pressure = form.HasPressure ? day.Pressure : MoistAir.StandardPressure(place.Elevation);
        T vapourPressure = DailyHumidity.OfDay(day, extremes, pressure, form, place, saturationShape: 1.0);
        T airMassAtZenith = pressure / MoistAir.StandardSeaLevelPressure;
        T passed = 0.0;
        T cosines = LeastRadiation;
        T topOfAtmosphere = 0.0;
        foreach (ref readonly HourlyForcing<T> hour in hours)
        {
            T airMass = airMassAtZenith / T.Max(hour.MeanCosine, 0.05);
            passed += hour.MeanCosine * LaneMath.Exp(LogarithmOfClearTransmittance * airMass);
            cosines += hour.MeanCosine;
            topOfAtmosphere += hour.TopOfAtmosphere;
        }

        T transmittance = T.Min(T.Max(passed / cosines - 6.1e-5 * vapourPressure, 0.1), 0.85);
        return topOfAtmosphere / SunDay.Hours * transmittance;
    }

    /// <summary>Diurnal range, K, 2..20, that belongs to the radiation at a usual monthly range of 11 K.</summary>
    public static T DiurnalRange<T>(T shortwave, T clearSky)
        where T : struct, ILane<T>
    {
        T cloudTransmittance = T.Min(T.Max(shortwave / T.Max(clearSky, LeastRadiation), 0.11), 0.999);
        T power = -LaneMath.Log((1.0 - cloudTransmittance) / 0.9) / Coefficient<T>(UsualRange);
        return T.Min(T.Max(LaneMath.Pow(power, T.Broadcast(1.0 / 1.5)), 2.0), 20.0);
    }

    private static T Coefficient<T>(T monthlyRange)
        where T : struct, ILane<T> => 0.031 + 0.201 * LaneMath.Exp(-0.185 * monthlyRange);
}
