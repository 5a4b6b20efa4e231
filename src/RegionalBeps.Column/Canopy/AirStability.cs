using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>How readily the air above a canopy mixes, by how much warmer the air among the plants is.</summary>
/// <remarks>
/// Bulk Richardson functions of Louis, Tiedtke &amp; Geleyn (1982, ECMWF Workshop on Boundary Layer Parameterisation), b = c = d = 5:
/// stable f_m = 1/(1 + 10 Ri/√(1 + 5 Ri)), f_h = 1/(1 + 15 Ri √(1 + 5 Ri)); unstable with w = 75 C_N √(Z/z₀ |Ri|):
/// f_m = 1 + 10 |Ri|/(1 + w), f_h = 1 + 15 |Ri|/(1 + w). Ri within −5..1: the upper bound is the floor of turbulence in stable air.
/// All fields 0 but the first describe a conductance that no warmth changes.
/// </remarks>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct AirStability<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>C_N U, conductance of neutral air, m s⁻¹.</summary>
    public T NeutralConductance;

    /// <summary>−dRi/dT_ca = g Z/(T_K U²), K⁻¹.</summary>
    public T RichardsonPerKelvin;

    /// <summary>75 C_N √(Z/z₀).</summary>
    public T FreeMixing;

    /// <summary>g_a = C_N U f_h, conductance for heat and vapour, m s⁻¹.</summary>
    /// <param name="warmth">T_ca − T_a, K.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Conductance(T warmth)
    {
        T Ri = Richardson(warmth);
        T stable = T.Max(Ri, 0.0);
        T unstable = T.Max(-Ri, 0.0);
        T calm = 1.0 + 15.0 * stable * T.Sqrt(1.0 + 5.0 * stable);
        T mixing = 1.0 + FreeMixing * T.Sqrt(unstable);
        return NeutralConductance * (mixing + 15.0 * unstable) / (mixing * calm);
    }

    /// <summary>f_m, factor of the drag.</summary>
    /// <param name="warmth">T_ca − T_a, K.</param>
    public readonly T DragFactor(in T warmth)
    {
        T Ri = Richardson(warmth);
        T stable = T.Max(Ri, 0.0);
        T unstable = T.Max(-Ri, 0.0);
        T calm = 1.0 + 10.0 * stable / T.Sqrt(1.0 + 5.0 * stable);
        T mixing = 1.0 + FreeMixing * T.Sqrt(unstable);
        return (mixing + 10.0 * unstable) / (mixing * calm);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T Richardson(T warmth) => T.Min(T.Max(-RichardsonPerKelvin * warmth, -5.0), 1.0);
}
