using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>Overstory, understory and ground with sources of diffuse radiation in each: any band, solved exactly by adding.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct TwoSlabs<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>The overstory.</summary>
    public Slab<T> Over;

    /// <summary>The understory.</summary>
    public Slab<T> Under;

    /// <summary>Share that the ground sends back.</summary>
    public T GroundAlbedo;

    /// <summary>What the overstory sends out by itself, W m⁻².</summary>
    public ScatteredBeam<T> OverSource;

    /// <summary>What the understory sends out by itself, W m⁻².</summary>
    public ScatteredBeam<T> UnderSource;

    /// <summary>What the ground sends up by itself, W m⁻².</summary>
    public T GroundSource;

    /// <summary>The streams between the layers for a diffuse radiation from above.</summary>
    /// <remarks>
    /// Adding method (Liou 2002, An Introduction to Atmospheric Radiation, sec. 6.3), from the ground up. Upward stream above the ground
    /// U₃ = a_g D₃ + S; through the understory D₃ = (T_u/d) D₂ + b₀, d = 1 − R_u a_g, b₀ = (R_u S + E_u↓)/d; so U₂ = A₂ D₂ + B₂ with
    /// A₂ = R_u + T_u a_g T_u/d, B₂ = T_u (a_g b₀ + S) + E_u↑; and D₂ = (T_o D₁ + R_o B₂ + E_o↓)/(1 − R_o A₂).
    /// </remarks>
    /// <param name="fromAbove">D₁, W m⁻².</param>
    public readonly CanopyStreams<T> Solve(in T fromAbove)
    {
        T inverse = 1.0 / (1.0 - Under.Reflectance * GroundAlbedo);
        T a = Under.Transmittance * inverse;
        T b0 = (Under.Reflectance * GroundSource + UnderSource.Downward) * inverse;
        T A2 = Under.Reflectance + Under.Transmittance * GroundAlbedo * a;
        T B2 = Under.Transmittance * (GroundAlbedo * b0 + GroundSource) + UnderSource.Upward;
        T D2 = (Over.Transmittance * fromAbove + Over.Reflectance * B2 + OverSource.Downward) / (1.0 - Over.Reflectance * A2);
        T U2 = A2 * D2 + B2;
        T D3 = a * D2 + b0;
        return new()
        {
            DownAbove = fromAbove,
            UpAbove = Over.Reflectance * fromAbove + Over.Transmittance * U2 + OverSource.Upward,
            DownBetween = D2,
            UpBetween = U2,
            DownBelow = D3,
            UpBelow = GroundAlbedo * D3 + GroundSource,
        };
    }
}
