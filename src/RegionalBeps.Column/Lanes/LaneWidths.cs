using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RegionalBeps.Column.Lanes;

/// <summary>Chooses the lane width at the start of a run.</summary>
public static class LaneWidths
{
    /// <summary>
    /// The widest lane that this machine computes in its own registers. The runtime may report 512-bit vectors as not accelerated
    /// on processors that clock down for them although it emits them on request, hence the question about the instructions.
    /// </summary>
    public static LaneWidth Widest =>
        Vector512.IsHardwareAccelerated || Avx512F.IsSupported ? LaneWidth.Wide512
        : Vector256.IsHardwareAccelerated ? LaneWidth.Wide256
        : LaneWidth.Scalar;

    /// <summary>Runs the work with lanes of the given width.</summary>
    /// <typeparam name="TWork">A struct, so that no call is indirect.</typeparam>
    /// <param name="width">The width.</param>
    /// <param name="work">The work; what it stores in itself is there afterwards.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is none of the three.</exception>
    public static void Run<TWork>(LaneWidth width, ref TWork work)
        where TWork : struct, ILaneWork
    {
        switch (width)
        {
            case LaneWidth.Scalar:
                work.Run<Scalar>();
                break;
            case LaneWidth.Wide256:
                work.Run<Wide256>();
                break;
            case LaneWidth.Wide512:
                work.Run<Wide512>();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(width), width, "A lane has 1, 4 or 8 columns.");
        }
    }
}
