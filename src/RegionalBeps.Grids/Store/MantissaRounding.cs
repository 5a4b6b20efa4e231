namespace RegionalBeps.Grids.Store;

/// <summary>Rounds numbers to as many bits as they are worth, so that what is left compresses well.</summary>
/// <remarks>
/// Round to nearest, ties to even, on the binary mantissa ("BitRound": Klöwer et al. 2021, Nature Computational Science 1, 713-724).
/// With m bits kept of the 23 that a 32-bit float has after the leading one, |rounded − x| ≤ 2^−(m+1) · |x| for every normal x.
/// Each number is rounded by itself: its result depends neither on its neighbours nor on how the domain is cut into tiles.
/// Missing (NaN), infinite and zero stay what they are, and a finite number stays finite.
/// </remarks>
public static class MantissaRounding
{
    /// <summary>The bits after the leading one in a 32-bit float.</summary>
    public const int AllBits = 23;

    private const uint ExponentMask = 0x7F80_0000;

    /// <summary>The largest relative error that keeping <paramref name="bits"/> bits makes.</summary>
    /// <param name="bits">Bits kept, 1 to 23.</param>
    public static double RelativeErrorBound(int bits) => bits >= AllBits ? 0.0 : Math.ScaleB(1.0, -(bits + 1));

    /// <summary>The number with the lower bits of its mantissa rounded away.</summary>
    /// <param name="value">Any number, NaN included.</param>
    /// <param name="bits">Bits kept, 1 to 23.</param>
    public static float Round(float value, int bits)
    {
        int dropped = AllBits - bits;
        uint pattern = BitConverter.SingleToUInt32Bits(value);
        if (dropped <= 0 || (pattern & ExponentMask) == ExponentMask)
        {
            return value;
        }

        uint keep = ~((1u << dropped) - 1u);
        uint lastKeptBit = (pattern >> dropped) & 1u;
        uint rounded = (pattern + ((1u << (dropped - 1)) - 1u) + lastKeptBit) & keep;
        return BitConverter.UInt32BitsToSingle((rounded & ExponentMask) == ExponentMask ? pattern & keep : rounded);
    }
}
