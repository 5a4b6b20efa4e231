namespace RegionalBeps.Synthetic.Numerics;

/// <summary>A field of unit variance that is correlated in space and, from day to day, as a first-order autoregressive process.</summary>
/// <remarks>x(d) = ρ x(d−1) + √(1 − ρ²) ε(d) at every knot; the field inherits ρ, because it is linear in its knots.</remarks>
/// <param name="pattern">The correlation in space.</param>
/// <param name="random">Source of numbers.</param>
/// <param name="source">What the field is for.</param>
/// <param name="persistence">Correlation ρ of one day with the next, 0 to below 1.</param>
public sealed class AutoregressiveField(CorrelatedPattern pattern, CounterRandom random, NoiseSource source, double persistence)
{
    private readonly double[] _state = new double[pattern.KnotCount];
    private readonly double[] _innovation = new double[pattern.KnotCount];
    private readonly double _innovationShare = Math.Sqrt(1.0 - (persistence * persistence));

    /// <summary>Begins the process with a day that owes nothing to the days before it.</summary>
    /// <param name="day">Number of the day.</param>
    public void Start(long day) => pattern.Draw(random, source, day, _state);

    /// <summary>Goes on to a day from the day before it.</summary>
    /// <param name="day">Number of the day.</param>
    public void Advance(long day)
    {
        pattern.Draw(random, source, day, _innovation);
        for (int knot = 0; knot < _state.Length; knot++)
        {
            _state[knot] = (persistence * _state[knot]) + (_innovationShare * _innovation[knot]);
        }
    }

    /// <summary>The day's value at a place.</summary>
    /// <param name="place">Index of the place.</param>
    public double At(int place) => pattern.At(place, _state);
}
