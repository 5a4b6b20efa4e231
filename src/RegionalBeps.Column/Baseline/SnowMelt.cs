namespace RegionalBeps.Column.Baseline;

/// <summary>Melt of the snow on the ground and refreezing of the pond, after the surface temperature is known.</summary>
/// <remarks>
/// Shallow snow (z ≤ 2 cm) melts by a degree rate M = 0.0075 · 0.3 · T_a dt/3600 kg m⁻², some 50 times too slow (B11).
/// Deeper snow melts what its warmth yields, M = T_s c_ice ρ z/L_f, with L_f = 3.34e6 J kg⁻¹, ten times too large (B11), and above 5 cm
/// with a further factor 0.02 that was meant as the topmost 2 cm. The literal variant melts and refreezes only when T_s has just crossed
/// 0 °C, which <see cref="SurfaceTemperature"/> prevents, so that its snow deeper than 2 cm never melts; and it refreezes the larger instead
/// of the smaller of the two limits (B12).
/// </remarks>
internal static class SnowMelt
{
    private const double FusionHeat = 3.34e6;
    private const double TopLayerFactor = 0.02;
    private const double DegreeMeltPerStep =
        0.0075 * 0.3 * BaselineConstants.StepSeconds / BaselineConstants.SecondsPerHour;

    /// <summary>Melts and refreezes for one sub-step.</summary>
    /// <param name="state">The column.</param>
    /// <param name="airTemperature">°C.</param>
    /// <param name="previousSnowTemperature">Temperature of the top of the snow before this sub-step, °C.</param>
    /// <param name="variant">Which defects to keep.</param>
    public static void Advance(ref BaselineState state, double airTemperature, double previousSnowTemperature, BaselineVariant variant)
    {
        const double rho_w = BaselineConstants.WaterDensity;
        double z_s = state.SnowDepth;
        double melt = 0.0;
        double freeze = 0.0;
        if (z_s <= SurfaceTemperature.ThinSnow)
        {
            if (airTemperature > 0.0 && z_s > 0.0)
            {
                melt = Math.Min(state.SnowMass, DegreeMeltPerStep * airTemperature);
            }
        }
        else
        {
            bool isDeep = z_s > SurfaceTemperature.DeepSnow;
            double T_s = state.SnowTopTemperature;
            double share = isDeep ? TopLayerFactor : 1.0;
            double warmth = share * T_s * BaselineConstants.IceHeatCapacity * state.SnowDensity * z_s / FusionHeat;
            bool wasCold = isDeep ? previousSnowTemperature <= 0.0 : previousSnowTemperature < 0.0;
            if (T_s > 0.0 && (wasCold || variant.MeltsWheneverAboveZero))
            {
                melt = Math.Min(state.SnowMass, warmth);
            }
            else if (T_s <= 0.0 && (previousSnowTemperature > 0.0 || variant.MeltsWheneverAboveZero) && state.PondDepth > 0.0)
            {
                double pond = state.PondDepth * rho_w;
                freeze = variant.MeltsWheneverAboveZero ? Math.Min(-warmth, pond) : Math.Max(-warmth, pond);
            }
        }

        state.SnowMass = Math.Max(0.0, state.SnowMass - melt + freeze);
        state.SnowDepth = Math.Max(0.0, z_s + (freeze - melt) / state.SnowDensity);
        state.PondDepth = Math.Max(0.0, state.PondDepth + (melt - freeze) / rho_w);
    }
}
