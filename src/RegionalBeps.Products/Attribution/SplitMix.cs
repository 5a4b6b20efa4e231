namespace RegionalBeps.Products.Attribution;

/// <summary>
/// A small generator of pseudo-random numbers (SplitMix64, Steele et al. 2014): the same seed gives the same numbers on every machine
/// and version of the runtime, which <see cref="Random"/> does not promise.
/// </summary>
/// <param name="seed">Where the sequence begins.</param>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Shuffles values in place, each order equally likely (Fisher and Yates 1938).</summary>
    public void Shuffle(Span<double> values)
    {
        for (int last = values.Length - 1; last > 0; last--)
        {
            int other = NextBelow(last + 1);
            (values[last], values[other]) = (values[other], values[last]);
        }
    }

    // The high half of a 64 × 32 bit product is uniform below the limit, to 2⁻³².
    private int NextBelow(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
