using System.Globalization;

namespace RegionalBeps.Cli.Reporting;

/// <summary>Spans of time for people.</summary>
internal static class Duration
{
    /// <summary>Hours, minutes and seconds, as <c>1:02:03</c>; hours go on beyond a day.</summary>
    public static string Format(TimeSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}");
}
