using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>Temperature extremes of a day and of its neighbours, from whichever temperatures the records give.</summary>
/// <typeparam name="T">The lane.</typeparam>
/// <param name="Previous">The day before.</param>
/// <param name="Day">The day.</param>
/// <param name="Next">The day after.</param>
internal readonly record struct DailyExtremes<T>(TemperatureExtremes<T> Previous, TemperatureExtremes<T> Day, TemperatureExtremes<T> Next)
    where T : struct, ILane<T>
{
    /// <summary>Takes or estimates the extremes. Neighbouring days share the day's sky above the clouds.</summary>
    public static DailyExtremes<T> Of(
        in DailyWeather<T> previous, in DailyWeather<T> day, in DailyWeather<T> next,
        DailyWeatherForm form, in ForcingPlace<T> place, ReadOnlySpan<HourlyForcing<T>> hours)
    {
        switch (form.Temperature)
        {
            case TemperatureForm.MeansOfDayAndNight:
                return new(FromDayAndNight(previous), FromDayAndNight(day), FromDayAndNight(next));
            case TemperatureForm.Mean:
                TemperatureExtremes<T> level = new(day.MeanTemperature, day.MeanTemperature);
                T clearSky = ShortwaveEstimate.ClearSky(day, level, form, place, hours);
                return new(FromShortwave(previous, clearSky), FromShortwave(day, clearSky), FromShortwave(next, clearSky));
            default:
                return new(Given(previous), Given(day), Given(next));
        }
    }

    private static TemperatureExtremes<T> Given(in DailyWeather<T> weather) =>
        new(weather.MinimumTemperature, weather.MaximumTemperature);

    private static TemperatureExtremes<T> FromDayAndNight(in DailyWeather<T> weather) =>
        Around(weather.MeanTemperature, 2.0 * (weather.DayTemperature - weather.NightTemperature));

    private static TemperatureExtremes<T> FromShortwave(in DailyWeather<T> weather, T clearSky) =>
        Around(weather.MeanTemperature, ShortwaveEstimate.DiurnalRange(weather.Shortwave, clearSky));

    private static TemperatureExtremes<T> Around(T mean, T range) => new(mean - 0.5 * range, mean + 0.5 * range);
}
