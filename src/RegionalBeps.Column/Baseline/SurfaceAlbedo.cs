using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Baseline;

/// <summary>
/// Broadband albedo of overstory, understory and ground: the mean of the visible and the near-infrared band, which carry half the energy
/// each.
/// </summary>
/// <param name="Overstory">a_o.</param>
/// <param name="Understory">a_u.</param>
/// <param name="Ground">a_g.</param>
internal readonly record struct SurfaceAlbedo(double Overstory, double Understory, double Ground)
{
    private const double VisibleShare = 2.0 / 3.0;
    private const double NearInfraredShare = 4.0 / 3.0;

    /// <summary>Albedo of bare ground, broadband.</summary>
    /// <remarks>
    /// a = a_dry below half the wilting point, a_dry + (a_sat − a_dry)(θ − 0.5 θ_wp)/(φ − 0.5 θ_wp) above, with the second layer's moisture
    /// where the first is meant (B29).
    /// </remarks>
    public static double BareGround(in BaselineState state, BaselineSoil soil, LandCoverClass landCover)
    {
        const int layer = 1;
        double dry = 0.5 * soil.WiltingPoint[layer];
        double wetness = (state.PreviousWater[layer] - dry) / (soil.Porosity[layer] - dry);
        return landCover.SoilAlbedoDry + (landCover.SoilAlbedoSaturated - landCover.SoilAlbedoDry) * Math.Max(0.0, wetness);
    }

    /// <summary>Mixes the snow into all three surfaces.</summary>
    /// <param name="canopyVisible">Canopy without snow, visible.</param>
    /// <param name="canopyNearInfrared">Canopy without snow, near infrared.</param>
    /// <param name="ground">Ground without snow, broadband; visible 2/3 and near infrared 4/3 of it.</param>
    /// <param name="state">Albedo of the snow and its area on the canopy.</param>
    /// <param name="groundCover">Snow-covered share of the ground.</param>
    /// <param name="areas">Leaf areas, which turn the snow area into a share A/(2 L).</param>
    public static SurfaceAlbedo Mix(
        double canopyVisible, double canopyNearInfrared, double ground, in BaselineState state, double groundCover, in LeafAreas areas)
    {
        double f_o = state.OverstorySnowArea / (2.0 * areas.OverstoryLeaf);
        double f_u = state.UnderstorySnowArea / (2.0 * areas.UnderstoryLeaf);
        return new SurfaceAlbedo(
            Broadband(canopyVisible, canopyNearInfrared, f_o, state),
            Broadband(canopyVisible, canopyNearInfrared, f_u, state),
            Broadband(VisibleShare * ground, NearInfraredShare * ground, groundCover, state));
    }

    private static double Broadband(double visible, double nearInfrared, double snowShare, in BaselineState state) =>
        0.5 * (visible * (1.0 - snowShare) + state.SnowAlbedoVisible * snowShare
            + nearInfrared * (1.0 - snowShare) + state.SnowAlbedoNearInfrared * snowShare);
}
