namespace RegionalBeps.Column.Baseline;

/// <summary>Snowfall on canopy and ground, density and albedo of the snow.</summary>
/// <remarks>
/// Fresh density ρ_n = 67.9 + 51.3 exp(T_a/2.6) (Hedstrom and Pomeroy 1998). Snow falls where T_a ≤ 0 °C as a depth rate s = p ρ_w/ρ_n;
/// each layer of the canopy holds back the share 1 − exp(−L Ω) without limit, melt or unloading (B10), and only below 0 °C: at exactly 0 °C
/// the precipitation is lost (B09). Snow on the ground is a depth-weighted mix; without snowfall ρ relaxes towards 250 kg m⁻³ over 1000 h.
/// </remarks>
internal static class SnowAccumulation
{
    private const double SettledDensity = 250.0;
    private const double SettlingPerHour = 0.001;
    private const double CanopyCapacity = 0.1;
    private const double AreaPerLeafArea = 0.01;
    private const double FullCoverDepth = 0.05;
    private const double FreshVisible = 0.94;
    private const double FreshNearInfrared = 0.80;
    private const double OldVisible = 0.70;
    private const double OldNearInfrared = 0.42;
    private const double AlbedoDecayPerHour = 0.005;

    /// <summary>Adds the snowfall of one sub-step.</summary>
    public static SnowCover Advance(
        ref BaselineState state,
        double airTemperature,
        double precipitation,
        double overstoryLeaf,
        double understoryLeaf,
        double clumping,
        BaselineVariant variant)
    {
        const double dt = BaselineConstants.StepSeconds;
        double rho_n = 67.9 + 51.3 * Math.Exp(airTemperature / 2.6);
        double s = airTemperature <= 0.0 ? precipitation * BaselineConstants.WaterDensity / rho_n : 0.0;
        double dz = 0.0;
        if (airTemperature < 0.0)
        {
            double s_u = Intercept(s, rho_n, overstoryLeaf, clumping, ref state.OverstorySnow);
            double s_g = Intercept(s_u, rho_n, understoryLeaf, clumping, ref state.UnderstorySnow);
            dz = s_g * dt;
        }

        double overstory = Cover(state.OverstorySnow, overstoryLeaf);
        double understory = Cover(state.UnderstorySnow, understoryLeaf);
        if (airTemperature < 0.0)
        {
            state.OverstorySnowArea = AreaPerLeafArea * overstoryLeaf * overstory;
            state.UnderstorySnowArea = AreaPerLeafArea * understoryLeaf * understory;
        }

        state.SnowMass = Math.Max(0.0, state.SnowMass + dz * rho_n);
        state.SnowDensity = dz > 0.0
            ? (state.SnowDensity * state.SnowDepth + rho_n * dz) / (state.SnowDepth + dz)
            : Decay(state.SnowDensity, SettledDensity, SettlingPerHour);
        state.SnowDepth = state.SnowMass > 0.0 ? state.SnowMass / state.SnowDensity : 0.0;
        AgeAlbedo(ref state, snows: dz > 0.0, variant);
        return new SnowCover(overstory, understory, Math.Min(1.0, state.SnowMass / (FullCoverDepth * state.SnowDensity)));
    }

    private static double Intercept(double depthRate, double density, double leafArea, double clumping, ref double store)
    {
        double gain = depthRate * BaselineConstants.StepSeconds * density * (1.0 - Math.Exp(-leafArea * clumping));
        store += gain;
        return Math.Max(0.0, depthRate - gain / (density * BaselineConstants.StepSeconds));
    }

    private static double Cover(double store, double leafArea) => Math.Clamp(store / (CanopyCapacity * leafArea), 0.0, 1.0);

    private static void AgeAlbedo(ref BaselineState state, bool snows, BaselineVariant variant)
    {
        bool refreshes = variant.SnowfallRefreshesAlbedo ? snows : !snows;
        if (refreshes)
        {
            state.SnowAlbedoVisible = FreshVisible;
            state.SnowAlbedoNearInfrared = FreshNearInfrared;
        }
        else
        {
            state.SnowAlbedoVisible = Decay(state.SnowAlbedoVisible, OldVisible, AlbedoDecayPerHour);
            state.SnowAlbedoNearInfrared = Decay(state.SnowAlbedoNearInfrared, OldNearInfrared, AlbedoDecayPerHour);
        }
    }

    private static double Decay(double value, double limit, double perHour) =>
        limit + (value - limit) * Math.Exp(-perHour * BaselineConstants.StepSeconds / BaselineConstants.SecondsPerHour);
}
