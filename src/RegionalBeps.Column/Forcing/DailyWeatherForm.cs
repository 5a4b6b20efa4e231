namespace RegionalBeps.Column.Forcing;

/// <summary>What daily weather data give, and in which form; the same for all columns of a run.</summary>
public sealed record DailyWeatherForm
{
    /// <summary>Which temperatures.</summary>
    public TemperatureForm Temperature { get; init; } = TemperatureForm.MinimumAndMaximum;

    /// <summary>Which humidity.</summary>
    public HumidityForm Humidity { get; init; } = HumidityForm.SpecificHumidity;

    /// <summary>Whether pressure is given; else that of the standard atmosphere is taken.</summary>
    public bool HasPressure { get; init; } = true;

    /// <summary>Whether shortwave radiation is given; else it is estimated from the diurnal range.</summary>
    public bool HasShortwave { get; init; } = true;

    /// <summary>Whether longwave radiation is given; else it is estimated from temperature, humidity and cloud.</summary>
    public bool HasLongwave { get; init; } = true;

    /// <summary>Whether the snow fraction is given; else it follows from the wet-bulb temperature.</summary>
    public bool HasSnowFraction { get; init; }

    /// <summary>Share by which the wind rises in the afternoon and falls before dawn, 0..1.</summary>
    public double WindAmplitude { get; init; } = 0.3;

    /// <summary>True where the diurnal range of temperature is an estimate, to be flagged in a run's output.</summary>
    public bool EstimatesDiurnalRange => Temperature is TemperatureForm.Mean or TemperatureForm.MeansOfDayAndNight;

    /// <summary>Refuses a combination from which temperature and radiation would each have to be estimated from the other.</summary>
    /// <exception cref="InvalidOperationException">Neither a diurnal range nor shortwave radiation is given.</exception>
    public void Check()
    {
        if (!HasShortwave && Temperature == TemperatureForm.Mean)
        {
            throw new InvalidOperationException(
                "Daily weather gives neither shortwave radiation nor a diurnal range of temperature, and each is estimated from the other: "
                + "give shortwave radiation, or minimum and maximum temperature.");
        }
    }
}
