using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>Air temperature through a day, as its integral over time, between daily extremes at sunrise and in the afternoon.</summary>
/// <remarks>
/// Between extremes at t_a and t_b, u = (t − t_a) / (t_b − t_a), T = T_a + (T_b − T_a) f(u). Warming: f = 3u² − 2u³, the shape of
/// MT-CLIM (Bohn et al. 2013). Cooling, fast in the evening and slow before dawn: f = [(3u² − 2u³) + (3v² − 2v³)] / 2, v = 2u − u².
/// Hourly means are differences of the integral, so the mean of any span of hours is exact.
/// </remarks>
/// <typeparam name="T">The lane.</typeparam>
internal readonly struct DiurnalCurve<T>
    where T : struct, ILane<T>
{
    private const double HoursPerDay = 24.0;

    private readonly T _begin;
    private readonly T _first;
    private readonly T _second;
    private readonly T _end;
    private readonly T _beginTemperature;
    private readonly T _firstTemperature;
    private readonly T _secondTemperature;
    private readonly T _endTemperature;
    private readonly T _beginsWithCooling;

    /// <summary>Lays the curve through the extremes of a day and of the days before and after.</summary>
    /// <param name="minimumHour">When the day's minimum is reached, h after the day begins, 0..24.</param>
    /// <param name="maximumHour">When the day's maximum is reached, h after the day begins, 0..24.</param>
    /// <param name="previous">Extremes of the day before, reached 24 h earlier.</param>
    /// <param name="day">Extremes of the day.</param>
    /// <param name="next">Extremes of the day after, reached 24 h later.</param>
    public DiurnalCurve(
        T minimumHour, T maximumHour, in TemperatureExtremes<T> previous, in TemperatureExtremes<T> day, in TemperatureExtremes<T> next)
    {
        T minimumIsFirst = T.LessThan(minimumHour, maximumHour);
        _beginsWithCooling = minimumIsFirst;
        _first = T.Min(minimumHour, maximumHour);
        _second = T.Max(minimumHour, maximumHour);
        _begin = _second - HoursPerDay;
        _end = _first + HoursPerDay;
        _beginTemperature = T.Blend(minimumIsFirst, previous.Maximum, previous.Minimum);
        _firstTemperature = T.Blend(minimumIsFirst, day.Minimum, day.Maximum);
        _secondTemperature = T.Blend(minimumIsFirst, day.Maximum, day.Minimum);
        _endTemperature = T.Blend(minimumIsFirst, next.Minimum, next.Maximum);
    }

    /// <summary>Integral of the temperature from the extreme before the day begins to an hour of the day, degC h.</summary>
    /// <param name="hour">0..24 after the day begins.</param>
    public T Integral(T hour) =>
        Segment(hour, _begin, _first, _beginTemperature, _firstTemperature, _beginsWithCooling)
        + Segment(hour, _first, _second, _firstTemperature, _secondTemperature, T.Not(_beginsWithCooling))
        + Segment(hour, _second, _end, _secondTemperature, _endTemperature, _beginsWithCooling);

    private static T Segment(T hour, T from, T to, T start, T stop, T isCooling)
    {
        T length = to - from;
        T u = T.Min(T.Max((hour - from) / length, 0.0), 1.0);
        T u2 = u * u;
        T u3 = u2 * u;
        T warming = u3 * (1.0 - 0.5 * u);
        T cooling = 0.5 * u3 * (5.0 - 7.5 * u + u2 * (5.4 - 2.0 * u + u2 * (2.0 / 7.0)));
        return length * (start * u + (stop - start) * T.Blend(isCooling, cooling, warming));
    }
}
