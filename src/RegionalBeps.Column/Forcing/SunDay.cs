namespace RegionalBeps.Column.Forcing;

/// <summary>
/// The sun over the 24 hours of a day that begins at a given hour of UTC: the same for all columns, so made once and shared.
/// </summary>
public sealed class SunDay
{
    /// <summary>Hours in a day.</summary>
    public const int Hours = 24;

    private readonly SunPosition[] _atMidHour = new SunPosition[Hours];

    /// <summary>Computes the positions.</summary>
    /// <param name="beginUtc">When the day begins, UTC. Daily records that begin at another hour than 0 UTC begin here.</param>
    public SunDay(DateTime beginUtc)
    {
        BeginUtc = beginUtc;
        AtNoon = SunPosition.At(beginUtc.AddHours(Hours / 2));
        for (int hour = 0; hour < Hours; hour++)
        {
            _atMidHour[hour] = SunPosition.At(beginUtc.AddHours(hour + 0.5));
        }
    }

    /// <summary>An idealised day through which the sun keeps its declination.</summary>
    /// <param name="beginUtc">When the day begins, UTC.</param>
    /// <param name="position">The sun at every hour.</param>
    public SunDay(DateTime beginUtc, SunPosition position)
    {
        BeginUtc = beginUtc;
        AtNoon = position;
        Array.Fill(_atMidHour, position);
    }

    /// <summary>When the day begins, UTC.</summary>
    public DateTime BeginUtc { get; }

    /// <summary>The sun in the middle of the day.</summary>
    public SunPosition AtNoon { get; }

    /// <summary>The sun in the middle of each hour.</summary>
    public ReadOnlySpan<SunPosition> AtMidHour => _atMidHour;

    /// <summary>Local solar hour, on the meridian of Greenwich, at which the given hour of the day begins.</summary>
    /// <param name="hour">0 to 23, counted from <see cref="BeginUtc"/>.</param>
    public double SolarHour(int hour) => BeginUtc.TimeOfDay.TotalHours + hour + _atMidHour[hour].EquationOfTime / 60.0;
}
