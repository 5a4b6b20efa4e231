using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>Shortwave radiation of an hour through the canopy, in the visible and the near infrared.</summary>
public static class CanopyShortwave
{
    private const double SnowScatteringVisible = 0.80;
    private const double SnowScatteringNearInfrared = 0.40;
    private const double VisibleShare = 0.5;
    private const double PhotonsPerJoule = 4.55;
    private const double LeastArea = 1e-9;
    private const double LeastTopOfAtmosphere = 1e-3 * SolarGeometry.SolarConstant;

    /// <summary>Who absorbs how much.</summary>
    /// <param name="over">The overstory.</param>
    /// <param name="under">The understory.</param>
    /// <param name="optics">Albedos and snow.</param>
    /// <param name="forcing">The hour's radiation and sun.</param>
    /// <param name="light">Takes the result.</param>
    public static void Solve<T>(
        in CanopyLayer<T> over, in CanopyLayer<T> under, in CanopyOptics<T> optics, in HourlyForcing<T> forcing, out CanopyLight<T> light)
        where T : unmanaged, ILane<T>
    {
        LayerPath<T> overPath = LayerPath<T>.Through(over, forcing.BeamCosine);
        LayerPath<T> underPath = LayerPath<T>.Through(under, forcing.BeamCosine);
        T band = VisibleShare * forcing.Shortwave;
        T diffuse = band * DiffuseShare(forcing.Shortwave, forcing.TopOfAtmosphere);
        BandAbsorption<T> visible = ShortwaveBand.Solve(
            overPath, underPath,
            WithSnow(optics.CanopyAlbedoVisible, optics.OverSnowShare, SnowScatteringVisible),
            WithSnow(optics.CanopyAlbedoVisible, optics.UnderSnowShare, SnowScatteringVisible),
            optics.GroundAlbedoVisible, band - diffuse, diffuse);
        BandAbsorption<T> nearInfrared = ShortwaveBand.Solve(
            overPath, underPath,
            WithSnow(optics.CanopyAlbedoNearInfrared, optics.OverSnowShare, SnowScatteringNearInfrared),
            WithSnow(optics.CanopyAlbedoNearInfrared, optics.UnderSnowShare, SnowScatteringNearInfrared),
            optics.GroundAlbedoNearInfrared, band - diffuse, diffuse);
        light = default;
        T isDay = T.LessThan(0.0, forcing.DayFraction);
        Divide(over, overPath, isDay, 1.0, LeafClasses<T>.OverSunlit, ref light);
        Divide(under, underPath, isDay, overPath.BeamGap, LeafClasses<T>.UnderSunlit, ref light);
        Book(visible, nearInfrared, isDay, ref light);
    }

    /// <summary>Share of the shortwave radiation that comes from the whole sky, 0.13..1.</summary>
    /// <remarks>
    /// 0.943 + 0.734 r − 4.9 r² + 1.796 r³ + 2.058 r⁴ of the clearness r = S/S_toa, 0.13 above r = 0.8 (Chen et al. 1999, Ecol. Model. 124).
    /// Twilight counts as r = 0.
    /// </remarks>
    public static T DiffuseShare<T>(in T shortwave, in T topOfAtmosphere)
        where T : unmanaged, ILane<T>
    {
        T ratio = shortwave / T.Max(topOfAtmosphere, LeastTopOfAtmosphere);
        T r = T.Select(topOfAtmosphere, LeastTopOfAtmosphere, 0.0, T.Min(ratio, 1.0));
        T cloudy = 0.943 + r * (0.734 + r * (-4.9 + r * (1.796 + r * 2.058)));
        return T.Select(0.8, r, 0.13, T.Min(T.Max(cloudy, 0.13), 1.0));
    }

    private static T WithSnow<T>(in T canopyAlbedo, in T snowShare, double snowScattering)
        where T : unmanaged, ILane<T>
    {
        T bare = Slab<T>.ScatteringOfAlbedo(canopyAlbedo);
        return bare + snowShare * (snowScattering - bare);
    }

    private static void Divide<T>(
        in CanopyLayer<T> layer, in LayerPath<T> path, in T isDay, in T beamGapAbove, int sunlit, ref CanopyLight<T> light)
        where T : unmanaged, ILane<T>
    {
        T leaves = T.Blend(isDay, path.SunlitArea(layer.LeafArea, layer.Clumping, beamGapAbove), 0.0);
        T plants = T.Blend(isDay, path.SunlitArea(layer.PlantArea, layer.Clumping, beamGapAbove), 0.0);
        light.LeafArea[sunlit] = leaves;
        light.LeafArea[sunlit + 1] = layer.LeafArea - leaves;
        light.PlantArea[sunlit] = plants;
        light.PlantArea[sunlit + 1] = layer.PlantArea - plants;
    }

    /// <summary>Where the radiation stays. What little arrives while the sun is down belongs to the shaded leaves, for there are no
    /// others.</summary>
    private static void Book<T>(in BandAbsorption<T> visible, in BandAbsorption<T> nearInfrared, in T isDay, ref CanopyLight<T> light)
        where T : unmanaged, ILane<T>
    {
        LeafClasses<T> seen = Absorbed(visible, isDay);
        LeafClasses<T> unseen = Absorbed(nearInfrared, isDay);
        for (int leaf = 0; leaf < LeafClasses<T>.Count; leaf++)
        {
            light.Absorbed[leaf] = seen[leaf] + unseen[leaf];
            light.LeafLight[leaf] = PhotonsPerJoule * T.Max(seen[leaf], 0.0) / T.Max(light.PlantArea[leaf], LeastArea);
        }

        light.Reflected = visible.Reflected + nearInfrared.Reflected;
        light.OntoGroundVisible = visible.OntoGround;
        light.OntoGroundNearInfrared = nearInfrared.OntoGround;
        light.GroundAbsorbed = visible.Ground + nearInfrared.Ground;
    }

    private static LeafClasses<T> Absorbed<T>(in BandAbsorption<T> band, in T isDay)
        where T : unmanaged, ILane<T>
    {
        LeafClasses<T> absorbed = default;
        absorbed[LeafClasses<T>.OverSunlit] = T.Blend(isDay, band.OverSunlit, 0.0);
        absorbed[LeafClasses<T>.OverShaded] = T.Blend(isDay, band.OverShaded, band.OverSunlit + band.OverShaded);
        absorbed[LeafClasses<T>.UnderSunlit] = T.Blend(isDay, band.UnderSunlit, 0.0);
        absorbed[LeafClasses<T>.UnderShaded] = T.Blend(isDay, band.UnderShaded, band.UnderSunlit + band.UnderShaded);
        return absorbed;
    }
}
