namespace RegionalBeps.Column.Baseline;

/// <summary>Net long-wave radiation of the layers, W m⁻².</summary>
/// <param name="Overstory">N_o.</param>
/// <param name="Understory">N_u.</param>
/// <param name="Ground">N_g.</param>
internal readonly record struct LongwaveRadiation(double Overstory, double Understory, double Ground)
{
    private const double StefanBoltzmann = 5.67e-8;
    private const double CanopyEmissivity = 0.98;
    private const double GroundEmissivity = 0.96;

    /// <summary>Radiation from the sky, estimated where it was not measured, W m⁻².</summary>
    /// <remarks>ε_a = clamp(1 − exp(−(10 e)^(T_K/1200)), 0.7, 1) with e in kPa (Satterlund 1979); L = ε_a σ T_K⁴.</remarks>
    public static double FromSky(in MoistAir air, double measured)
    {
        if (!double.IsNaN(measured))
        {
            return measured;
        }

        double T_K = air.Temperature + 273.15;
        double eps_a = Math.Clamp(1.0 - Math.Exp(-Math.Pow(10.0 * air.VapourPressure, T_K / 1200.0)), 0.7, 1.0);
        return eps_a * BlackBody(air.Temperature);
    }

    /// <summary>σ T_K⁴ at a temperature in °C, W m⁻².</summary>
    public static double BlackBody(double temperature)
    {
        double T_K = temperature + 273.15;
        return StefanBoltzmann * T_K * T_K * (T_K * T_K);
    }

    /// <summary>Exchange between sky, two canopy layers and a ground that radiates at the air's temperature (B08).</summary>
    /// <remarks>
    /// With the leaf-only gaps t_o, t_u, emissions l and emissivities ε:
    /// N_o = [ε_o (l_a + l_u (1−t_u) + l_g t_u) − 2 l_o](1−t_o) + ε_o (1−ε_u)(1−t_u)[l_a t_o + l_o (1−t_o)];
    /// N_u = [ε_u (l_a t_o + l_o (1−t_o) + l_g) − 2 l_u](1−t_u) + (1−ε_g){[l_a t_o + l_o (1−t_o)] t_u + l_u (1−t_u)}
    /// + ε_u (1−ε_o)[l_u (1−t_u) + l_g t_u](1−t_o), whose second term lacks the absorptance ε_u (1−t_u) (B15);
    /// N_g = ε_g {[l_a t_o + l_o (1−t_o)] t_u + l_u (1−t_u)} − l_g + (1−ε_u) l_g (1−t_u) (Chen et al. 1999).
    /// </remarks>
    /// <param name="sky">l_a, W m⁻².</param>
    /// <param name="overstoryTemperature">°C.</param>
    /// <param name="understoryTemperature">°C.</param>
    /// <param name="groundTemperature">°C.</param>
    /// <param name="gaps">Gaps of the canopy.</param>
    public static LongwaveRadiation Exchange(
        double sky, double overstoryTemperature, double understoryTemperature, double groundTemperature, in CanopyGaps gaps)
    {
        const double eps_o = CanopyEmissivity;
        const double eps_u = CanopyEmissivity;
        const double eps_g = GroundEmissivity;
        double l_a = sky;
        double l_o = eps_o * BlackBody(overstoryTemperature);
        double l_u = eps_u * BlackBody(understoryTemperature);
        double l_g = eps_g * BlackBody(groundTemperature);
        double t_o = gaps.OverstoryDiffuse;
        double t_u = gaps.UnderstoryDiffuse;
        double belowOverstory = l_a * t_o + l_o * (1.0 - t_o);
        double ontoGround = belowOverstory * t_u + l_u * (1.0 - t_u);
        double fromBelow = l_u * (1.0 - t_u) + l_g * t_u;
        return new LongwaveRadiation(
            (eps_o * (l_a + fromBelow) - 2.0 * l_o) * (1.0 - t_o) + eps_o * (1.0 - eps_u) * (1.0 - t_u) * belowOverstory,
            (eps_u * (belowOverstory + l_g) - 2.0 * l_u) * (1.0 - t_u) + (1.0 - eps_g) * ontoGround
                + eps_u * (1.0 - eps_o) * fromBelow * (1.0 - t_o),
            eps_g * ontoGround - l_g + (1.0 - eps_u) * l_g * (1.0 - t_u));
    }
}
