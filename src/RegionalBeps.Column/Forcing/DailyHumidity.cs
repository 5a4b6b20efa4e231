using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>Hourly vapour pressure from daily humidity in any of the accepted forms.</summary>
internal static class DailyHumidity
{
    private const double LeastVapourPressure = 5.0;

    /// <summary>
    /// Runs the vapour pressure linearly between the middles of the days and caps it at saturation. Air temperatures must stand.
    /// </summary>
    /// <remarks>
    /// Relative humidity and saturation deficit refer to the day's mean saturation: that of the day's own hours, and for the neighbours
    /// the mean at their extremes, (e_w(T_min) + e_w(T_max)) / 2 (Allen et al. 1998, FAO-56 eq. 12), times the ratio of the two on the day.
    /// </remarks>
    public static void Fill<T>(
        in DailyWeather<T> previous, in DailyWeather<T> day, in DailyWeather<T> next, in DailyExtremes<T> extremes,
        DailyWeatherForm form, in ForcingPlace<T> place, Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        T meanSaturation = FillSaturation(hours);
        T shape = meanSaturation / SaturationAtExtremes(extremes.Day);
        T standard = MoistAir.StandardPressure(place.Elevation);
        T pressure = form.HasPressure ? day.Pressure : standard;
        T before = OfDay(previous, extremes.Previous, form.HasPressure ? previous.Pressure : standard, form, place, shape);
        T now = OfDay(day, extremes.Day, pressure, form, place, shape);
        T after = OfDay(next, extremes.Next, form.HasPressure ? next.Pressure : standard, form, place, shape);
        for (int hour = 0; hour < SunDay.Hours; hour++)
        {
            ref HourlyForcing<T> forcing = ref hours[hour];
            T vapourPressure = LinearInTime.BetweenMiddles(before, now, after, (hour + 0.5) / SunDay.Hours);
            forcing.VapourPressure = T.Min(vapourPressure, forcing.VapourPressure);
            forcing.Pressure = pressure;
        }
    }

    /// <summary>Mean vapour pressure of a day, Pa.</summary>
    /// <param name="weather">The day's record.</param>
    /// <param name="extremes">The day's extremes of temperature.</param>
    /// <param name="pressure">Air pressure, Pa.</param>
    /// <param name="form">The form of the record.</param>
    /// <param name="place">For the dew point where no humidity is given.</param>
    /// <param name="saturationShape">Mean saturation over the mean of the saturations at the extremes.</param>
    public static T OfDay<T>(
        in DailyWeather<T> weather, in TemperatureExtremes<T> extremes, T pressure, DailyWeatherForm form, in ForcingPlace<T> place,
        T saturationShape)
        where T : struct, ILane<T> => form.Humidity switch
        {
            HumidityForm.None => MoistAir.SaturationOverWater(extremes.Minimum - place.DewPointDepression),
            HumidityForm.RelativeHumidity or HumidityForm.VapourPressureDeficit =>
                VapourPressure(form.Humidity, weather.Humidity, pressure, saturationShape * SaturationAtExtremes(extremes)),
            _ => VapourPressure(form.Humidity, weather.Humidity, pressure, T.Broadcast(0.0)),
        };

    /// <summary>Vapour pressure, Pa, of a humidity in one of the forms that state it.</summary>
    /// <param name="form">The form; not <see cref="HumidityForm.None"/>.</param>
    /// <param name="humidity">The humidity in the form's unit.</param>
    /// <param name="pressure">Air pressure, Pa; for specific humidity.</param>
    /// <param name="saturation">Vapour pressure of saturation, Pa; for relative humidity and deficit.</param>
    public static T VapourPressure<T>(HumidityForm form, T humidity, T pressure, T saturation)
        where T : struct, ILane<T> => form switch
        {
            HumidityForm.SpecificHumidity => MoistAir.VapourPressure(humidity, pressure),
            HumidityForm.DewPoint => MoistAir.SaturationOverWater(humidity),
            HumidityForm.VapourPressure => humidity,
            HumidityForm.RelativeHumidity => T.Min(humidity, 1.0) * saturation,
            HumidityForm.VapourPressureDeficit => T.Max(saturation - humidity, LeastVapourPressure),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "This form states no humidity."),
        };

    /// <summary>Writes saturation into the vapour pressures and returns its mean.</summary>
    private static T FillSaturation<T>(Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        T sum = 0.0;
        foreach (ref HourlyForcing<T> hour in hours)
        {
            hour.VapourPressure = MoistAir.SaturationOverWater(hour.AirTemperature);
            sum += hour.VapourPressure;
        }

        return sum / SunDay.Hours;
    }

    private static T SaturationAtExtremes<T>(in TemperatureExtremes<T> extremes)
        where T : struct, ILane<T> =>
        0.5 * (MoistAir.SaturationOverWater(extremes.Minimum) + MoistAir.SaturationOverWater(extremes.Maximum));
}
