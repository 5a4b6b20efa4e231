namespace RegionalBeps.Grids.Time;

/// <summary>What becomes of time stamps in a calendar that is not the real one.</summary>
public enum CalendarMapping
{
    /// <summary>They are refused.</summary>
    Refuse,

    /// <summary>
    /// A 29 February that is lacking repeats the 28th, one that is too many is left out; a year of 360 days is stretched evenly over the real
    /// one, whose lacking days repeat the day before.
    /// </summary>
    Map,
}
