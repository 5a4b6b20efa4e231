namespace RegionalBeps.Grids.Time;

/// <summary>The calendars of the CF conventions.</summary>
public enum CfCalendar
{
    /// <summary>Julian until 4 October 1582, Gregorian from 15 October: CF's default.</summary>
    Standard,

    /// <summary>Gregorian for all times.</summary>
    ProlepticGregorian,

    /// <summary>Julian for all times.</summary>
    Julian,

    /// <summary>365 days in every year.</summary>
    NoLeap,

    /// <summary>366 days in every year.</summary>
    AllLeap,

    /// <summary>Twelve months of 30 days.</summary>
    Days360,
}
