using System.Text.Json.Serialization;

namespace RegionalBeps.Grids.Time;

/// <summary>What a value stands for at its time stamp.</summary>
public enum TimeLabel
{
    /// <summary>The value at that moment.</summary>
    Instant,

    /// <summary>The mean, or the amount, of the interval that begins there.</summary>
    MeanBegin,

    /// <summary>The mean, or the amount, of the interval in whose middle it lies.</summary>
    MeanMid,

    /// <summary>The mean, or the amount, of the interval that ends there.</summary>
    MeanEnd,

    /// <summary>The amount of the interval that ends there, as in ERA5.</summary>
    [JsonStringEnumMemberName("accum_end")]
    AccumulatedEnd,

    /// <summary>The amount since 00 UTC of the day, as in ERA5-Land; the reader takes differences.</summary>
    [JsonStringEnumMemberName("accum_day")]
    AccumulatedDay,
}
