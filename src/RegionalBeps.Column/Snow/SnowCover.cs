using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Snow;

/// <summary>Share of the ground that snow covers.</summary>
public static class SnowCover
{
    private const double Roughness = 0.01;
    private const double FullCoverDepth = 0.05;

    /// <summary>Share by the depth of the snow.</summary>
    /// <remarks>
    /// f = tanh(h/(2.5 z₀)), z₀ = 0.01 m: Niu and Yang (2007), J. Geophys. Res. 112:D21101, eq. 3, without their factor for the density, which
    /// leaves thin dense snow almost bare. With one snow for all covers f = min(1, h/0.05 m), as in BEPS. Over its share the snow is at
    /// least 2.5 or 5 cm deep, however little there is.
    /// </remarks>
    /// <param name="state">The ground.</param>
    /// <param name="switches">The improvements that are on.</param>
    public static T Share<T>(in GroundState<T> state, Improvements switches)
        where T : unmanaged, ILane<T>
    {
        T depth = SnowPack.Depth(state);
        return switches.HasFlag(Improvements.SnowDensityByCanopy)
            ? LaneMath.Tanh(depth / (2.5 * Roughness))
            : T.Min(1.0, depth / FullCoverDepth);
    }
}
