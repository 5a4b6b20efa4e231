namespace RegionalBeps.Column.Baseline;

/// <summary>Resistances between leaves, ground and the air above, s m⁻¹, and the conductances that follow, m s⁻¹.</summary>
internal struct AerodynamicResistance
{
    private const double VonKarman = 0.4;
    private const double Gravity = 9.8;
    private const double AirDensity = 1.225;
    private const double AirHeatCapacity = 1010.0;
    private const double CalmConductance = 1.0 / 200.0;
    private const double CalmGroundResistance = 300.0;

    /// <summary>Height at which the wind is taken to be measured, m, for all covers.</summary>
    private const double WindHeight = 30.0;

    /// <summary>r_a,o: overstory to the air above.</summary>
    public double Overstory;

    /// <summary>r_a,u: understory to overstory.</summary>
    public double Understory;

    /// <summary>r_a,g: ground to the air above.</summary>
    public double Ground;

    /// <summary>G_a,o.</summary>
    public double OverstoryAir;

    /// <summary>G_a,u, through the overstory's air.</summary>
    public double UnderstoryAir;

    /// <summary>Leaf boundary layer of the overstory, G_b,o.</summary>
    public double OverstoryLeaf;

    /// <summary>Leaf boundary layer of the understory, G_b,u.</summary>
    public double UnderstoryLeaf;

    /// <summary>Resistances for a wind, an air temperature and the overstory's last sensible heat.</summary>
    /// <remarks>
    /// d = 0.8 h, z_0 = 0.08 h, u* = k U/ln((z−d)/z_0); i_L = max(−2, −k g H_o/(ρ c_p T_K u*³));
    /// r_a,o = clamp([ln((z−d)/z_0) + 5 (z−d) i_L]/(k u*), 2, 100), the stable form for both signs (B13);
    /// ψ = min(10, 1 + 5 (z−d) i_L) if stable, else (1 − 16 (z−d) i_L)^(−1/2).
    /// Wind declines in the canopy as exp(−γ) (Cowan 1968): u_h = 1.1 u*/k, u_d = u_h exp(−0.2 γ_1), u_n = u_h exp(−γ_2 (1 − 0.8 h_u/h)), with
    /// γ_1 = (0.167 + 0.179 u_h)(P_o Ω)^(1/3) and γ_2 = 0.1 + P_o^0.75. Leaf boundary layer r_b(u) = min(40, 0.05/(α sqrt(0.1 u/ν))).
    /// K_h = 0.41 u* 0.2 h/ψ; r_a,u = h/(γ_2 K_h)[exp(γ_2 (1 − h_u/h)) − 1]; r_a,g = max(120, h/(4 K_h)[e⁴ − exp(4 (1 − h_u/h))] + r_a,u + r_a,o).
    /// </remarks>
    public static AerodynamicResistance At(
        double windSpeed,
        double airTemperature,
        double overstorySensibleHeat,
        double overstoryHeight,
        double understoryHeight,
        double overstoryPlantArea,
        double clumping)
    {
        if (windSpeed <= 0.0)
        {
            return Calm();
        }

        const double k = VonKarman;
        double h = overstoryHeight;
        double hu = understoryHeight;
        double heightOverDisplacement = WindHeight - 0.8 * h;
        double logProfile = Math.Log(heightOverDisplacement / (0.08 * h));
        double ustar = k * windSpeed / logProfile;
        double iL = Math.Max(
            -2.0,
            -k * Gravity * overstorySensibleHeat / (AirDensity * AirHeatCapacity * (airTemperature + 273.3) * (ustar * ustar * ustar)));
        double stability = heightOverDisplacement * iL;
        double psi = Math.Min(10.0, iL > 0.0 ? 1.0 + 5.0 * stability : 1.0 / Math.Sqrt(1.0 - 16.0 * stability));

        double u_h = 1.1 * ustar / k;
        double gamma1 = (0.167 + 0.179 * u_h) * Math.Cbrt(overstoryPlantArea * clumping);
        double gamma2 = 0.1 + Math.Pow(overstoryPlantArea, 0.75);
        double K_h = 0.41 * ustar * 0.2 * h / psi;

        AerodynamicResistance r = default;
        r.Overstory = Math.Clamp((logProfile + 5.0 * stability) / (k * ustar), 2.0, 100.0);
        r.Understory = h / (gamma2 * K_h) * (Math.Exp(gamma2 * (1.0 - hu / h)) - 1.0);
        r.Ground = Math.Max(
            120.0,
            h / (4.0 * K_h) * (Math.Exp(4.0) - Math.Exp(4.0 * (1.0 - hu / h))) + r.Understory + r.Overstory);
        r.OverstoryAir = 1.0 / r.Overstory;
        r.UnderstoryAir = 1.0 / (r.Overstory + r.Understory);
        r.OverstoryLeaf = 1.0 / LeafBoundary(u_h * Math.Exp(-0.2 * gamma1), airTemperature);
        r.UnderstoryLeaf = 1.0 / LeafBoundary(u_h * Math.Exp(-gamma2 * (1.0 - 0.8 * hu / h)), airTemperature);
        return r;
    }

    private static double LeafBoundary(double wind, double airTemperature)
    {
        double nu = (13.3 + 0.07 * airTemperature) * 1e-6;
        double alpha = (18.9 + 0.07 * airTemperature) * 1e-6;
        return Math.Min(40.0, 0.05 / (alpha * Math.Sqrt(0.1 * wind / nu)));
    }

    private static AerodynamicResistance Calm() => new()
    {
        Overstory = 1.0 / CalmConductance,
        Understory = 1.0 / CalmConductance,
        Ground = CalmGroundResistance,
        OverstoryAir = CalmConductance,
        UnderstoryAir = CalmConductance,
        OverstoryLeaf = CalmConductance,
        UnderstoryLeaf = CalmConductance,
    };
}
