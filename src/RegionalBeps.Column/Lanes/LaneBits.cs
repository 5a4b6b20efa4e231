namespace RegionalBeps.Column.Lanes;

/// <summary>The parts of an IEEE 754 double, for the lanes' moves of bits.</summary>
internal static class LaneBits
{
    /// <summary>Bits to the right of the exponent.</summary>
    public const int MantissaLength = 52;

    /// <summary>The bits of the mantissa.</summary>
    public const long Mantissa = 0x000F_FFFF_FFFF_FFFF;

    /// <summary>The bits of 1.0: sign 0, exponent 0.</summary>
    public const long One = 0x3FF0_0000_0000_0000;

    /// <summary>The bits of 2⁵²: a whole number below 2⁵² set into its mantissa reads as 2⁵² plus that number.</summary>
    public const long TwoToThe52 = 0x4330_0000_0000_0000;

    /// <summary>What is to be taken off again to find an exponent that was read through <see cref="TwoToThe52"/>: 2⁵² + 1023.</summary>
    public const double ExponentOffset = 4503599627370496.0 + 1023.0;

    /// <summary>1.5·2⁵² + 1023: the sum with a whole number n has n + 1023 in its lowest bits, the biased exponent of 2ⁿ.</summary>
    public const double PowerOffset = 6755399441055744.0 + 1023.0;
}
