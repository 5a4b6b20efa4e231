namespace RegionalBeps.Column.Tests.Probes;

/// <summary>Fowler-Noll-Vo hash of the bits of doubles; every NaN counts as the same.</summary>
internal struct Digest
{
    private ulong _hash = 14695981039346656037;

    public Digest()
    {
    }

    public readonly ulong Value => _hash;

    public void Add(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            _hash = (_hash ^ BitConverter.DoubleToUInt64Bits(double.IsNaN(value) ? double.NaN : value)) * 1099511628211;
        }
    }
}
