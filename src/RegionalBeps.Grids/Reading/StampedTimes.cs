namespace RegionalBeps.Grids.Reading;

/// <summary>The times of a file as it states them.</summary>
/// <param name="Stamps">The moment of each slice on the file's own clock; null where the real calendar lacks the date.</param>
/// <param name="Bounds">The interval of each slice, if the file states intervals.</param>
/// <param name="CalendarName">The calendar, as the file calls it.</param>
/// <param name="IsRealCalendar">True if its days are real days.</param>
public sealed record StampedTimes(
    IReadOnlyList<DateTime?> Stamps, IReadOnlyList<(DateTime Start, DateTime End)>? Bounds, string CalendarName, bool IsRealCalendar);
