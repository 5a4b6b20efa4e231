namespace RegionalBeps.Column.Forcing;

/// <summary>How the weather data state the air's humidity.</summary>
public enum HumidityForm
{
    /// <summary>kg kg⁻¹.</summary>
    SpecificHumidity,

    /// <summary>Dew point, degC.</summary>
    DewPoint,

    /// <summary>Pa.</summary>
    VapourPressure,

    /// <summary>0..1, over water at all temperatures; more than 1 counts as 1.</summary>
    RelativeHumidity,

    /// <summary>Saturation deficit, Pa.</summary>
    VapourPressureDeficit,

    /// <summary>Not given: the dew point is estimated from the day's lowest temperature.</summary>
    None,
}
