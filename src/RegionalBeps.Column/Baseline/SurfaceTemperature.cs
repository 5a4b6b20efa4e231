namespace RegionalBeps.Column.Baseline;

/// <summary>Temperatures of the surface and of the snow, and the heat into the ground.</summary>
/// <remarks>
/// Symbols: a_1 C_1, l_1 λ_1, d_1 Δz_1, ra r_a,g, rc ρ c_p, G available energy, l_s = 0.021 + 4.2e-4 ρ_s + 2.2e-9 ρ_s³ conductivity of
/// snow.
/// T_lo is the temperature of the second layer where the first is meant, T_any that of the first (B08). Heat into the ground is held within
/// ±100 W m⁻² (B08).
/// </remarks>
internal static class SurfaceTemperature
{
    /// <summary>Up to this depth the snow has no temperature of its own, m.</summary>
    public const double ThinSnow = 0.02;

    /// <summary>From this depth on the snow has three layers, m.</summary>
    public const double DeepSnow = 0.05;

    private const double Skin = 0.02;
    private const double MaxChange = 25.0;
    private const double MaxFlux = 100.0;

    /// <summary>Advances the surface by one sub-step.</summary>
    public static void Advance(ref BaselineState state, in SurfaceEnergy energy, BaselineVariant variant)
    {
        if (state.SnowDepth <= ThinSnow)
        {
            WithoutSnow(ref state, energy);
        }
        else if (state.SnowDepth <= DeepSnow)
        {
            UnderThinSnow(ref state, energy, variant);
        }
        else
        {
            UnderDeepSnow(ref state, energy);
        }
    }

    /// <summary>Soil alone, under no more than a dusting of snow.</summary>
    /// <remarks>
    /// A skin of 2 cm, M = a_1 0.02/dt: T_s = [T_s,p M ra d_1 + G ra d_1 + rc T_a d_1 + ra l_1 T_lo]/[rc d_1 + ra l_1 + M ra d_1], within
    /// 25 K of the value before; G_0 = 2 l_1 (T_s − T_lo)/d_1: flux and update use different distances (B08).
    /// </remarks>
    private static void WithoutSnow(ref BaselineState state, in SurfaceEnergy energy)
    {
        double T_p = state.SurfaceTemperature;
        double T_lo = state.Temperature[1];
        double T_s = Math.Clamp(Implicit(energy, T_p, T_lo, energy.SoilConductivity), T_p - MaxChange, T_p + MaxChange);
        state.SurfaceTemperature = T_s;
        state.BareTemperature = T_s;
        state.SnowTopTemperature = T_s;
        state.SnowMiddleTemperature = T_s;
        state.SnowBottomTemperature = T_s;
        state.GroundHeatFlux = Limit(2.0 * energy.SoilConductivity * (T_s - T_lo) / energy.SoilThickness);
    }

    /// <summary>One layer of snow, beside bare soil.</summary>
    /// <remarks>
    /// Bare part as without snow, with 2 l_1. Snow: T_n = [T_n,p M_s ra z + G ra z + rc T_cu z + ra l_s T_any]/[rc z + ra l_s + M_s ra z],
    /// M_s = c_ice ρ_s z/dt.
    /// Literal: T_if = [l_1 T_lo/d_1 + l_s T_n + M T_any]/[l_1/d_1 + l_s/z + M] lacks a 1/z, and G_bare = G_sn (T_mix − T_lo)/d_1 is no
    /// flux (B12).
    /// Repaired: distances 0.5 d_1 and z throughout, G_bare = l_1 (T_bare − T_lo)/(0.5 d_1). Both: G_sn = l_s (T_n − T_lo)/(z + d_1/2).
    /// </remarks>
    private static void UnderThinSnow(ref BaselineState state, in SurfaceEnergy energy, BaselineVariant variant)
    {
        const double dt = BaselineConstants.StepSeconds;
        double T_a = energy.AirTemperature;
        double T_lo = state.Temperature[1];
        double T_any = state.Temperature[0];
        double ra = energy.GroundResistance;
        double rc = energy.AirHeat;
        double l1 = energy.SoilConductivity;
        double d1 = energy.SoilThickness;
        double z = state.SnowDepth;
        double f = energy.SnowFraction;
        double ls = SnowConductivity(state.SnowDensity);

        double T_bare = Math.Clamp(Implicit(energy, state.BareTemperature, T_lo, 2.0 * l1), T_a - MaxChange, T_a + MaxChange);
        double T_p = state.SnowTopTemperature;
        double Ms = BaselineConstants.IceHeatCapacity * state.SnowDensity * z / dt;
        double T_n = (T_p * Ms * ra * z + energy.Available * ra * z + rc * energy.UnderstoryTemperature * z + ra * ls * T_any)
            / (rc * z + ra * ls + Ms * ra * z);
        T_n = Math.Clamp(T_n, T_a - MaxChange, T_a + MaxChange);

        double G_snow = ls * (T_n - T_lo) / (z + 0.5 * d1);
        double G_bare = variant.LayersThinSnowConsistently
            ? l1 * (T_bare - T_lo) / (0.5 * d1)
            : LiteralBareFlux(energy, T_bare, T_n, T_lo, T_any, G_snow, ls, z);
        state.GroundHeatFlux = Limit(G_snow * f + G_bare * (1.0 - f));

        T_n = HoldAtMeltingPoint(T_n, T_p, state.PondDepth);
        state.BareTemperature = T_bare;
        state.SnowTopTemperature = T_n;
        state.SnowMiddleTemperature = T_n;
        state.SnowBottomTemperature = T_n;
        state.SurfaceTemperature = Math.Clamp(T_n * f + T_bare * (1.0 - f), T_a - MaxChange, T_a + MaxChange);
    }

    private static double LiteralBareFlux(
        in SurfaceEnergy energy, double T_bare, double T_n, double T_lo, double T_any, double G_snow, double ls, double z)
    {
        const double dt = BaselineConstants.StepSeconds;
        double l1 = energy.SoilConductivity;
        double d1 = energy.SoilThickness;
        double f = energy.SnowFraction;
        double M = energy.SoilHeatCapacity * Skin / dt;
        double T_if = (l1 * T_lo / d1 + ls * T_n + M * T_any) / (l1 / d1 + ls / z + M);
        double T_mix = T_bare * (1.0 - f) + T_if * f;
        return G_snow * (T_mix - T_lo) / d1;
    }

    /// <summary>Three layers of snow.</summary>
    /// <remarks>
    /// Layers of 0.02, 0.02 and z − 0.04 m; M_s = c_ice ρ_s 0.02/dt:
    /// T_n0 = [T_n0,p M_s ra 0.04 + G ra 0.02 + rc T_a 0.04 + ra l_s T_n1]/[rc 0.04 + ra l_s + M_s ra 0.04], where half of G is left out;
    /// g_0 = l_s (T_n0 − T_n1)/0.04, g_1 = l_s (T_n1 − T_n2)/(z − 0.02), g_2 = (T_n2 − T_any)/(0.5 (z − 0.04)/l_s + 0.02/l_1).
    /// The soil receives g_0, the flux at the top of the snow (B12).
    /// </remarks>
    private static void UnderDeepSnow(ref BaselineState state, in SurfaceEnergy energy)
    {
        const double dt = BaselineConstants.StepSeconds;
        double T_a = energy.AirTemperature;
        double T_any = state.Temperature[0];
        double ra = energy.GroundResistance;
        double rc = energy.AirHeat;
        double z = state.SnowDepth;
        double ls = SnowConductivity(state.SnowDensity);
        double heat = BaselineConstants.IceHeatCapacity * state.SnowDensity;
        double Ms = heat * Skin / dt;
        double T_0p = state.SnowTopTemperature;
        double T_1p = state.SnowMiddleTemperature;
        double T_2p = state.SnowBottomTemperature;

        double T_0 = (T_0p * Ms * ra * 0.04 + energy.Available * ra * 0.02 + rc * T_a * 0.04 + ra * ls * T_1p)
            / (rc * 0.04 + ra * ls + Ms * ra * 0.04);
        T_0 = Math.Clamp(T_0, T_a - MaxChange, T_a + MaxChange);
        double g_0 = Limit(ls * (T_0 - T_1p) / 0.04);
        double g_1 = ls * (T_1p - T_2p) / (z - 0.02);
        double g_2 = (T_2p - T_any) / (0.5 * (z - 0.04) / ls + 0.02 / energy.SoilConductivity);

        T_0 = HoldAtMeltingPoint(T_0, T_0p, state.PondDepth);
        state.SnowTopTemperature = T_0;
        state.SnowMiddleTemperature = T_1p + (g_0 - g_1) * dt / (heat * 0.02);
        state.SnowBottomTemperature = T_2p + (g_1 - g_2) * dt / (heat * (z - 0.04));
        state.BareTemperature = T_any + (g_2 - state.GroundHeatFlux) * dt / (energy.SoilHeatCapacity * Skin);
        state.SurfaceTemperature = T_0;
        state.GroundHeatFlux = g_0;
    }

    private static double Implicit(in SurfaceEnergy energy, double T_p, double T_lo, double conductivity)
    {
        const double dt = BaselineConstants.StepSeconds;
        double d1 = energy.SoilThickness;
        double ra = energy.GroundResistance;
        double rc = energy.AirHeat;
        double M = energy.SoilHeatCapacity * Skin / dt;
        return (T_p * M * ra * d1 + energy.Available * ra * d1 + rc * energy.AirTemperature * d1 + ra * conductivity * T_lo)
            / (rc * d1 + ra * conductivity + M * ra * d1);
    }

    private static double SnowConductivity(double rho_s) => 0.021 + 4.2e-4 * rho_s + 2.2e-9 * rho_s * rho_s * rho_s;

    /// <summary>Snow that warms to 0 °C stays there for one sub-step; so does cooling snow beside a pond, which may refreeze.</summary>
    private static double HoldAtMeltingPoint(double temperature, double previous, double pond)
    {
        bool wouldMelt = temperature > 0.0 && previous <= 0.0;
        bool wouldFreeze = temperature < 0.0 && previous > 0.0 && pond > 0.0;
        return wouldMelt || wouldFreeze ? 0.0 : temperature;
    }

    private static double Limit(double flux) => Math.Clamp(flux, -MaxFlux, MaxFlux);
}
