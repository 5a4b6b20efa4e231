namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The clock that the time stamps of weather files follow.</summary>
/// <param name="IsLocalSolarDay">Whether a daily record is the day of each pixel's own sun, whatever the hour of its stamp.</param>
/// <param name="HoursAheadOfUtc">The hours by which the clock is ahead of UTC; 0 for UTC itself and for local solar days.</param>
public readonly record struct Clock(bool IsLocalSolarDay, double HoursAheadOfUtc)
{
    /// <summary>Coordinated universal time.</summary>
    public static Clock Utc { get; } = new(false, 0);

    /// <summary>The day of each pixel's own sun.</summary>
    public static Clock LocalSolarDay { get; } = new(true, 0);

    /// <summary>As it is written in the configuration.</summary>
    public override string ToString() =>
        IsLocalSolarDay ? "local_solar_day" : HoursAheadOfUtc == 0 ? "utc" : FormattableString.Invariant($"{HoursAheadOfUtc}");
}
