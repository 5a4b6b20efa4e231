using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>One day's record of the weather for a group of columns. Fields that the data do not give are not read.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct DailyWeather<T>
    where T : struct, ILane<T>
{
    /// <summary>Lowest air temperature, degC.</summary>
    public T MinimumTemperature { get; set; }

    /// <summary>Highest air temperature, degC.</summary>
    public T MaximumTemperature { get; set; }

    /// <summary>Mean air temperature, degC.</summary>
    public T MeanTemperature { get; set; }

    /// <summary>Mean air temperature of the light hours, degC.</summary>
    public T DayTemperature { get; set; }

    /// <summary>Mean air temperature of the dark hours, degC.</summary>
    public T NightTemperature { get; set; }

    /// <summary>Mean diurnal range of the thirty days around, K; read where shortwave radiation is not given.</summary>
    public T MonthlyDiurnalRange { get; set; }

    /// <summary>Humidity in the form and unit that <see cref="HumidityForm"/> states.</summary>
    public T Humidity { get; set; }

    /// <summary>Air pressure, Pa.</summary>
    public T Pressure { get; set; }

    /// <summary>Downwelling shortwave radiation, mean over the day, W m⁻².</summary>
    public T Shortwave { get; set; }

    /// <summary>Downwelling longwave radiation, mean over the day, W m⁻².</summary>
    public T Longwave { get; set; }

    /// <summary>Precipitation of the day, kg m⁻².</summary>
    public T Precipitation { get; set; }

    /// <summary>Part of the precipitation that was snow, 0..1.</summary>
    public T SnowFraction { get; set; }

    /// <summary>Mean wind speed, m s⁻¹.</summary>
    public T WindSpeed { get; set; }
}
