using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>Brackets the root of a function that falls from left to right, by regula falsi with a fixed count of steps.</summary>
/// <remarks>The end of the bracket that stays behind twice has its value halved (Dowell &amp; Jarratt 1971, BIT 11, "Illinois").</remarks>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
internal struct FallingRoot<T>
    where T : unmanaged, ILane<T>
{
    private const double LeastFall = 1e-30;

    private T _low;
    private T _high;
    private T _atLow;
    private T _atHigh;
    private T _sideOfLast;

    /// <summary>The bracket.</summary>
    /// <param name="low">Left end.</param>
    /// <param name="high">Right end.</param>
    /// <param name="atLow">The function at the left end, not below 0.</param>
    /// <param name="atHigh">The function at the right end, not above 0.</param>
    public static FallingRoot<T> Between(T low, T high, T atLow, T atHigh) =>
        new() { _low = low, _high = high, _atLow = atLow, _atHigh = atHigh, _sideOfLast = 0.0 };

    /// <summary>Where the straight line between the ends meets zero; an end, where both lie on one side.</summary>
    public readonly T Next
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            T fall = T.Max(_atLow - _atHigh, LeastFall);
            return T.Min(T.Max(_low + _atLow * (_high - _low) / fall, _low), _high);
        }
    }

    /// <summary>Mask of the columns in which a place lies between the ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Encloses(T place) => T.And(T.LessThan(_low, place), T.LessThan(place, _high));

    /// <summary>Narrows the bracket.</summary>
    /// <param name="place">A place within.</param>
    /// <param name="value">The function there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Narrow(T place, T value)
    {
        T isLow = T.LessThan(0.0, value);
        T side = T.Blend(isLow, 1.0, -1.0);
        T stale = T.Blend(T.AreEqual(side, _sideOfLast), 0.5, 1.0);
        _atLow = T.Blend(isLow, value, _atLow * stale);
        _atHigh = T.Blend(isLow, _atHigh * stale, value);
        _low = T.Blend(isLow, place, _low);
        _high = T.Blend(isLow, _high, place);
        _sideOfLast = side;
    }
}
