using System.Globalization;

namespace RegionalBeps.Grids.Time;

/// <summary>One step of a series, in UTC: the interval over which the value is a mean, or a moment, whose beginning is its end.</summary>
/// <param name="Start">Beginning of the interval, included.</param>
/// <param name="End">End of the interval, excluded.</param>
public readonly record struct TimeStep(DateTime Start, DateTime End)
{
    /// <summary>Length of the interval; zero for a moment.</summary>
    public TimeSpan Length => End - Start;

    /// <summary>The moment, or the middle of the interval.</summary>
    public DateTime Middle => Start + (Length / 2);

    /// <inheritdoc/>
    public override string ToString() => Start.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
