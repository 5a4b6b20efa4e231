using System.Runtime.CompilerServices;

namespace RegionalBeps.Column.Carbon;

/// <summary>One value for each month of the year, January first.</summary>
/// <typeparam name="TValue">Type of the value.</typeparam>
[InlineArray(Count)]
public struct CarbonMonths<TValue>
    where TValue : unmanaged
{
    /// <summary>Number of months.</summary>
    public const int Count = 12;

    private TValue _first;
}
