namespace RegionalBeps.Synthetic.Weather;

/// <summary>One local solar day's weather at all places; NaN where there is no land.</summary>
public sealed class DailyWeather
{
    /// <summary>Makes room for a number of places.</summary>
    /// <param name="places">Number of places.</param>
    public DailyWeather(int places)
    {
        TemperatureMax = new double[places];
        TemperatureMin = new double[places];
        Precipitation = new double[places];
        Shortwave = new double[places];
        SpecificHumidity = new double[places];
        WindSpeed = new double[places];
        Pressure = new double[places];
    }

    /// <summary>The day.</summary>
    public DateOnly Date { get; internal set; }

    /// <summary>Highest air temperature, K.</summary>
    public double[] TemperatureMax { get; }

    /// <summary>Lowest air temperature, K.</summary>
    public double[] TemperatureMin { get; }

    /// <summary>Mean precipitation flux, kg m⁻² s⁻¹.</summary>
    public double[] Precipitation { get; }

    /// <summary>Mean shortwave radiation that reaches the ground, W m⁻².</summary>
    public double[] Shortwave { get; }

    /// <summary>Mean specific humidity, kg kg⁻¹.</summary>
    public double[] SpecificHumidity { get; }

    /// <summary>Mean wind speed, m s⁻¹.</summary>
    public double[] WindSpeed { get; }

    /// <summary>Mean surface pressure, Pa.</summary>
    public double[] Pressure { get; }
}
