using System.Text.Json.Serialization;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>The time steps of tables; the value is the number of minutes, 0 for a calendar month.</summary>
public enum SiteStep
{
    /// <summary>A calendar month.</summary>
    [JsonStringEnumMemberName("1month")]
    Month = 0,

    /// <summary>Ten minutes.</summary>
    [JsonStringEnumMemberName("10min")]
    TenMinutes = 10,

    /// <summary>Fifteen minutes.</summary>
    [JsonStringEnumMemberName("15min")]
    QuarterHour = 15,

    /// <summary>Half an hour.</summary>
    [JsonStringEnumMemberName("30min")]
    HalfHour = 30,

    /// <summary>An hour.</summary>
    [JsonStringEnumMemberName("1h")]
    Hour = 60,

    /// <summary>Two hours.</summary>
    [JsonStringEnumMemberName("2h")]
    TwoHours = 120,

    /// <summary>Three hours.</summary>
    [JsonStringEnumMemberName("3h")]
    ThreeHours = 180,

    /// <summary>Six hours.</summary>
    [JsonStringEnumMemberName("6h")]
    SixHours = 360,

    /// <summary>A day.</summary>
    [JsonStringEnumMemberName("1d")]
    Day = 1440,
}
