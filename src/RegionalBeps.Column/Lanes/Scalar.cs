using System.Runtime.CompilerServices;

namespace RegionalBeps.Column.Lanes;

/// <summary>A lane of one column: for sites, tests and stepping through the physics in a debugger.</summary>
/// <param name="Value">The column's value.</param>
public readonly record struct Scalar(double Value) : ILane<Scalar>
{
    // A field: a property would be one more call in every operation for the runtime to inline, and it gives up in long methods.

    /// <summary>The column's value.</summary>
    public readonly double Value = Value;

    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private const long True = -1L;

    /// <inheritdoc/>
    public static int Count => 1;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar Broadcast(double value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar Load(ReadOnlySpan<double> values) => new(values[0]);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(Span<double> destination) => destination[0] = Value;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static implicit operator Scalar(double value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar operator +(Scalar left, Scalar right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar operator -(Scalar left, Scalar right) => new(left.Value - right.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar operator *(Scalar left, Scalar right) => new(left.Value * right.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar operator /(Scalar left, Scalar right) => new(left.Value / right.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar operator -(Scalar value) => new(-value.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar Min(Scalar a, Scalar b) => a.Value < b.Value ? a : b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar Max(Scalar a, Scalar b) => a.Value > b.Value ? a : b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar Abs(Scalar value) => new(Math.Abs(value.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar Sqrt(Scalar value) => new(Math.Sqrt(value.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar Floor(Scalar value) => new(Math.Floor(value.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar RoundToNearest(Scalar value) => new(Math.Round(value.Value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar Select(Scalar a, Scalar b, Scalar whenLess, Scalar otherwise) => a.Value < b.Value ? whenLess : otherwise;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar LessThan(Scalar a, Scalar b) => Mask(a.Value < b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar LessThanOrEqual(Scalar a, Scalar b) => Mask(a.Value <= b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar AreEqual(Scalar a, Scalar b) => Mask(a.Value == b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar And(Scalar maskA, Scalar maskB) => FromBits(maskA.Bits & maskB.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar Or(Scalar maskA, Scalar maskB) => FromBits(maskA.Bits | maskB.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar Not(Scalar mask) => FromBits(~mask.Bits);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static bool IsAny(Scalar mask) => mask.Bits != 0;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar Blend(Scalar mask, Scalar ifTrue, Scalar ifFalse) => mask.Bits != 0 ? ifTrue : ifFalse;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar PowerOfTwo(Scalar wholeNumber) =>
        FromBits(BitConverter.DoubleToInt64Bits(wholeNumber.Value + LaneBits.PowerOffset) << LaneBits.MantissaLength);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar BinaryExponent(Scalar positive) =>
        FromBits((positive.Bits >>> LaneBits.MantissaLength) | LaneBits.TwoToThe52) - LaneBits.ExponentOffset;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Scalar BinaryMantissa(Scalar value) => FromBits((value.Bits & LaneBits.Mantissa) | LaneBits.One);

    private long Bits
    {
        [MethodImpl(Inline)]
        get => BitConverter.DoubleToInt64Bits(Value);
    }

    [MethodImpl(Inline)]
    private static Scalar FromBits(long bits) => new(BitConverter.Int64BitsToDouble(bits));

    [MethodImpl(Inline)]
    private static Scalar Mask(bool condition) => FromBits(condition ? True : 0);
}
