namespace RegionalBeps.Products.FreezeThaw;

/// <summary>
/// A season in which the surface layer freezes and thaws within the day: on its criterion days the highest temperature of the layer
/// is above and the lowest below 0 °C.
/// </summary>
/// <param name="Start">Day of year of the first criterion day that has at least three in the ten days from it on.</param>
/// <param name="End">Day of year of the last criterion day of the window; in January of the following year it goes on past 366.</param>
/// <param name="Duration">Number of criterion days from start to end; 0 where there is no such season.</param>
/// <param name="Span">Number of days from start to end; 0 where there is no such season.</param>
/// <param name="Amplitude">Mean of the daily range (highest minus lowest) over the criterion days [K].</param>
public readonly record struct FreezeThawPeriod(
    FlaggedValue Start, FlaggedValue End, FlaggedValue Duration, FlaggedValue Span, FlaggedValue Amplitude)
{
    /// <summary>A period of which nothing is known, for the reason given.</summary>
    internal static FreezeThawPeriod Missing(Validity reason)
    {
        FlaggedValue none = FlaggedValue.Missing(reason);
        return new FreezeThawPeriod(none, none, none, none, none);
    }

    /// <summary>A year without such a season, for the reason given: it lasted 0 days.</summary>
    internal static FreezeThawPeriod Absent(Validity reason)
    {
        FlaggedValue none = FlaggedValue.Missing(reason);
        return new FreezeThawPeriod(none, none, FlaggedValue.Of(0), FlaggedValue.Of(0), none);
    }
}
