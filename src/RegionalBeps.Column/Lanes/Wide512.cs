using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RegionalBeps.Column.Lanes;

/// <summary>A lane of eight columns. Where the machine lacks 512-bit registers the runtime splits it, with the same results.</summary>
public readonly struct Wide512 : ILane<Wide512>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector512<double> _columns;

    [MethodImpl(Inline)]
    private Wide512(Vector512<double> columns) => _columns = columns;

    /// <inheritdoc/>
    public static int Count => Vector512<double>.Count;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 Broadcast(double value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 Load(ReadOnlySpan<double> values) => new(Vector512.Create(values));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(Span<double> destination) => _columns.CopyTo(destination);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static implicit operator Wide512(double value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 operator +(Wide512 left, Wide512 right) => new(left._columns + right._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 operator -(Wide512 left, Wide512 right) => new(left._columns - right._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 operator *(Wide512 left, Wide512 right) => new(left._columns * right._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 operator /(Wide512 left, Wide512 right) => new(left._columns / right._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 operator -(Wide512 value) => new(-value._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 Min(Wide512 a, Wide512 b) => Select(a, b, a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 Max(Wide512 a, Wide512 b) => Select(b, a, a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 Abs(Wide512 value) => new(Vector512.Abs(value._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 Sqrt(Wide512 value) => new(Vector512.Sqrt(value._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 Floor(Wide512 value) => new(Vector512.Floor(value._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 RoundToNearest(Wide512 value) => new(Vector512.Round(value._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 Select(Wide512 a, Wide512 b, Wide512 whenLess, Wide512 otherwise) =>
        new(Vector512.ConditionalSelect(Vector512.LessThan(a._columns, b._columns), whenLess._columns, otherwise._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 LessThan(Wide512 a, Wide512 b) => new(Vector512.LessThan(a._columns, b._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 LessThanOrEqual(Wide512 a, Wide512 b) => new(Vector512.LessThanOrEqual(a._columns, b._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 AreEqual(Wide512 a, Wide512 b) => new(Vector512.Equals(a._columns, b._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 And(Wide512 maskA, Wide512 maskB) => new(maskA._columns & maskB._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 Or(Wide512 maskA, Wide512 maskB) => new(maskA._columns | maskB._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 Not(Wide512 mask) => new(~mask._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool IsAny(Wide512 mask) => mask._columns.AsInt64() != Vector512<long>.Zero;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 Blend(Wide512 mask, Wide512 ifTrue, Wide512 ifFalse) =>
        new(Vector512.ConditionalSelect(mask._columns, ifTrue._columns, ifFalse._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 PowerOfTwo(Wide512 wholeNumber)
    {
        Vector512<long> bits = (wholeNumber._columns + Vector512.Create(LaneBits.PowerOffset)).AsInt64();
        return new((bits << LaneBits.MantissaLength).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 BinaryExponent(Wide512 positive)
    {
        Vector512<long> exponent = positive._columns.AsInt64() >>> LaneBits.MantissaLength;
        return new((exponent | Vector512.Create(LaneBits.TwoToThe52)).AsDouble() - Vector512.Create(LaneBits.ExponentOffset));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide512 BinaryMantissa(Wide512 value)
    {
        Vector512<long> mantissa = value._columns.AsInt64() & Vector512.Create(LaneBits.Mantissa);
        return new((mantissa | Vector512.Create(LaneBits.One)).AsDouble());
    }
}
