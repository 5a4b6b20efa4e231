using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Forcing;

/// <summary>Straight lines through values that follow one another at equal steps of time.</summary>
internal static class LinearInTime
{
    /// <summary>Value inside a step when each value is a mean over a step and is met in its middle.</summary>
    /// <param name="previous">The step before.</param>
    /// <param name="current">The step.</param>
    /// <param name="next">The step after.</param>
    /// <param name="share">Where in the step, 0..1.</param>
    public static T BetweenMiddles<T>(T previous, T current, T next, double share)
        where T : struct, ILane<T> =>
        share < 0.5 ? previous + (current - previous) * (share + 0.5) : current + (next - current) * (share - 0.5);

    /// <summary>Value inside a step when each value is met at the instant at which its step begins.</summary>
    /// <param name="current">At the step's beginning.</param>
    /// <param name="next">At its end.</param>
    /// <param name="share">Where in the step, 0..1.</param>
    public static T BetweenInstants<T>(T current, T next, double share)
        where T : struct, ILane<T> => current + (next - current) * share;
}
