using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>One step's record of the weather, of one to six hours, for a group of columns. Fields that the data do not give are not read.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct StepWeather<T>
    where T : struct, ILane<T>
{
    /// <summary>Air temperature, degC.</summary>
    public T Temperature { get; set; }

    /// <summary>Humidity in the form and unit that <see cref="HumidityForm"/> states.</summary>
    public T Humidity { get; set; }

    /// <summary>Air pressure, Pa.</summary>
    public T Pressure { get; set; }

    /// <summary>Downwelling shortwave radiation, mean over the step, W m⁻².</summary>
    public T Shortwave { get; set; }

    /// <summary>Downwelling longwave radiation, mean over the step, W m⁻².</summary>
    public T Longwave { get; set; }

    /// <summary>Precipitation of the step, kg m⁻².</summary>
    public T Precipitation { get; set; }

    /// <summary>Part of the precipitation that was snow, 0..1.</summary>
    public T SnowFraction { get; set; }

    /// <summary>Wind speed, m s⁻¹.</summary>
    public T WindSpeed { get; set; }
}
