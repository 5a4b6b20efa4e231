using System.Text.Json.Serialization;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The time steps of weather that the pipeline takes; the value is the number of hours.</summary>
public enum WeatherStep
{
    /// <summary>Hourly.</summary>
    [JsonStringEnumMemberName("1h")]
    Hour = 1,

    /// <summary>Every three hours.</summary>
    [JsonStringEnumMemberName("3h")]
    ThreeHours = 3,

    /// <summary>Every six hours.</summary>
    [JsonStringEnumMemberName("6h")]
    SixHours = 6,

    /// <summary>Daily.</summary>
    [JsonStringEnumMemberName("1d")]
    Day = 24,
}
