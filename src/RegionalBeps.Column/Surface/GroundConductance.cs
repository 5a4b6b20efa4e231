using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Surface;

/// <summary>Conductances for heat and vapour between the ground and its air, of the share under snow and of the rest, m s⁻¹.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct GroundConductance<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>z₀ of soil and of open water, m.</summary>
    internal const double SoilRoughness = 0.01;

    /// <summary>z₀ of snow, m.</summary>
    internal const double SnowRoughness = 0.0024;

    private const double LitterConductance = 0.004;

    private static readonly double SoilFactor = GroundAir<T>.RoughnessFactor(SoilRoughness);
    private static readonly double SnowFactor = GroundAir<T>.RoughnessFactor(SnowRoughness);

    /// <summary>Heat and vapour of snow.</summary>
    public T Snow;

    /// <summary>Heat of the rest.</summary>
    public T Bare;

    /// <summary>Vapour of the rest: through litter and the dry surface of soil, or from open water.</summary>
    public T BareVapour;

    /// <summary>The conductances of an hour.</summary>
    /// <remarks>Vapour of soil: 1/(1/g + r_litter + r_soil), r_litter = (1 − e^(−L))/(0.004 u*), L the area of litter (Sakaguchi and Zeng
    /// 2009, eq. 9).</remarks>
    /// <param name="air">The air over the ground.</param>
    /// <param name="forcing">The hour.</param>
    /// <param name="litterCover">1 − e^(−L).</param>
    /// <param name="soilResistance">Of the dry surface layer, s m⁻¹.</param>
    /// <param name="isWater">1 where the pond is deep enough to count, else 0.</param>
    public static GroundConductance<T> Of(in GroundAir<T> air, in GroundForcing<T> forcing, in T litterCover, in T soilResistance, in T isWater)
    {
        T bare = 1.0 / air.Resistance(SoilFactor);
        T litter = litterCover / (LitterConductance * T.Max(forcing.FrictionVelocity, 0.01));
        return new()
        {
            Snow = 1.0 / air.Resistance(SnowFactor),
            Bare = bare,
            BareVapour = GroundRows.Choose(isWater, bare, 1.0 / (1.0 / bare + litter + soilResistance)),
        };
    }
}
