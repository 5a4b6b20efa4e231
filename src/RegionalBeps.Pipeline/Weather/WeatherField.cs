namespace RegionalBeps.Pipeline.Weather;

/// <summary>What a column is told of the weather; several catalogue variables can serve one field.</summary>
public enum WeatherField
{
    /// <summary>Mean air temperature.</summary>
    MeanTemperature,

    /// <summary>Lowest air temperature of the day.</summary>
    MinimumTemperature,

    /// <summary>Highest air temperature of the day.</summary>
    MaximumTemperature,

    /// <summary>Mean air temperature of the hours with sun.</summary>
    DayTemperature,

    /// <summary>Mean air temperature of the hours without sun.</summary>
    NightTemperature,

    /// <summary>Humidity, in whichever form.</summary>
    Humidity,

    /// <summary>Air pressure.</summary>
    Pressure,

    /// <summary>Precipitation.</summary>
    Precipitation,

    /// <summary>Precipitation that falls as snow.</summary>
    Snowfall,

    /// <summary>Downwelling shortwave radiation.</summary>
    Shortwave,

    /// <summary>Downwelling longwave radiation.</summary>
    Longwave,

    /// <summary>Wind speed.</summary>
    WindSpeed,

    /// <summary>Wind towards the east, where the speed is not given.</summary>
    EastwardWind,

    /// <summary>Wind towards the north, where the speed is not given.</summary>
    NorthwardWind,
}
