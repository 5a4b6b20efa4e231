using RegionalBeps.Pipeline.Schemes;

namespace RegionalBeps.Pipeline.Results;

/// <summary>A pixel whose column was given up, with all that it takes to compute the hours before the fault again.</summary>
/// <param name="Pixel">The pixel's place among those of its tile.</param>
/// <param name="Step">The step of the run in which it broke.</param>
/// <param name="Fault">What broke, and when.</param>
/// <param name="StateBefore">The pixel's whole state when that step began: the last that is known to be good.</param>
public sealed record QuarantinedPixel(int Pixel, int Step, ColumnFault Fault, byte[] StateBefore);
