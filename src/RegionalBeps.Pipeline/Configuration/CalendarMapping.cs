namespace RegionalBeps.Pipeline.Configuration;

/// <summary>What becomes of weather whose calendar is not the real one (no leap days, all leap days, 360 days).</summary>
public enum CalendarMapping
{
    /// <summary>It is refused with a message.</summary>
    Refuse,

    /// <summary>A 29 February that is lacking repeats the 28th, one that is too many is left out; a year of 360 days is stretched evenly over the real one.</summary>
    Map,
}
