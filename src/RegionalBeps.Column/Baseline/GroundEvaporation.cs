namespace RegionalBeps.Column.Baseline;

/// <summary>Water that leaves the ground in one sub-step, kg m⁻² s⁻¹; negative is dew or frost.</summary>
/// <param name="Soil">From bare soil.</param>
/// <param name="Pond">From ponded water.</param>
/// <param name="Snow">From snow.</param>
/// <param name="SnowFraction">Share of the ground that snow covers, as the surface temperature sees it.</param>
internal readonly record struct GroundEvaporation(double Soil, double Pond, double Snow, double SnowFraction)
{
    private const double OpenConductance = 0.01;
    private const double AvailableShare = 0.8;
    private const double LargestDeposit = 0.002;

    /// <summary>Evaporates from pond, snow or soil, and takes it from pond and snow.</summary>
    /// <remarks>
    /// Penman-Monteith λE = [Δ R + ρ c_p VPD G]/[Δ + γ (1 + G/g)] with R = 0.8 R_n and g = 0.01 m s⁻¹ for pond and snow, R = R_n and
    /// g = 1/(4 exp(8.2 − 4.2 θ_1/φ_1)) for soil (Sellers et al. 1992). The deficit is that of the air's humidity at the surface
    /// temperature (B08).
    /// </remarks>
    /// <param name="state">The column.</param>
    /// <param name="surfaceAir">Air of the surface temperature and the air's relative humidity.</param>
    /// <param name="vaporisationHeat">L_v at the air temperature, J kg⁻¹.</param>
    /// <param name="netRadiation">Of the ground, W m⁻².</param>
    /// <param name="groundResistance">r_a,g, s m⁻¹.</param>
    /// <param name="porosity">Of the first layer.</param>
    public static GroundEvaporation Advance(
        ref BaselineState state,
        in MoistAir surfaceAir,
        double vaporisationHeat,
        double netRadiation,
        double groundResistance,
        double porosity)
    {
        const double dt = BaselineConstants.StepSeconds;
        const double rho_w = BaselineConstants.WaterDensity;
        double G = 1.0 / groundResistance;
        double snowFraction = state.SnowDepth > SurfaceTemperature.ThinSnow
            ? 1.0
            : Math.Clamp(state.SnowMass / (0.025 * state.SnowDensity), 0.0, 1.0);
        double open = PenmanMonteith(surfaceAir, AvailableShare * netRadiation, G, OpenConductance);

        double pond = 0.0;
        if (state.PondDepth > 0.0 && state.SnowDepth == 0.0)
        {
            pond = Math.Clamp(open / vaporisationHeat, -LargestDeposit / dt, state.PondDepth * rho_w / dt);
        }

        state.PondDepth = Math.Max(0.0, state.PondDepth - pond * dt / rho_w);

        double snow = 0.0;
        if (state.SnowDepth > 0.0)
        {
            snow = Math.Min(
                Math.Max(snowFraction * open / BaselineConstants.SublimationHeat, -LargestDeposit / dt), state.SnowMass / dt);
        }

        state.SnowMass = Math.Max(0.0, state.SnowMass - snow * dt);
        state.SnowDepth = state.SnowMass > 0.0 ? state.SnowDepth - snow * dt / state.SnowDensity : 0.0;

        double soil = 0.0;
        if (state.PondDepth <= 0.0 && state.SnowDepth <= 0.0)
        {
            double g = 1.0 / (4.0 * Math.Exp(8.2 - 4.2 * state.PreviousWater[0] / porosity));
            soil = Math.Max(0.0, (1.0 - snowFraction) * PenmanMonteith(surfaceAir, netRadiation, G, g) / vaporisationHeat);
        }

        return new GroundEvaporation(soil, pond, snow, snowFraction);
    }

    private static double PenmanMonteith(in MoistAir air, double available, double G, double g) =>
        (air.Slope * available + air.VolumetricHeat * air.VapourDeficit * G)
        / (air.Slope + MoistAir.Psychrometric * (1.0 + G / g));
}
