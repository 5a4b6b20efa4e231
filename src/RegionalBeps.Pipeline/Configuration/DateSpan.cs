namespace RegionalBeps.Pipeline.Configuration;

/// <summary>Days from the first to the last, both included; written <c>2006-09-01..2007-02-10</c>.</summary>
public readonly record struct DateSpan(DateOnly First, DateOnly Last)
{
    /// <summary>Whether the day is one of them.</summary>
    public bool Contains(DateOnly day) => day >= First && day <= Last;

    /// <summary>As it is written in the configuration.</summary>
    public override string ToString() => FormattableString.Invariant($"{First:yyyy-MM-dd}..{Last:yyyy-MM-dd}");
}
