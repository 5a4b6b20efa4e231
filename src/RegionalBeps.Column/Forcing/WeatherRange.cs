using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>The range of weather that can be: an hour outside is wrong, and is refused rather than clipped.</summary>
public static class WeatherRange
{
    /// <summary>Mask of the columns whose every hour lies in the range; NaN lies outside.</summary>
    public static T Holds<T>(ReadOnlySpan<HourlyForcing<T>> hours)
        where T : struct, ILane<T>
    {
        T all = T.AreEqual(0.0, 0.0);
        foreach (ref readonly HourlyForcing<T> hour in hours)
        {
            all = T.And(all, Holds(hour));
        }

        return all;
    }

    /// <summary>Mask of the columns whose hour lies in the range; NaN lies outside.</summary>
    public static T Holds<T>(in HourlyForcing<T> hour)
        where T : struct, ILane<T>
    {
        T humidity = MoistAir.SpecificHumidity(hour.VapourPressure, hour.Pressure);
        T state = T.And(IsBetween(hour.AirTemperature, -70.0, 55.0), IsBetween(hour.Pressure, 5e4, 1.1e5));
        T radiation = T.And(IsBetween(hour.Shortwave, 0.0, 1450.0), IsBetween(hour.Longwave, 50.0, 600.0));
        T motion = T.And(IsBetween(hour.WindSpeed, 0.0, 60.0), IsBetween(hour.Precipitation, 0.0, 200.0));
        return T.And(T.And(state, radiation), T.And(motion, IsBetween(humidity, 0.0, 0.05)));
    }

    private static T IsBetween<T>(T value, double least, double most)
        where T : struct, ILane<T> => T.And(T.LessThanOrEqual(least, value), T.LessThanOrEqual(value, most));
}
