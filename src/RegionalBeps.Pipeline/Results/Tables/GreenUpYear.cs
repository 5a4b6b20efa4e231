namespace RegionalBeps.Pipeline.Results.Tables;

/// <summary>Green-up and thaw onset of a year where thaw onset is the dominant driver of green-up.</summary>
/// <param name="Form">The form of the grade by which it is dominant.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Area">The area over which the means are taken [km²].</param>
/// <param name="GreenUp">Area-weighted mean, day of year; NaN where there is no area.</param>
/// <param name="ThawOnset">Area-weighted mean, day of year; NaN where there is no area.</param>
public sealed record GreenUpYear(string Form, int Year, double Area, double GreenUp, double ThawOnset);
