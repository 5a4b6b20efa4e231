namespace RegionalBeps.Column.Forcing;

/// <summary>What weather data with steps of some hours give, and in which form; the same for all columns of a run.</summary>
public sealed record StepWeatherForm
{
    /// <summary>Length of a step, h: 1, 2, 3 or 6.</summary>
    public int HoursPerStep { get; init; } = 3;

    /// <summary>Which humidity; it must be given.</summary>
    public HumidityForm Humidity { get; init; } = HumidityForm.SpecificHumidity;

    /// <summary>Whether temperature is that of the instant at which the step begins; else it is the step's mean.</summary>
    public bool TemperatureIsInstant { get; init; }

    /// <summary>Whether humidity is that of the instant at which the step begins; else it is the step's mean.</summary>
    public bool HumidityIsInstant { get; init; }

    /// <summary>Whether pressure is that of the instant at which the step begins; else it is the step's mean.</summary>
    public bool PressureIsInstant { get; init; }

    /// <summary>Whether wind is that of the instant at which the step begins; else it is the step's mean.</summary>
    public bool WindIsInstant { get; init; }

    /// <summary>Whether pressure is given; else that of the standard atmosphere is taken.</summary>
    public bool HasPressure { get; init; } = true;

    /// <summary>Whether longwave radiation is given; else it is estimated from temperature, humidity and cloud.</summary>
    public bool HasLongwave { get; init; } = true;

    /// <summary>Whether the snow fraction is given; else it follows from the wet-bulb temperature.</summary>
    public bool HasSnowFraction { get; init; }

    /// <summary>Steps in a day.</summary>
    public int StepsPerDay => SunDay.Hours / HoursPerStep;

    /// <summary>Refuses what cannot be brought to hours.</summary>
    /// <exception cref="InvalidOperationException">The step is of another length, or humidity is not given.</exception>
    public void Check()
    {
        if (HoursPerStep is not (1 or 2 or 3 or 6))
        {
            throw new InvalidOperationException($"Weather with a step of {HoursPerStep} h: the step must be 1, 2, 3 or 6 h, or a day.");
        }

        if (Humidity == HumidityForm.None)
        {
            throw new InvalidOperationException(
                "Weather with a step of hours gives no humidity: it is estimated for daily data alone; give specific humidity, dew point, "
                + "vapour pressure, relative humidity or saturation deficit.");
        }
    }
}
