using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;
using static RegionalBeps.Column.Parameters.PhysicalConstants;

namespace RegionalBeps.Column.Canopy;

/// <summary>What a C3 leaf can assimilate at its temperature and light, as a function of the carbon dioxide inside.</summary>
/// <remarks>
/// Farquhar, von Caemmerer &amp; Berry (1980, Planta 149) with the constants of Chen et al. (1999, Ecol. Model. 124) and Collatz et al. (1991, Agric.
/// For. Meteorol. 54): A = min(V (c − Γ)/(c + K), J (c − Γ)/(4c + 8Γ), V/2) − R_d. µmol m⁻² s⁻¹; c, Γ, K in µmol mol⁻¹.
/// </remarks>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
internal struct C3Leaf<T>
    where T : unmanaged, ILane<T>
{
    private const double MolarGasConstant = 8.314462618;
    private const double ReferenceKelvin = 298.15;
    private const double Oxygen = 210.0;
    private const double PeakKelvin = 301.0;
    private const double ActivationEnergy = 55000.0;
    private const double DeactivationEnergy = 200000.0;

    /// <summary>P(298.15).</summary>
    private const double PeakedAtReference = 0.9500852001526435;

    /// <summary>Γ, at which photosynthesis meets photorespiration, µmol mol⁻¹.</summary>
    public T CompensationPoint;

    /// <summary>R_d, respiration in the light, µmol m⁻² s⁻¹.</summary>
    public T Respiration;

    private T _carboxylation;
    private T _electronTransport;
    private T _michaelisConstant;

    /// <summary>The leaf at a temperature and light.</summary>
    /// <remarks>
    /// f(E) = exp(E (T − 298.15)/(298.15 R T)); K = 274.6 f(80500) (1 + 210/(419.8 f(14500))), Γ = 500·210/(2904.12 f(−29000));
    /// V = V₂₅ P(T)/P(298.15), J_m = max(2.39 V₂₅ − 14.2, V₂₅/10) P(T)/P(298.15), J = J_m I/(I + 2.1 J_m);
    /// P(T) = H exp(E x)/(H − E (1 − exp(H x))), x = (T − 301)/(301 R T), E = 55 000, H = 200 000 J mol⁻¹;
    /// R_d = 0.004657 V₂₅ f(38000) (1 − 0.6 clamp((I − 5)/10, 0, 1)).
    /// </remarks>
    /// <param name="temperature">Of the leaf, degC.</param>
    /// <param name="capacity">V₂₅, µmol m⁻² s⁻¹.</param>
    /// <param name="light">I, µmol m⁻² s⁻¹.</param>
    /// <param name="leaf">Takes the leaf.</param>
    public static void At(in T temperature, in T capacity, in T light, out C3Leaf<T> leaf)
    {
        T x = ArrheniusOf(temperature, out T kelvin);
        T peak = Peaked(kelvin) / PeakedAtReference;
        T most = T.Max(2.39 * capacity - 14.2, 0.1 * capacity) * peak;
        // The energies 29000, 80500 and 80500 - 14500 J mol-1 are sums of these two.
        T oxygen = LaneMath.Exp(14500.0 * x);
        T difference = LaneMath.Exp(66000.0 * x);
        leaf.CompensationPoint = 500.0 * Oxygen / 2904.12 * (oxygen * oxygen);
        leaf.Respiration = RespirationAt(x, capacity) * LeafLight.ShareOfDarkRespiration(light);
        leaf._carboxylation = capacity * peak;
        leaf._electronTransport = most * light / T.Max(light + 2.1 * most, 1e-12);
        leaf._michaelisConstant = difference * (274.6 * oxygen + 274.6 * Oxygen / 419.8);
    }

    /// <summary>The leaf without light: only its respiration has a meaning.</summary>
    /// <param name="temperature">Of the leaf, degC.</param>
    /// <param name="capacity">V₂₅, µmol m⁻² s⁻¹.</param>
    /// <param name="leaf">Takes the leaf.</param>
    public static void InDark(in T temperature, in T capacity, out C3Leaf<T> leaf)
    {
        leaf = default;
        leaf.Respiration = RespirationAt(ArrheniusOf(temperature, out _), capacity);
    }

    /// <summary>A, net assimilation, µmol m⁻² s⁻¹.</summary>
    /// <param name="internalCarbonDioxide">c, µmol mol⁻¹.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Assimilation(T internalCarbonDioxide)
    {
        T above = internalCarbonDioxide - CompensationPoint;
        T byEnzyme = _carboxylation * above / (internalCarbonDioxide + _michaelisConstant);
        T byLight = _electronTransport * above / (4.0 * internalCarbonDioxide + 8.0 * CompensationPoint);
        return T.Min(T.Min(byEnzyme, byLight), 0.5 * _carboxylation) - Respiration;
    }

    /// <summary>(1/298.15 K − 1/T)/R, by which an activation energy is multiplied, mol J⁻¹.</summary>
    private static T ArrheniusOf(in T temperature, out T kelvin)
    {
        kelvin = temperature + FreezingPointKelvin;
        return (kelvin - ReferenceKelvin) / (ReferenceKelvin * MolarGasConstant * kelvin);
    }

    private static T RespirationAt(in T x, in T capacity) => 0.004657 * capacity * LaneMath.Exp(38000.0 * x);

    private static T Peaked(in T kelvin)
    {
        T x = (kelvin - PeakKelvin) / (PeakKelvin * MolarGasConstant * kelvin);
        return DeactivationEnergy * LaneMath.Exp(ActivationEnergy * x)
            / (DeactivationEnergy - ActivationEnergy * (1.0 - LaneMath.Exp(DeactivationEnergy * x)));
    }
}
