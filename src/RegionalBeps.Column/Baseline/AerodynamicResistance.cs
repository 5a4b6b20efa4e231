namespace RegionalBeps.Column.Baseline;

/// <summary>Resistances between leaves, ground and the air above, s m⁻¹, and the conductances that follow, m s⁻¹.</summary>
internal struct AerodynamicResistance
{
    private const double Gravity = 9.8;
    private const double AirDensity = 1.225;
    private const double AirHeatCapacity = 1010.0;
    private const double CalmConductance = 1.0 / 200.0;
    private const double CalmGroundResistance = 300.0;

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

    /// <summary>Resistances of a wind, with the stability that the overstory's last sensible heat gives it.</summary>
    /// <remarks>
    /// i_L = max(−2, −k g H_o/(ρ c_p T_K u*³)); r_a,o = clamp([ln((z−d)/z_0) + 5 (z−d) i_L]/(k u*), 2, 100), the stable form for both signs
    /// (B13);
    /// ψ = min(10, 1 + 5 (z−d) i_L) if stable, else (1 − 16 (z−d) i_L)^(−1/2); K_h = 0.41 u* 0.2 h/ψ;
    /// r_a,u = h/(γ_2 K_h)[exp(γ_2 (1 − h_u/h)) − 1]; r_a,g = max(120, h/(4 K_h)[e⁴ − exp(4 (1 − h_u/h))] + r_a,u + r_a,o).
    /// </remarks>
    public static AerodynamicResistance Of(in CanopyWind wind, double overstorySensibleHeat)
    {
        double ustar = wind.FrictionVelocity;
        if (ustar <= 0.0)
        {
            return Calm();
        }

        const double k = CanopyWind.VonKarman;
        double rho_cp_T = AirDensity * AirHeatCapacity * (wind.AirTemperature + 273.3);
        double iL = Math.Max(-2.0, -k * Gravity * overstorySensibleHeat / (rho_cp_T * (ustar * ustar * ustar)));
        double stability = wind.HeightOverDisplacement * iL;
        double psi = Math.Min(10.0, iL > 0.0 ? 1.0 + 5.0 * stability : 1.0 / Math.Sqrt(1.0 - 16.0 * stability));
        double K_h = 0.41 * ustar * 0.2 * wind.CanopyHeight / psi;

        AerodynamicResistance r = default;
        r.Overstory = Math.Clamp((wind.LogProfile + 5.0 * stability) / (k * ustar), 2.0, 100.0);
        r.Understory = wind.CanopyHeight / K_h * wind.UnderstoryDecay;
        r.Ground = Math.Max(120.0, wind.CanopyHeight / K_h * wind.GroundDecay + r.Understory + r.Overstory);
        r.OverstoryAir = 1.0 / r.Overstory;
        r.UnderstoryAir = 1.0 / (r.Overstory + r.Understory);
        r.OverstoryLeaf = 1.0 / wind.OverstoryBoundary;
        r.UnderstoryLeaf = 1.0 / wind.UnderstoryBoundary;
        return r;
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
