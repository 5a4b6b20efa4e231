using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;
using static RegionalBeps.Column.Parameters.PhysicalConstants;

namespace RegionalBeps.Column.Canopy;

/// <summary>How the air above a canopy carries momentum, heat and vapour between the reference height and the air among the plants.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CanopyAerodynamics<T>
    where T : unmanaged, ILane<T>
{
    private const double Gustiness = 0.5;
    private const double FullCover = 2.0;
    private const double ShareOfFullCover = 0.8646647167633873;
    private const double LeastRoughness = 1e-3;
    private const double LeastLeafWind = 0.05;
    private const double LeafConductance = 0.01;
    private const double UnderstoryShelter = 0.3;

    /// <summary>z₀, roughness of the surface with its plants, m.</summary>
    public T Roughness;

    /// <summary>Z, height of the weather above the displaced ground, m.</summary>
    public T Height;

    /// <summary>C_N, drag of the wind in neutral air.</summary>
    public T NeutralDrag;

    /// <summary>Surface and wind of an hour.</summary>
    /// <remarks>
    /// d = (d/h) h V, ln z₀ = V ln((z₀/h) h) + (1 − V) ln z₀g, V = (1 − e^(−min(P, 2)))/(1 − e^(−2)) (Zeng &amp; Wang 2007, J. Hydrometeorol. 8);
    /// C_N = (k / ln(Z/z₀))², Z = z_b − d, at least 2 z₀.
    /// </remarks>
    /// <param name="shape">Height of the plants and what follows from it.</param>
    /// <param name="plantArea">P, leaves and stems of both layers above the snow, m² m⁻².</param>
    /// <param name="groundRoughness">z₀g, m.</param>
    /// <param name="referenceHeight">z_b, m above ground.</param>
    public static CanopyAerodynamics<T> Of(in CanopyShape<T> shape, in T plantArea, in T groundRoughness, in T referenceHeight)
    {
        T V = (1.0 - LaneMath.Exp(-T.Min(plantArea, FullCover))) / ShareOfFullCover;
        T roughness = RoughnessOf(shape, groundRoughness, V);
        T height = T.Max(referenceHeight - shape.DisplacementOverHeight * shape.Height * V, 2.0 * roughness);
        T profile = VonKarman / LaneMath.Log(height / roughness);
        return new() { Roughness = roughness, Height = height, NeutralDrag = profile * profile };
    }

    /// <summary>Friction velocity and conductances of an hour.</summary>
    /// <remarks>
    /// U² = U_b² + 0.5², u* = √(C_N f_m) U. Leaves: g_b = 0.01 √(u/l), u* on the overstory and u* e^(−0.3 P_o) on the understory, at least
    /// 0.05 m s⁻¹, l the leaf's size (Oleson et al. 2013, CLM4.5 eq. 5.122).
    /// </remarks>
    /// <param name="shape">For the leaf's size.</param>
    /// <param name="windSpeed">U_b at the reference height, m s⁻¹.</param>
    /// <param name="airTemperature">T_a at the reference height, degC.</param>
    /// <param name="canopyAirTemperature">T_ca, degC.</param>
    /// <param name="overPlantArea">P_o, m² m⁻².</param>
    public readonly CanopyExchange<T> At(
        in CanopyShape<T> shape, in T windSpeed, in T airTemperature, in T canopyAirTemperature, in T overPlantArea)
    {
        T squareOfWind = windSpeed * windSpeed + Gustiness * Gustiness;
        T wind = T.Sqrt(squareOfWind);
        AirStability<T> above = new()
        {
            NeutralConductance = NeutralDrag * wind,
            RichardsonPerKelvin = Gravity * Height / ((airTemperature + FreezingPointKelvin) * squareOfWind),
            FreeMixing = 75.0 * NeutralDrag * T.Sqrt(Height / Roughness),
        };
        T friction = T.Sqrt(NeutralDrag * above.DragFactor(canopyAirTemperature - airTemperature)) * wind;
        T shelter = LaneMath.Exp(-UnderstoryShelter * overPlantArea);
        return new()
        {
            FrictionVelocity = friction,
            Above = above,
            OverLeaf = LeafConductance * T.Sqrt(T.Max(friction, LeastLeafWind) / shape.LeafSize),
            UnderLeaf = LeafConductance * T.Sqrt(T.Max(friction * shelter, LeastLeafWind) / shape.LeafSize),
        };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T RoughnessOf(in CanopyShape<T> shape, in T groundRoughness, in T V)
    {
        T plants = T.Max(shape.RoughnessOverHeight * shape.Height, LeastRoughness);
        return groundRoughness * LaneMath.Pow(plants / groundRoughness, V);
    }
}
