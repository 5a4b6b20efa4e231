using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RegionalBeps.Column.Lanes;

/// <summary>A lane of four columns. Where the machine lacks 256-bit registers the runtime splits it, with the same results.</summary>
public readonly struct Wide256 : ILane<Wide256>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector256<double> _columns;

    [MethodImpl(Inline)]
    private Wide256(Vector256<double> columns) => _columns = columns;

    /// <inheritdoc/>
    public static int Count => Vector256<double>.Count;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 Broadcast(double value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 Load(ReadOnlySpan<double> values) => new(Vector256.Create(values));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(Span<double> destination) => _columns.CopyTo(destination);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static implicit operator Wide256(double value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 operator +(Wide256 left, Wide256 right) => new(left._columns + right._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 operator -(Wide256 left, Wide256 right) => new(left._columns - right._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 operator *(Wide256 left, Wide256 right) => new(left._columns * right._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 operator /(Wide256 left, Wide256 right) => new(left._columns / right._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 operator -(Wide256 value) => new(-value._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 Min(Wide256 a, Wide256 b) => Select(a, b, a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 Max(Wide256 a, Wide256 b) => Select(b, a, a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 Abs(Wide256 value) => new(Vector256.Abs(value._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 Sqrt(Wide256 value) => new(Vector256.Sqrt(value._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 Floor(Wide256 value) => new(Vector256.Floor(value._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 RoundToNearest(Wide256 value) => new(Vector256.Round(value._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 Select(Wide256 a, Wide256 b, Wide256 whenLess, Wide256 otherwise) =>
        new(Vector256.ConditionalSelect(Vector256.LessThan(a._columns, b._columns), whenLess._columns, otherwise._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 LessThan(Wide256 a, Wide256 b) => new(Vector256.LessThan(a._columns, b._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 LessThanOrEqual(Wide256 a, Wide256 b) => new(Vector256.LessThanOrEqual(a._columns, b._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 AreEqual(Wide256 a, Wide256 b) => new(Vector256.Equals(a._columns, b._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 And(Wide256 maskA, Wide256 maskB) => new(maskA._columns & maskB._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 Or(Wide256 maskA, Wide256 maskB) => new(maskA._columns | maskB._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 Not(Wide256 mask) => new(~mask._columns);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool IsAny(Wide256 mask) => mask._columns.AsInt64() != Vector256<long>.Zero;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 Blend(Wide256 mask, Wide256 ifTrue, Wide256 ifFalse) =>
        new(Vector256.ConditionalSelect(mask._columns, ifTrue._columns, ifFalse._columns));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 PowerOfTwo(Wide256 wholeNumber)
    {
        Vector256<long> bits = (wholeNumber._columns + Vector256.Create(LaneBits.PowerOffset)).AsInt64();
        return new((bits << LaneBits.MantissaLength).AsDouble());
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 BinaryExponent(Wide256 positive)
    {
        Vector256<long> exponent = positive._columns.AsInt64() >>> LaneBits.MantissaLength;
        return new((exponent | Vector256.Create(LaneBits.TwoToThe52)).AsDouble() - Vector256.Create(LaneBits.ExponentOffset));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Wide256 BinaryMantissa(Wide256 value)
    {
        Vector256<long> mantissa = value._columns.AsInt64() & Vector256.Create(LaneBits.Mantissa);
        return new((mantissa | Vector256.Create(LaneBits.One)).AsDouble());
    }
}
