using System.Runtime.CompilerServices;

namespace RegionalBeps.Column.State;

/// <summary>One value for each slot of the snow pack, from the top down.</summary>
/// <typeparam name="TValue">Type of the value.</typeparam>
[InlineArray(Count)]
public struct SnowSlots<TValue>
    where TValue : unmanaged
{
    /// <summary>Number of slots.</summary>
    public const int Count = 3;

    private TValue _first;
}
