namespace RegionalBeps.Synthetic.Numerics;

/// <summary>Random numbers as a pure function of seed, source and position: no state, hence no order of calls to keep.</summary>
/// <remarks>
/// The position is mixed by the finaliser of SplitMix64 (Steele, Lea and Flood 2014, OOPSLA; variant 13 of Stafford), once for each
/// coordinate, which passes the usual batteries and is exact integer arithmetic.
/// </remarks>
/// <param name="seed">The seed of the data set.</param>
public sealed class CounterRandom(long seed)
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15UL;
    private const double UnitOfUniform = 1.0 / (1UL << 53);

    private readonly ulong _key = Mix(((ulong)seed) + GoldenGamma);

    /// <summary>A uniform number strictly between 0 and 1.</summary>
    /// <param name="source">What the number is for.</param>
    /// <param name="time">Day or season, counted from any origin.</param>
    /// <param name="row">First spatial index.</param>
    /// <param name="column">Second spatial index.</param>
    public double Uniform(NoiseSource source, long time, long row, long column)
    {
        ulong bits = Mix(_key + (GoldenGamma * (ulong)(source + 1)));
        bits = Mix(bits ^ ((ulong)time * GoldenGamma));
        bits = Mix(bits ^ ((ulong)row * GoldenGamma));
        bits = Mix(bits ^ ((ulong)column * GoldenGamma));
        return ((bits >> 11) + 0.5) * UnitOfUniform;
    }

    /// <summary>A standard normal number; arguments as for <see cref="Uniform"/>.</summary>
    public double Normal(NoiseSource source, long time, long row, long column) =>
        NormalDistribution.Quantile(Uniform(source, time, row, column));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
