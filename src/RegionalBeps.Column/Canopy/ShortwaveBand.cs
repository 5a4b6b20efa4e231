using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>Shortwave radiation of one band through two canopy layers to the ground and back.</summary>
public static class ShortwaveBand
{
    /// <summary>Absorption by sunlit and shaded leaves of both layers and by the ground; it closes to rounding.</summary>
    /// <remarks>
    /// Each layer loses the beam B to interception and becomes a source of diffuse radiation in its place (<see cref="Slab{T}.Scatter"/>);
    /// the diffuse streams follow by adding (<see cref="TwoSlabs{T}"/>). A layer's absorption is the fall of net radiation across it. What the
    /// beam leaves at its first meeting, (1 − ω) ΔB, is the sunlit leaves'; the rest is divided as diffuse radiation is
    /// (<see cref="Slab{T}.SunlitShare"/>).
    /// </remarks>
    /// <param name="over">Path through the overstory.</param>
    /// <param name="under">Path through the understory.</param>
    /// <param name="overScattering">ω of the overstory in this band.</param>
    /// <param name="underScattering">ω of the understory in this band.</param>
    /// <param name="groundAlbedo">Of the band.</param>
    /// <param name="direct">Beam onto the canopy, W m⁻² on a horizontal plane.</param>
    /// <param name="diffuse">Diffuse radiation onto the canopy, W m⁻².</param>
    public static BandAbsorption<T> Solve<T>(
        in LayerPath<T> over, in LayerPath<T> under, in T overScattering, in T underScattering, in T groundAlbedo, in T direct, in T diffuse)
        where T : unmanaged, ILane<T>
    {
        TwoSlabs<T> slabs = new()
        {
            Over = Slab<T>.Of(over, overScattering),
            Under = Slab<T>.Of(under, underScattering),
            GroundAlbedo = groundAlbedo,
        };
        T betweenBeam = direct * over.BeamGap;
        T belowBeam = betweenBeam * under.BeamGap;
        slabs.OverSource = Times(slabs.Over.Scatter(over), direct);
        slabs.UnderSource = Times(slabs.Under.Scatter(under), betweenBeam);
        slabs.GroundSource = groundAlbedo * belowBeam;
        CanopyStreams<T> streams = slabs.Solve(diffuse);
        T above = streams.DownAbove - streams.UpAbove;
        T between = streams.DownBetween - streams.UpBetween;
        T below = streams.DownBelow - streams.UpBelow;
        T overAbsorbed = above - between + (direct - betweenBeam);
        T underAbsorbed = between - below + (betweenBeam - belowBeam);
        T overSunlit = Sunlit(overAbsorbed, (1.0 - overScattering) * (direct - betweenBeam), slabs.Over.SunlitShare(over, 1.0));
        T underSunlit = Sunlit(
            underAbsorbed, (1.0 - underScattering) * (betweenBeam - belowBeam), slabs.Under.SunlitShare(under, over.BeamGap));
        T ontoGround = streams.DownBelow + belowBeam;
        return new()
        {
            Reflected = streams.UpAbove,
            OverSunlit = overSunlit,
            OverShaded = overAbsorbed - overSunlit,
            UnderSunlit = underSunlit,
            UnderShaded = underAbsorbed - underSunlit,
            Ground = (1.0 - groundAlbedo) * ontoGround,
            OntoGround = ontoGround,
        };
    }

    private static T Sunlit<T>(in T absorbed, in T fromBeam, in T share)
        where T : unmanaged, ILane<T> => fromBeam + share * (absorbed - fromBeam);

    private static ScatteredBeam<T> Times<T>(in ScatteredBeam<T> source, in T beam)
        where T : unmanaged, ILane<T> => new() { Upward = source.Upward * beam, Downward = source.Downward * beam };
}
