using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Snow;

/// <summary>Snow settles: by change of its grains, by its own weight and by the wind. Improvement 2 of 5 (snow density by canopy).</summary>
public static class SnowCompaction
{
    private const double DensestSnow = 500.0;

    // Depths and masses of slots that hold nothing still stand in denominators.
    private const double LeastDepth = 1e-12;
    private const double LeastMass = 1e-12;

    /// <summary>Settles the pack for one step.</summary>
    /// <param name="state">The ground.</param>
    /// <param name="wind">Wind at the snow, m s⁻¹.</param>
    /// <param name="seconds">Δt.</param>
    public static void Settle<T>(ref GroundState<T> state, in T wind, double seconds)
        where T : unmanaged, ILane<T>
    {
        T massAbove = 0.0;
        for (int slot = 0; slot < SnowSlots<T>.Count; slot++)
        {
            T mass = state.SnowMass[slot];
            T depth = T.Max(state.SnowDepth[slot], LeastDepth);
            T density = mass / depth;
            T temperature = SharpFreezing<T>.OfWater(mass).Temperature(state.SnowEnthalpy[slot], out T liquid, out _);
            T cold = T.Max(0.0, -temperature);
            T rate = Metamorphism(density, cold, liquid)
                + Overburden(massAbove + 0.5 * mass, density, cold, liquid / depth)
                + Drift(density, temperature, wind);
            T settled = T.Max(depth / (1.0 + rate * seconds), T.Min(depth, mass / DensestSnow));
            state.SnowDepth[slot] = T.Select(mass, LeastMass, state.SnowDepth[slot], settled);
            massAbove += mass;
        }
    }

    /// <summary>Settles the pack as BEPS does, one law for all covers.</summary>
    /// <remarks>Without snowfall ρ ← 250 + (ρ − 250) e^(−0.001 Δt/h); snow that is denser stays as it is.</remarks>
    /// <param name="state">The ground.</param>
    /// <param name="snowfall">kg m⁻² s⁻¹.</param>
    /// <param name="seconds">Δt.</param>
    public static void SettleAsBeps<T>(ref GroundState<T> state, in T snowfall, double seconds)
        where T : unmanaged, ILane<T>
    {
        T decay = LaneMath.Exp<T>(-0.001 * seconds / 3600.0);
        for (int slot = 0; slot < SnowSlots<T>.Count; slot++)
        {
            T mass = state.SnowMass[slot];
            T density = mass / T.Max(state.SnowDepth[slot], LeastDepth);
            T settled = mass / T.Max(density, 250.0 + (density - 250.0) * decay);
            T keeps = T.Or(T.LessThan(mass, LeastMass), T.LessThan(0.0, snowfall));
            state.SnowDepth[slot] = T.Blend(keeps, state.SnowDepth[slot], settled);
        }
    }

    /// <summary>2.777e-6 s⁻¹ · e^(−0.046 max(0, ρ − 100)) · (2 if wet) · e^(−0.04 (T_f − T)) (Anderson 1976; Oleson et al. 2013).</summary>
    /// <remarks>
    /// Rates and exponents are the same in all sources, the density from which grains slow down is not: 100 kg m⁻³ in CLM 4.5, 150 in SNTHERM
    /// (Jordan 1991), 175 in CLM5 (van Kampenhout et al. 2017, for firn), which packs thin, cold snow too soon.
    /// </remarks>
    private static T Metamorphism<T>(in T density, in T cold, in T liquid)
        where T : unmanaged, ILane<T> =>
        2.777e-6 * T.Select(0.0, liquid, 2.0, 1.0) * LaneMath.Exp(-0.046 * T.Max(0.0, density - 100.0) - 0.04 * cold);

    /// <summary>P/η, P = g (mass above + half of its own), η = f · 4 · 7.62237e6 (ρ/450) e^(0.1 (T_f − T) + 0.023 ρ) Pa s, f = 1/(1 + 60 θ_l)
    /// (Vionnet et al. 2012; van Kampenhout et al. 2017).</summary>
    /// <remarks>
    /// Vionnet has 250 kg m⁻³ for the 450, and 1 for the 4, which there is the most that angular grains can add; 450 and 4 are those of CLM5.
    /// CLM5 takes the load as a mass, without g, and so settles a tenth as much under it; P is a pressure here, as in Vionnet.
    /// </remarks>
    private static T Overburden<T>(in T load, in T density, in T cold, in T liquidDensity)
        where T : unmanaged, ILane<T>
    {
        T softening = 1.0 + 60.0 / PhysicalConstants.WaterDensity * liquidDensity;
        T exponent = T.Min(0.1 * cold + 0.023 * density, 100.0);
        T viscosity = 4.0 * 7.62237e6 / 450.0 * T.Max(density, 1.0) * LaneMath.Exp(exponent);
        return PhysicalConstants.Gravity * load * softening / viscosity;
    }

    /// <summary>max(0, 350 − ρ)/(ρ τ) below 0 degC, τ = 48 h/max(S, 10⁻³), S = max(0, 1 − 2.868 e^(−0.085 U) + M), M = −0.069 + 0.66 F,
    /// F = 1.25 − 0.0042 (max(50, ρ) − 50) (Vionnet et al. 2012; van Kampenhout et al. 2017).</summary>
    /// <remarks>
    /// M is that of round grains, as in CLM5. In both sources S fades with depth, by e within 3 to 5 cm; here it acts on all of the pack, because
    /// most of a pack that lies in the wind was surface once, which three slots that are cut anew do not remember (this project's choice).
    /// </remarks>
    private static T Drift<T>(in T density, in T temperature, in T wind)
        where T : unmanaged, ILane<T>
    {
        T mobility = -0.069 + 0.66 * (1.25 - 0.0042 * (T.Max(50.0, density) - 50.0));
        T driftIndex = T.Max(1e-3, 1.0 - 2.868 * LaneMath.Exp(-0.085 * wind) + mobility);
        T rate = T.Max(0.0, 350.0 - density) / T.Max(density, 1.0) * driftIndex * (1.0 / (48.0 * 3600.0));
        return T.Select(temperature, 0.0, rate, 0.0);
    }
}
