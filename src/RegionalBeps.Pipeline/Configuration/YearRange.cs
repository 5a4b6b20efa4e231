namespace RegionalBeps.Pipeline.Configuration;

/// <summary>Calendar years from the first to the last, both included; written <c>2000..2004</c>.</summary>
public readonly record struct YearRange(int First, int Last)
{
    /// <summary>The number of years.</summary>
    public int Count => Last - First + 1;

    /// <summary>Whether the year is one of them.</summary>
    public bool Contains(int year) => year >= First && year <= Last;

    /// <summary>As it is written in the configuration.</summary>
    public override string ToString() => FormattableString.Invariant($"{First}..{Last}");
}
