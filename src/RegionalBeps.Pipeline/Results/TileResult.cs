namespace RegionalBeps.Pipeline.Results;

/// <summary>What one tile leaves after one step: its annual maps and the state from which its next step starts.</summary>
/// <param name="Values">Annual values, float, <c>[variable][pixel of the tile]</c> in row-major order; NaN where missing.</param>
/// <param name="Flags">Why a value is missing, byte, in the same order; 0 where it is valid.</param>
/// <param name="State">The state at the end of the step, as the column scheme lays it out; everything that persists is in it.</param>
public sealed record TileResult(float[] Values, byte[] Flags, byte[] State)
{
    /// <summary>The pixels that were given up in this step or before it.</summary>
    public IReadOnlyList<QuarantinedPixel> Quarantined { get; init; } = [];
}
