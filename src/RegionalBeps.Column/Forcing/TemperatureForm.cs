namespace RegionalBeps.Column.Forcing;

/// <summary>Which daily air temperatures the weather data give.</summary>
public enum TemperatureForm
{
    /// <summary>Minimum and maximum.</summary>
    MinimumAndMaximum,

    /// <summary>Minimum, maximum and a mean that the hours are to keep.</summary>
    MinimumMaximumAndMean,

    /// <summary>The mean of the day, and the means of its light and dark hours.</summary>
    MeansOfDayAndNight,

    /// <summary>The mean alone: the diurnal range is estimated from shortwave radiation.</summary>
    Mean,
}
