using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>What a C4 leaf can assimilate at its temperature and light, as a function of the carbon dioxide inside.</summary>
/// <remarks>
/// Collatz, Ribas-Carbo &amp; Berry (1992, Aust. J. Plant Physiol. 19): the smaller roots of 0.80 x² − (V + A_j) x + V A_j = 0 and
/// 0.95 A² − (x + A_p) A + x A_p = 0, less R_d. µmol m⁻² s⁻¹.
/// </remarks>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
internal struct C4Leaf<T>
    where T : unmanaged, ILane<T>
{
    private const double LogarithmOf2 = 0.6931471805599453;

    /// <summary>R_d, respiration in the light, µmol m⁻² s⁻¹.</summary>
    public T Respiration;

    private T _byEnzymeAndLight;
    private T _carbonSlope;

    /// <summary>The leaf at a temperature and light.</summary>
    /// <remarks>
    /// Q = 2^((T − 25)/10), V = V₂₅ Q/((1 + e^(0.3(T − 40)))(1 + e^(0.2(15 − T)))), A_j = 0.05 I, A_p = 0.02 V₂₅ Q c,
    /// R_d = 0.025 V₂₅ Q/(1 + e^(1.3(T − 55))), less in the light as in C3 leaves (Oleson et al. 2013, CLM4.5 eqs. 8.5-8.14).
    /// </remarks>
    /// <param name="temperature">Of the leaf, degC.</param>
    /// <param name="capacity">V₂₅, µmol m⁻² s⁻¹.</param>
    /// <param name="light">I, µmol m⁻² s⁻¹.</param>
    public static C4Leaf<T> At(in T temperature, in T capacity, in T light)
    {
        T warmth = WarmthOf(temperature, capacity);
        T inhibition = (1.0 + LaneMath.Exp(0.3 * (temperature - 40.0))) * (1.0 + LaneMath.Exp(0.2 * (15.0 - temperature)));
        return new()
        {
            Respiration = RespirationAt(temperature, warmth) * LeafLight.ShareOfDarkRespiration(light),
            _byEnzymeAndLight = SmoothMinimum(warmth / inhibition, 0.05 * light, 0.80),
            _carbonSlope = 0.02 * warmth,
        };
    }

    /// <summary>A, net assimilation, µmol m⁻² s⁻¹.</summary>
    /// <param name="internalCarbonDioxide">c, µmol mol⁻¹.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Assimilation(T internalCarbonDioxide) =>
        SmoothMinimum(_byEnzymeAndLight, _carbonSlope * internalCarbonDioxide, 0.95) - Respiration;

    /// <summary>The leaf without light: only its respiration has a meaning.</summary>
    /// <param name="temperature">Of the leaf, degC.</param>
    /// <param name="capacity">V₂₅, µmol m⁻² s⁻¹.</param>
    public static C4Leaf<T> InDark(T temperature, T capacity) =>
        new() { Respiration = RespirationAt(temperature, WarmthOf(temperature, capacity)) };

    private static T WarmthOf(in T temperature, in T capacity) => capacity * LaneMath.Exp((temperature - 25.0) * (LogarithmOf2 / 10.0));

    private static T RespirationAt(in T temperature, in T warmth) => 0.025 * warmth / (1.0 + LaneMath.Exp(1.3 * (temperature - 55.0)));

    /// <summary>Smaller root of θ x² − (a + b) x + a b = 0.</summary>
    private static T SmoothMinimum(in T a, in T b, double theta)
    {
        T sum = a + b;
        return (sum - T.Sqrt(T.Max(sum * sum - 4.0 * theta * a * b, 0.0))) / (2.0 * theta);
    }
}
