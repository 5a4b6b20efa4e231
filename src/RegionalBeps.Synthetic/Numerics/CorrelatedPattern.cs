using RegionalBeps.Synthetic.Places;

namespace RegionalBeps.Synthetic.Numerics;

/// <summary>Turns independent random numbers on a lattice of knots into a smooth field of unit variance at given places.</summary>
/// <remarks>
/// Process convolution (Higdon 1998): z(s) = Σ w(s,k) ε(k) / √Σ w², w = exp(−d²/(2σ²)), d the distance of place and knot. Two places
/// at distance d correlate as exp(−d²/(4σ²)), so σ is half of the correlation length (the distance at which 1/e is left).
/// The lattice is fixed to the globe, not to the grid: any two grids that cover a place see the same field there.
/// </remarks>
public sealed class CorrelatedPattern
{
    private const double KilometresPerDegree = 111.195;
    private const double LatticeReferenceLatitude = 49.0;
    private const double DegreesToRadians = Math.PI / 180.0;
    private const double KernelReach = 3.0;

    private readonly int[] _firstTerm;
    private readonly int[] _knotOfTerm;
    private readonly double[] _weightOfTerm;
    private readonly (int Row, int Column)[] _knots;

    /// <summary>Places the knots and computes the weights.</summary>
    /// <param name="places">Where the field is wanted.</param>
    /// <param name="correlationLengthKilometres">The distance at which the correlation has fallen to 1/e.</param>
    public CorrelatedPattern(PlaceList places, double correlationLengthKilometres)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(correlationLengthKilometres);
        double sigma = correlationLengthKilometres / 2.0;
        double rowDegrees = sigma / KilometresPerDegree;
        double columnDegrees = rowDegrees / ReproducibleMath.Cos(LatticeReferenceLatitude * DegreesToRadians);

        Dictionary<(int Row, int Column), int> indexOfKnot = [];
        List<(int Row, int Column)> knots = [];
        List<int> knotOfTerm = [];
        List<double> weightOfTerm = [];
        _firstTerm = new int[places.Count + 1];
        for (int place = 0; place < places.Count; place++)
        {
            double latitude = places.Latitudes[place];
            double longitude = places.Longitudes[place];
            double reach = KernelReach * sigma / KilometresPerDegree;
            double reachEast = reach / ReproducibleMath.Cos((Math.Abs(latitude) + reach) * DegreesToRadians);
            double squares = 0.0;
            for (int row = (int)Math.Ceiling((latitude - reach) / rowDegrees); row <= (latitude + reach) / rowDegrees; row++)
            {
                double north = ((row * rowDegrees) - latitude) * KilometresPerDegree;
                double shrink = ReproducibleMath.Cos(0.5 * ((row * rowDegrees) + latitude) * DegreesToRadians);
                int last = (int)Math.Floor((longitude + reachEast) / columnDegrees);
                for (int column = (int)Math.Ceiling((longitude - reachEast) / columnDegrees); column <= last; column++)
                {
                    double east = ((column * columnDegrees) - longitude) * KilometresPerDegree * shrink;
                    double square = ((north * north) + (east * east)) / (sigma * sigma);
                    if (square > KernelReach * KernelReach)
                    {
                        continue;
                    }

                    if (!indexOfKnot.TryGetValue((row, column), out int knot))
                    {
                        knot = knots.Count;
                        indexOfKnot.Add((row, column), knot);
                        knots.Add((row, column));
                    }

                    double weight = ReproducibleMath.Exp(-0.5 * square);
                    squares += weight * weight;
                    knotOfTerm.Add(knot);
                    weightOfTerm.Add(weight);
                }
            }

            double norm = 1.0 / Math.Sqrt(squares);
            for (int term = _firstTerm[place]; term < weightOfTerm.Count; term++)
            {
                weightOfTerm[term] *= norm;
            }

            _firstTerm[place + 1] = weightOfTerm.Count;
        }

        _knots = [.. knots];
        _knotOfTerm = [.. knotOfTerm];
        _weightOfTerm = [.. weightOfTerm];
    }

    /// <summary>Number of knots, the length of the arrays that <see cref="Draw"/> fills and <see cref="At"/> reads.</summary>
    public int KnotCount => _knots.Length;

    /// <summary>Fills one independent standard normal number for each knot.</summary>
    /// <param name="random">Source of numbers.</param>
    /// <param name="source">What the field is for.</param>
    /// <param name="time">Day or season, counted from any origin.</param>
    /// <param name="knotValues">One element for each knot.</param>
    public void Draw(CounterRandom random, NoiseSource source, long time, Span<double> knotValues)
    {
        ArgumentNullException.ThrowIfNull(random);
        for (int knot = 0; knot < _knots.Length; knot++)
        {
            knotValues[knot] = random.Normal(source, time, _knots[knot].Row, _knots[knot].Column);
        }
    }

    /// <summary>The field at a place: a standard normal number if the knots' values are independent standard normal numbers.</summary>
    /// <param name="place">Index of the place.</param>
    /// <param name="knotValues">One value for each knot.</param>
    public double At(int place, ReadOnlySpan<double> knotValues)
    {
        double sum = 0.0;
        for (int term = _firstTerm[place]; term < _firstTerm[place + 1]; term++)
        {
            sum += _weightOfTerm[term] * knotValues[_knotOfTerm[term]];
        }

        return sum;
    }
}
