using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>Makes the 24 hours of a day from records with steps of one, two, three or six hours.</summary>
/// <remarks>
/// Shortwave radiation follows the sun within the step and keeps its mean; precipitation is even; a step's mean temperature becomes a
/// parabola that keeps it (Colella &amp; Woodward 1984, eqs. 1.5 and 1.6); the rest runs linearly, which keeps it positive.
/// With steps of one hour means are used as they are.
/// </remarks>
public static class StepsToHourly
{
    /// <summary>Fills the hours. Allocates nothing.</summary>
    /// <param name="sun">The sun of the day.</param>
    /// <param name="place">Where the columns are.</param>
    /// <param name="steps">The last step of the day before, the day's steps, and the first step of the day after.</param>
    /// <param name="form">What the records give.</param>
    /// <param name="corrections">What is to be corrected.</param>
    /// <param name="cloudCover">Cloud cover, 0..1: the last known one, replaced by the day's where the sun shone.</param>
    /// <param name="hours">24 hours, from the hour at which the day begins.</param>
    /// <returns>Mask of the columns whose every hour lies in the range of possible weather (<see cref="WeatherRange"/>).</returns>
    public static T Fill<T>(
        SunDay sun, in ForcingPlace<T> place, ReadOnlySpan<StepWeather<T>> steps, StepWeatherForm form,
        ForcingCorrections corrections, ref T cloudCover, Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        SolarGeometry.FillDay(sun, place, hours);
        T standardPressure = MoistAir.StandardPressure(place.Elevation);
        for (int step = 0; step < form.StepsPerDay; step++)
        {
            ReadOnlySpan<StepWeather<T>> around = steps.Slice(step, 3);
            Span<HourlyForcing<T>> within = hours.Slice(step * form.HoursPerStep, form.HoursPerStep);
            FillTemperature(around, form.TemperatureIsInstant, within);
            SolarGeometry.ShareShortwave(around[1].Shortwave, within);
            FillAir(around, form, standardPressure, within);
            FillFluxes(around, within);
        }

        if (!form.HasLongwave)
        {
            LongwaveEstimate.FillDay(place, ref cloudCover, hours);
        }

        T isPossible = WeatherRange.Holds(hours);
        corrections.Apply(sun.BeginUtc.Month, place, hours);
        PrecipitationPhase.FillDay(hours);
        if (form.HasSnowFraction)
        {
            FillSnowFraction(steps, form.HoursPerStep, hours);
        }

        corrections.ApplyToGauge(hours);
        DailyToHourly.WindAtReferenceHeight(place.WindFactor, hours);
        return isPossible;
    }

    /// <summary>Hourly means of the temperature of one step.</summary>
    /// <remarks>
    /// A parabola a(x) = e_L + x (e_R − e_L + a₆ (1 − x)) through the means of neighbouring steps at both edges, a₆ = 6 (a₀ − (e_L + e_R) / 2);
    /// its mean is a₀. Instants are joined by straight lines.
    /// </remarks>
    /// <param name="around">The step before, the step, and the step after.</param>
    /// <param name="isInstant">Whether temperatures are those at the beginnings of the steps.</param>
    /// <param name="within">The step's hours.</param>
    internal static void FillTemperature<T>(ReadOnlySpan<StepWeather<T>> around, bool isInstant, Span<HourlyForcing<T>> within)
        where T : struct, ILane<T>
    {
        T mean = around[1].Temperature;
        T left = 0.5 * (around[0].Temperature + mean);
        T right = 0.5 * (mean + around[2].Temperature);
        T curvature = 6.0 * (mean - 0.5 * (left + right));
        int count = within.Length;
        for (int hour = 0; hour < count; hour++)
        {
            double from = (double)hour / count;
            double to = (hour + 1.0) / count;
            double middle = 0.5 * (from + to);
            double meanOfBulge = middle - (from * from + from * to + to * to) / 3.0;
            within[hour].AirTemperature = isInstant
                ? LinearInTime.BetweenInstants(mean, around[2].Temperature, middle)
                : left + middle * (right - left) + meanOfBulge * curvature;
        }
    }

    private static void FillAir<T>(
        ReadOnlySpan<StepWeather<T>> around, StepWeatherForm form, T standardPressure, Span<HourlyForcing<T>> within)
        where T : struct, ILane<T>
    {
        T before = VapourPressure(around[0], form, standardPressure);
        T now = VapourPressure(around[1], form, standardPressure);
        T after = VapourPressure(around[2], form, standardPressure);
        for (int hour = 0; hour < within.Length; hour++)
        {
            double share = (hour + 0.5) / within.Length;
            ref HourlyForcing<T> forcing = ref within[hour];
            T saturation = MoistAir.SaturationOverWater(forcing.AirTemperature);
            forcing.VapourPressure = T.Min(Between(form.HumidityIsInstant, before, now, after, share), saturation);
            forcing.Pressure = form.HasPressure
                ? Between(form.PressureIsInstant, around[0].Pressure, around[1].Pressure, around[2].Pressure, share)
                : standardPressure;
            forcing.WindSpeed = Between(form.WindIsInstant, around[0].WindSpeed, around[1].WindSpeed, around[2].WindSpeed, share);
        }
    }

    private static void FillFluxes<T>(ReadOnlySpan<StepWeather<T>> around, Span<HourlyForcing<T>> within)
        where T : struct, ILane<T>
    {
        for (int hour = 0; hour < within.Length; hour++)
        {
            double share = (hour + 0.5) / within.Length;
            within[hour].Precipitation = around[1].Precipitation / within.Length;
            within[hour].Longwave = LinearInTime.BetweenMiddles(around[0].Longwave, around[1].Longwave, around[2].Longwave, share);
        }
    }

    private static void FillSnowFraction<T>(ReadOnlySpan<StepWeather<T>> steps, int hoursPerStep, Span<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        for (int hour = 0; hour < hours.Length; hour++)
        {
            hours[hour].SnowFraction = steps[1 + hour / hoursPerStep].SnowFraction;
        }
    }

    private static T VapourPressure<T>(in StepWeather<T> step, StepWeatherForm form, T standardPressure)
        where T : struct, ILane<T> =>
        DailyHumidity.VapourPressure(
            form.Humidity, step.Humidity, form.HasPressure ? step.Pressure : standardPressure, MoistAir.SaturationOverWater(step.Temperature));

    private static T Between<T>(bool isInstant, T before, T now, T after, double share)
        where T : struct, ILane<T> =>
        isInstant ? LinearInTime.BetweenInstants(now, after, share) : LinearInTime.BetweenMiddles(before, now, after, share);
}
