namespace RegionalBeps.Column.Baseline;

/// <summary>Carbon gain and stomatal opening of one class of leaves.</summary>
/// <param name="StomatalConductance">G_s for vapour, m s⁻¹.</param>
/// <param name="Assimilation">A less respiration (B20), µmol m⁻² s⁻¹.</param>
/// <param name="InternalCarbonDioxide">c_i, ppm.</param>
internal readonly record struct Photosynthesis(double StomatalConductance, double Assimilation, double InternalCarbonDioxide)
{
    /// <summary>Solves assimilation, Ball-Berry conductance and diffusion through the leaf boundary layer together.</summary>
    /// <remarks>
    /// I = 4.55 · 0.5 · A_sw µmol m⁻² s⁻¹; J_m25 = 2.39 V25 − 14.2, J = J_m I/(I + 2.1 J_m); W_j = J (c_i − Γ)/(4 c_i + 8 Γ), W_c = V_c
    /// (c_i − Γ)/(c_i + K_b);
    /// R_d = 0.004657 V25 f(38000), 0.4 of it in light. The smaller rate at the previous c_i is put as a (c − d)/(e c + b), which makes A
    /// the root of a cubic (Baldocchi 1994; Leuning 1990), or of a quadratic with g_s = g_0 where the leaf does not gain.
    /// Humidity at the leaf from ρ_v = LE/(λ G_b) + 2.165 e/T_K, with λ = 3149000 − 2370 T: degrees Celsius in a formula for kelvin (B18),
    /// and no limit at 1.
    /// g_s = f_w m rh A/c_s + g_0 (Ball, Woodrow and Berry 1987). Covers of the C4 kind are run like C3 ones (B20).
    /// </remarks>
    public static Photosynthesis Solve(in LeafKinetics kinetics, in LeafEnvironment leaf)
    {
        const double ca = BaselineConstants.CarbonDioxide;
        double d = kinetics.CompensationPoint;
        double V25 = leaf.Vcmax25;
        double I = 4.55 * 0.5 * leaf.AbsorbedShortwave;
        if (2.0 * I < 1.0)
        {
            I = 0.0;
        }

        double Rd = kinetics.Respiration * V25 * (2.0 * I > 10.0 ? 0.4 : 1.0);
        double Vc = V25 * kinetics.Capacity;
        double Jm = (2.39 * V25 - 14.2) * kinetics.Capacity;
        double J = Jm * I / (I + 2.1 * Jm);
        double ci = leaf.InternalCarbonDioxide;
        double Wj = J * (ci - d) / (4.0 * ci + 8.0 * d);
        double Wc = Vc * (ci - d) / (ci + kinetics.MichaelisMenten);
        double gb = leaf.BoundaryConductance / (1.6 * kinetics.MolarVolume);
        bool isLightLimited = Wj < Wc;
        BallBerryRoots roots = new()
        {
            MaxRate = isLightLimited ? J : Vc,
            HalfSaturation = isLightLimited ? 8.0 * d : kinetics.MichaelisMenten,
            CompensationPoint = d,
            InternalFactor = isLightLimited ? 4.0 : 1.0,
            Respiration = Rd,
            AirCarbonDioxide = ca,
            BoundaryConductance = gb,
            Intercept = leaf.BallBerryIntercept / 1.6,
        };

        double rh = SurfaceHumidity(kinetics, leaf);
        double s = leaf.BallBerrySlope / 1.6 * rh * leaf.WaterStress;
        double A = Wj > Rd && Wc > Rd ? Math.Min(roots.OpenStomata(s), 0.5 * Vc - Rd) : 0.0;
        if (A <= 0.0)
        {
            A = roots.ClosedStomata();
        }

        A = A > 0.0 ? A : 0.0;
        double cs = ca - A / gb;
        double gs = leaf.WaterStress * leaf.BallBerrySlope * rh * A / cs + leaf.BallBerryIntercept;
        return new Photosynthesis(gs * kinetics.MolarVolume, A, cs - 1.6 * A / gs);
    }

    private static double SurfaceHumidity(in LeafKinetics kinetics, in LeafEnvironment leaf)
    {
        double lambda = 3_149_000.0 - 2370.0 * leaf.LeafTemperature + leaf.FusionHeat;
        double rho_v = leaf.LatentHeat / (lambda * leaf.BoundaryConductance) + 2.165 * leaf.VapourPressure / kinetics.TemperatureKelvin;
        return rho_v * kinetics.TemperatureKelvin / 0.2165 / kinetics.SaturationPressure;
    }
}
