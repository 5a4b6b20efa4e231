using System.Runtime.CompilerServices;

namespace RegionalBeps.Products.Phenology;

/// <summary>One value for each of spring, summer, autumn and the year, indexed by <see cref="Season"/>.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
[InlineArray(Count)]
public struct PerSeason<T>
    where T : struct
{
    /// <summary>Number of seasons, the year included.</summary>
    public const int Count = 4;

    private T _first;
}
