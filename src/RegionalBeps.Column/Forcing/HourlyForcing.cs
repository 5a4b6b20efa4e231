using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>The weather of one hour above a group of columns: all that an hour of the column needs from outside.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct HourlyForcing<T>
    where T : struct, ILane<T>
{
    /// <summary>Mean air temperature, degC.</summary>
    public T AirTemperature { get; set; }

    /// <summary>Vapour pressure, Pa, at most that of saturation over water.</summary>
    public T VapourPressure { get; set; }

    /// <summary>Air pressure, Pa.</summary>
    public T Pressure { get; set; }

    /// <summary>Mean downwelling shortwave radiation, W m⁻².</summary>
    public T Shortwave { get; set; }

    /// <summary>Mean downwelling longwave radiation, W m⁻².</summary>
    public T Longwave { get; set; }

    /// <summary>Mean wind speed at the reference height, m s⁻¹.</summary>
    public T WindSpeed { get; set; }

    /// <summary>Precipitation of the hour, kg m⁻².</summary>
    public T Precipitation { get; set; }

    /// <summary>Part of the precipitation that falls as snow, 0..1.</summary>
    public T SnowFraction { get; set; }

    /// <summary>Wet-bulb temperature, degC: that of the rain.</summary>
    public T WetBulbTemperature { get; set; }

    /// <summary>Mean over the hour of the cosine of the sun's zenith angle, 0 while the sun is down.</summary>
    public T MeanCosine { get; set; }

    /// <summary>Part of the hour with the sun up, 0..1.</summary>
    public T DayFraction { get; set; }

    /// <summary>Mean cosine of the zenith angle while the sun is up, at least 0.02: the slope of the beam in the canopy.</summary>
    public T BeamCosine { get; set; }

    /// <summary>Shortwave radiation on a horizontal plane above the atmosphere, W m⁻².</summary>
    public T TopOfAtmosphere { get; set; }
}
