using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>Makes the 24 hours of a day from three days' records of the weather.</summary>
/// <remarks>
/// The day is the 24 hours to which its record refers, wherever they begin: its minimum is placed at the sunrise and its maximum at the
/// afternoon that lie within them. Means and sums of the record are kept; the vapour pressure alone can lose where an hour is
/// cooler than its dew point.
/// </remarks>
public static class DailyToHourly
{
    private const double Pi = 3.141592653589793;
    private const double TriangleCentre = 16.0;
    private const double WindMaximum = 14.0;

    /// <summary>Fills the hours. Allocates nothing.</summary>
    /// <param name="sun">The sun of the day, made for the hour of UTC at which the day's record begins.</param>
    /// <param name="place">Where the columns are.</param>
    /// <param name="previous">The day before.</param>
    /// <param name="day">The day.</param>
    /// <param name="next">The day after.</param>
    /// <param name="form">What the records give.</param>
    /// <param name="corrections">What is to be corrected.</param>
    /// <param name="cloudCover">Cloud cover, 0..1: the last known one, replaced by the day's where the sun shone.</param>
    /// <param name="hours">24 hours, from the hour at which the day begins.</param>
    /// <returns>Mask of the columns whose every hour lies in the range of possible weather (<see cref="WeatherRange"/>).</returns>
    public static T Fill<T>(
        SunDay sun, in ForcingPlace<T> place, in DailyWeather<T> previous, in DailyWeather<T> day, in DailyWeather<T> next,
        DailyWeatherForm form, ForcingCorrections corrections, ref T cloudCover, Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        SolarGeometry.FillDay(sun, place, hours);
        T startHour = place.LongitudeHours + sun.BeginUtc.TimeOfDay.TotalHours + sun.AtNoon.EquationOfTime / 60.0;
        DailyExtremes<T> extremes = DailyExtremes<T>.Of(previous, day, next, form, place, hours);
        T sunset = SolarGeometry.SunsetAngle(sun.AtNoon, place.SineOfLatitude, place.CosineOfLatitude);
        FillTemperature(startHour, sunset, extremes, hours);
        T mean = MeanTemperature(hours);
        if (form.Temperature != TemperatureForm.MinimumAndMaximum)
        {
            RestoreMean(day.MeanTemperature - mean, hours);
            mean = day.MeanTemperature;
        }

        DailyHumidity.Fill(previous, day, next, extremes, form, place, hours);
        T shortwave = form.HasShortwave ? day.Shortwave : ShortwaveEstimate.OfDay(day, next, extremes, form, place, hours);
        SolarGeometry.ShareShortwave(shortwave, hours);
        FillPrecipitation(startHour, day.Precipitation, mean, hours);
        FillWind(startHour, day.WindSpeed, form.WindAmplitude, hours);
        LongwaveEstimate.FillDay(place, ref cloudCover, hours);
        if (form.HasLongwave)
        {
            LongwaveEstimate.ScaleToMean(day.Longwave, hours);
        }

        T isPossible = WeatherRange.Holds(hours);
        corrections.Apply(sun.BeginUtc.Month, place, hours);
        if (form.HasSnowFraction)
        {
            PrecipitationPhase.FillDay(hours, day.SnowFraction);
        }
        else
        {
            PrecipitationPhase.FillDay(hours);
        }

        corrections.ApplyToGauge(hours);
        WindAtReferenceHeight(place.WindFactor, hours);
        return isPossible;
    }

    /// <summary>Hourly means of the temperature between extremes at sunrise and at six tenths of the day.</summary>
    /// <param name="startHour">Local solar time at which the day's record begins, h.</param>
    /// <param name="sunset">Half the day's length as an hour angle, 0..π; limited here to the tenth and 0.95 of π.</param>
    /// <param name="extremes">Extremes of the day and its neighbours.</param>
    /// <param name="hours">The hours to fill.</param>
    internal static void FillTemperature<T>(T startHour, T sunset, in DailyExtremes<T> extremes, Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        T halfDay = T.Min(T.Max(sunset, 0.1 * Pi), 0.95 * Pi) * (12.0 / Pi);
        T sunrise = 12.0 - halfDay;
        T afternoon = sunrise + 0.60 * (2.0 * halfDay);
        DiurnalCurve<T> curve = new(
            WithinDay(sunrise - startHour), WithinDay(afternoon - startHour), extremes.Previous, extremes.Day, extremes.Next);
        T before = curve.Integral(0.0);
        for (int hour = 0; hour < SunDay.Hours; hour++)
        {
            T after = curve.Integral(hour + 1.0);
            hours[hour].AirTemperature = after - before;
            before = after;
        }
    }

    /// <summary>Adds a difference to the day's mean by a bell that vanishes with its slope at both ends of the day.</summary>
    /// <remarks>w_h = 24 [F((h+1)/24) − F(h/24)], F(x) = 30 (x³/3 − x⁴/2 + x⁵/5); the mean of w is 1.</remarks>
    internal static void RestoreMean<T>(T difference, Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        double before = 0.0;
        for (int hour = 0; hour < SunDay.Hours; hour++)
        {
            double x = (hour + 1.0) / SunDay.Hours;
            double after = x * x * x * (10.0 - 15.0 * x + 6.0 * x * x);
            hours[hour].AirTemperature += difference * (SunDay.Hours * (after - before));
            before = after;
        }
    }

    /// <summary>Spreads the day's precipitation: evenly when cold, as an afternoon shower the longer the more falls when warm.</summary>
    /// <remarks>
    /// The shower is a triangle around 16 h local solar time, N = clamp(P / (1 kg m⁻² h⁻¹), 4, 24) hours wide, cut at the day's ends
    /// and normalised; its weight rises from 0 at a daily mean of 0 degC to 1 at 5 degC.
    /// </remarks>
    internal static void FillPrecipitation<T>(T startHour, T daily, T meanTemperature, Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        T centre = WithinDay(TriangleCentre - startHour);
        T halfWidth = 0.5 * T.Min(T.Max(daily, 4.0), 24.0);
        T warm = T.Min(T.Max(meanTemperature / 5.0, 0.0), 1.0);
        T before = TriangleBefore(-centre / halfWidth);
        T whole = TriangleBefore((SunDay.Hours - centre) / halfWidth) - before;
        for (int hour = 0; hour < SunDay.Hours; hour++)
        {
            T after = TriangleBefore((hour + 1.0 - centre) / halfWidth);
            hours[hour].Precipitation = daily * (warm * ((after - before) / whole) + (1.0 - warm) / SunDay.Hours);
            before = after;
        }
    }

    /// <summary>Lets the wind rise to its maximum at 14 h local solar time; the day's mean is kept.</summary>
    internal static void FillWind<T>(T startHour, T dailyMean, double amplitude, Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        for (int hour = 0; hour < SunDay.Hours; hour++)
        {
            T angle = (startHour + (hour + 0.5 - WindMaximum)) * (2.0 * Pi / SunDay.Hours);
            hours[hour].WindSpeed = dailyMean * (1.0 + amplitude * LaneMath.Cos(angle));
        }
    }

    /// <summary>Brings the wind to the reference height.</summary>
    internal static void WindAtReferenceHeight<T>(T factor, Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        foreach (ref HourlyForcing<T> hour in hours)
        {
            hour.WindSpeed *= factor;
        }
    }

    private static T MeanTemperature<T>(ReadOnlySpan<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        T sum = 0.0;
        foreach (ref readonly HourlyForcing<T> hour in hours)
        {
            sum += hour.AirTemperature;
        }

        return sum / SunDay.Hours;
    }

    /// <summary>The same time of day, 0..24 h.</summary>
    private static T WithinDay<T>(T hour)
        where T : struct, ILane<T> => hour - SunDay.Hours * T.Floor(hour / SunDay.Hours);

    /// <summary>Area of the triangle of base [-1, 1] and area 1 that lies before x.</summary>
    private static T TriangleBefore<T>(T x)
        where T : struct, ILane<T>
    {
        T inside = T.Min(T.Max(x, -1.0), 1.0);
        T rising = 1.0 + inside;
        T falling = 1.0 - inside;
        return T.Select(inside, 0.0, 0.5 * rising * rising, 1.0 - 0.5 * falling * falling);
    }
}
