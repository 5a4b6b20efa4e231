namespace RegionalBeps.Synthetic.Numerics;

/// <summary>What a random number is for; numbers of different sources are independent.</summary>
/// <remarks>The values are part of the data set: changing one changes every file that a seed makes.</remarks>
public enum NoiseSource
{
    /// <summary>Daily temperature anomaly.</summary>
    Temperature = 0,

    /// <summary>Seasonal temperature anomaly.</summary>
    SeasonalTemperature = 1,

    /// <summary>Whether a day is wet.</summary>
    WetDay = 2,

    /// <summary>First component of a wet day's amount.</summary>
    AmountFirst = 3,

    /// <summary>Second component of a wet day's amount.</summary>
    AmountSecond = 4,

    /// <summary>Seasonal anomaly of the amounts.</summary>
    SeasonalPrecipitation = 5,

    /// <summary>Cloudiness beyond what wet and dry days differ in.</summary>
    Cloud = 6,

    /// <summary>Wind speed.</summary>
    Wind = 7,

    /// <summary>Relative humidity.</summary>
    Humidity = 8,

    /// <summary>Surface pressure.</summary>
    Pressure = 9,

    /// <summary>Patchiness of land cover over hundreds of kilometres.</summary>
    LandCoverRegional = 10,

    /// <summary>Patchiness of land cover over tens of kilometres.</summary>
    LandCoverLocal = 11,

    /// <summary>Patchiness of soil texture.</summary>
    SoilTexture = 12,

    /// <summary>Patchiness of soil organic carbon.</summary>
    SoilCarbon = 13,
}
