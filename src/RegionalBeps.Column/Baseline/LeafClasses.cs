using System.Runtime.CompilerServices;

namespace RegionalBeps.Column.Baseline;

/// <summary>One number for each class of leaves: sunlit and shaded, of overstory and understory.</summary>
[InlineArray(Count)]
internal struct LeafClasses
{
    /// <summary>How many classes there are.</summary>
    public const int Count = 4;

    /// <summary>Sunlit leaves of the overstory.</summary>
    public const int OverstorySunlit = 0;

    /// <summary>Shaded leaves of the overstory.</summary>
    public const int OverstoryShaded = 1;

    /// <summary>Sunlit leaves of the understory.</summary>
    public const int UnderstorySunlit = 2;

    /// <summary>Shaded leaves of the understory.</summary>
    public const int UnderstoryShaded = 3;

    private double first;

    /// <summary>The same number for all classes.</summary>
    public static LeafClasses All(double value)
    {
        LeafClasses all = default;
        for (int i = 0; i < Count; i++)
        {
            all[i] = value;
        }

        return all;
    }

    /// <summary>Whether a class belongs to the overstory.</summary>
    public static bool IsOverstory(int leafClass) => leafClass < UnderstorySunlit;
}
