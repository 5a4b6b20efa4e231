namespace RegionalBeps.Column.Lanes;

/// <summary>
/// One double per column for a fixed number of columns that are computed together. Physics is written once over
/// <typeparamref name="T"/>, reads as scalar code, and gives the same bits in every width.
/// </summary>
/// <remarks>
/// Every member is a correctly rounded IEEE 754 operation, a comparison or a move of bits, so a column's result depends neither on
/// the width, nor on its neighbours, nor on the machine. Functions such as the exponential are built from these in
/// <see cref="LaneMath"/>. A mask is a lane whose columns have all bits set (true) or none (false): it is for
/// <see cref="And"/>, <see cref="Or"/>, <see cref="Not"/> and <see cref="Blend"/>, not for arithmetic.
/// </remarks>
/// <typeparam name="T">The lane itself: <see cref="Scalar"/>, <see cref="Wide256"/> or <see cref="Wide512"/>.</typeparam>
public interface ILane<T>
    where T : struct, ILane<T>
{
    /// <summary>Number of columns.</summary>
    public static abstract int Count { get; }

    /// <summary>The same value in every column.</summary>
    public static abstract T Broadcast(double value);

    /// <summary>Takes the first <see cref="Count"/> values; throws when there are fewer.</summary>
    public static abstract T Load(ReadOnlySpan<double> values);

    /// <summary>Writes <see cref="Count"/> values; throws when there is no room.</summary>
    public void Store(Span<double> destination);

    /// <summary>A number in an expression stands for every column.</summary>
    public static abstract implicit operator T(double value);

    /// <summary>Sum.</summary>
    public static abstract T operator +(T left, T right);

    /// <summary>Difference.</summary>
    public static abstract T operator -(T left, T right);

    /// <summary>Product.</summary>
    public static abstract T operator *(T left, T right);

    /// <summary>Quotient.</summary>
    public static abstract T operator /(T left, T right);

    /// <summary>The value with its sign turned.</summary>
    public static abstract T operator -(T value);

    /// <summary>a &lt; b ? a : b, hence b where either is NaN.</summary>
    public static abstract T Min(T a, T b);

    /// <summary>a &gt; b ? a : b, hence b where either is NaN.</summary>
    public static abstract T Max(T a, T b);

    /// <summary>Magnitude.</summary>
    public static abstract T Abs(T value);

    /// <summary>Square root, correctly rounded; NaN below zero.</summary>
    public static abstract T Sqrt(T value);

    /// <summary>Largest whole number that is not above the value.</summary>
    public static abstract T Floor(T value);

    /// <summary>Nearest whole number, ties to even.</summary>
    public static abstract T RoundToNearest(T value);

    /// <summary>a &lt; b ? whenLess : otherwise. Both are computed, so both need safe operands.</summary>
    public static abstract T Select(T a, T b, T whenLess, T otherwise);

    /// <summary>Mask of a &lt; b; false where either is NaN.</summary>
    public static abstract T LessThan(T a, T b);

    /// <summary>Mask of a &lt;= b; false where either is NaN.</summary>
    public static abstract T LessThanOrEqual(T a, T b);

    /// <summary>Mask of a == b; false where either is NaN.</summary>
    public static abstract T AreEqual(T a, T b);

    /// <summary>Both masks.</summary>
    public static abstract T And(T maskA, T maskB);

    /// <summary>Either mask.</summary>
    public static abstract T Or(T maskA, T maskB);

    /// <summary>The opposite mask.</summary>
    public static abstract T Not(T mask);

    /// <summary>
    /// Whether the mask holds in any column. For leaving out work whose result no column would take, never for choosing a result: a
    /// column's answer must not depend on its neighbours.
    /// </summary>
    public static abstract bool IsAny(T mask);

    /// <summary>mask ? ifTrue : ifFalse. Both are computed, so both need safe operands.</summary>
    public static abstract T Blend(T mask, T ifTrue, T ifFalse);

    /// <summary>2ⁿ for whole n from -1022 to 1023, made by a shift of bits; other arguments give no meaningful value.</summary>
    public static abstract T PowerOfTwo(T wholeNumber);

    /// <summary>e of x = m·2ᵉ, 1 ≤ m &lt; 2, for positive normal x; other arguments give no meaningful value.</summary>
    public static abstract T BinaryExponent(T positive);

    /// <summary>m of x = m·2ᵉ, 1 ≤ m &lt; 2, for normal x; other arguments give no meaningful value.</summary>
    public static abstract T BinaryMantissa(T value);
}
