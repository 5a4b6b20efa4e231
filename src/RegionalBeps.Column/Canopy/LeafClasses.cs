using System.Runtime.CompilerServices;

namespace RegionalBeps.Column.Canopy;

/// <summary>One value for each class of leaves: sunlit and shaded overstory, sunlit and shaded understory.</summary>
/// <typeparam name="TValue">Type of the value.</typeparam>
[InlineArray(Count)]
public struct LeafClasses<TValue>
    where TValue : unmanaged
{
    /// <summary>Number of classes.</summary>
    public const int Count = 4;

    /// <summary>Index of the sunlit overstory.</summary>
    public const int OverSunlit = 0;

    /// <summary>Index of the shaded overstory.</summary>
    public const int OverShaded = 1;

    /// <summary>Index of the sunlit understory.</summary>
    public const int UnderSunlit = 2;

    /// <summary>Index of the shaded understory.</summary>
    public const int UnderShaded = 3;

    private TValue _first;
}
