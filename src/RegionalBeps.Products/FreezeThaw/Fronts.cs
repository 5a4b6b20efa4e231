namespace RegionalBeps.Products.FreezeThaw;

/// <summary>Depth of the 0 °C isotherm in a profile of one day, linear between nodes; a node at exactly 0 °C counts as frozen.</summary>
/// <remarks>
/// Between the surface and the first node nothing is interpolated: the surface changes within hours, the front does not.
/// Linear interpolation between nodes is the usual rule for the active layer of models (e.g. Koven et al. 2013, J. Climate 26).
/// </remarks>
public static class Fronts
{
    /// <summary>
    /// Thaw depth [m]: the first 0 °C crossing from the surface downward, D = z_j + (z_{j+1} − z_j) T_j / (T_j − T_{j+1}) with j
    /// the first node above 0 °C over one that is not.
    /// </summary>
    /// <param name="profile">Temperature at each node [°C].</param>
    /// <param name="nodes">Depth of each node [m].</param>
    /// <returns>0 where the first node is frozen, positive infinity where all nodes are thawed, NaN where a value needed is missing.</returns>
    public static double ThawDepth(ReadOnlySpan<double> profile, ReadOnlySpan<double> nodes)
    {
        int frozen = FirstFrozen(profile);
        if (frozen < 0)
        {
            return double.NaN;
        }

        return frozen == 0 ? 0
            : frozen == profile.Length ? double.PositiveInfinity
            : Crossing(profile, nodes, frozen - 1);
    }

    /// <summary>
    /// Thaw depth by thawed water [m]: the thickness of the layers above the first frozen one and the thawed share of that one.
    /// It moves within a layer while its temperature stands in the zero curtain, where <see cref="ThawDepth"/> stands still.
    /// </summary>
    /// <param name="profile">Temperature of each layer [°C].</param>
    /// <param name="thawedShare">Thawed share of the freezable water of each layer; limited to 0-1.</param>
    /// <param name="bottoms">Depth of the lower boundary of each layer [m].</param>
    /// <returns>Positive infinity where all layers are thawed, NaN where a value needed is missing.</returns>
    public static double ThawDepthByLiquid(ReadOnlySpan<double> profile, ReadOnlySpan<double> thawedShare, ReadOnlySpan<double> bottoms)
    {
        int frozen = FirstFrozen(profile);
        if (frozen < 0)
        {
            return double.NaN;
        }

        if (frozen == profile.Length)
        {
            return double.PositiveInfinity;
        }

        double top = frozen == 0 ? 0 : bottoms[frozen - 1];
        return top + ((bottoms[frozen] - top) * Math.Clamp(thawedShare[frozen], 0, 1));
    }

    /// <summary>
    /// Frost depth [m]: the deepest 0 °C crossing with frozen ground above it, D = z_j + (z_{j+1} − z_j)(0 − T_j) / (T_{j+1} − T_j)
    /// with j the deepest frozen node.
    /// </summary>
    /// <param name="profile">Temperature at each node [°C].</param>
    /// <param name="nodes">Depth of each node [m].</param>
    /// <returns>0 where no node is frozen, positive infinity where the deepest one is, NaN where a value is missing.</returns>
    public static double FrostDepth(ReadOnlySpan<double> profile, ReadOnlySpan<double> nodes)
    {
        for (int node = profile.Length - 1; node >= 0; node--)
        {
            if (double.IsNaN(profile[node]))
            {
                return double.NaN;
            }

            if (profile[node] <= 0)
            {
                return node == profile.Length - 1 ? double.PositiveInfinity : Crossing(profile, nodes, node);
            }
        }

        return 0;
    }

    // T / (T - T') is the same ratio for a crossing from thawed to frozen and from frozen to thawed.
    internal static double Crossing(ReadOnlySpan<double> profile, ReadOnlySpan<double> nodes, int above) =>
        nodes[above] + ((nodes[above + 1] - nodes[above]) * profile[above] / (profile[above] - profile[above + 1]));

    // The number of thawed nodes above the first frozen one, or -1 where a missing value hides it.
    private static int FirstFrozen(ReadOnlySpan<double> profile)
    {
        int node = 0;
        while (node < profile.Length && profile[node] > 0)
        {
            node++;
        }

        return node < profile.Length && double.IsNaN(profile[node]) ? -1 : node;
    }
}
