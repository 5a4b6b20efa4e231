namespace RegionalBeps.Pipeline.Results;

/// <summary>What one tile leaves after one step: its annual maps and the state from which its next step starts.</summary>
/// <param name="Values">Annual values, float, <c>[row][pixel of the tile]</c> in row-major order (<see cref="PixelRows"/>); NaN where missing.</param>
/// <param name="Flags">Why a value is missing, byte, in the same order; 0 where it is valid.</param>
/// <param name="FrozenArea">The tile's frozen area of the year as <see cref="Products.Area.FrozenArea.CopyYear"/> writes it; none in the spin-up.</param>
/// <param name="State">The state at the end of the step, as the column scheme lays it out; everything that persists is in it.</param>
public sealed record TileResult(float[] Values, byte[] Flags, long[] FrozenArea, byte[] State)
{
    /// <summary>The pixels that were given up in this step or before it.</summary>
    public IReadOnlyList<QuarantinedPixel> Quarantined { get; init; } = [];
}
