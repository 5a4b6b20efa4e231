using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>What about a group of columns' places matters to their weather. Constant through a run.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct ForcingPlace<T>
    where T : struct, ILane<T>
{
    private const double RadiansPerDegree = 0.017453292519943295;
    private const double DegreesPerHour = 15.0;

    /// <summary>Sine of the latitude.</summary>
    public T SineOfLatitude { get; set; }

    /// <summary>Cosine of the latitude.</summary>
    public T CosineOfLatitude { get; set; }

    /// <summary>East longitude as the hours by which the sun is early, h.</summary>
    public T LongitudeHours { get; set; }

    /// <summary>Height of the ground to which the weather data refer, m above sea level.</summary>
    public T Elevation { get; set; }

    /// <summary>Height of the column's ground above <see cref="Elevation"/>, m; used by the lapse-rate correction alone.</summary>
    public T HeightAboveData { get; set; }

    /// <summary>Wind at the reference height over wind in the data: <see cref="ReferenceHeight"/>.</summary>
    public T WindFactor { get; set; }

    /// <summary>Dew point below the day's lowest temperature where no humidity is given, K: 0 in humid country, 2 in steppe.</summary>
    public T DewPointDepression { get; set; }

    /// <summary>A place with the weather data's own height and wind.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="elevation">m above sea level.</param>
    public static ForcingPlace<T> At(T latitude, T longitude, T elevation) => new()
    {
        SineOfLatitude = LaneMath.Sin(latitude * RadiansPerDegree),
        CosineOfLatitude = LaneMath.Cos(latitude * RadiansPerDegree),
        LongitudeHours = longitude / DegreesPerHour,
        Elevation = elevation,
        HeightAboveData = 0.0,
        WindFactor = 1.0,
        DewPointDepression = 0.0,
    };
}
