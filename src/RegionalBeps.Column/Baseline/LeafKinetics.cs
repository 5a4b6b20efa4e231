namespace RegionalBeps.Column.Baseline;

/// <summary>
/// The parts of photosynthesis that depend on the air temperature alone: the reference runs the kinetics at it, not at the leaf's (B17).
/// </summary>
/// <remarks>
/// T_K = T_a + 273.13; f(E) = exp(E (T_K − 298.16)/(298.16 R T_K)); K_b = K_c (1 + O/K_o), Γ = 500 O/τ with
/// K_c = 274.6 f(80500), K_o = 419.8 f(14500), τ = 2904.12 f(−29000), O = 210 (Farquhar, von Caemmerer and Berry 1980; Harley and Tenhunen 1991; Baldocchi 1994).
/// Peaked response P = H exp(E x)/(H − E (1 − exp(H x))), x = (T_K − 301)/(301 R T_K), E = 55000, H = 200000 J mol⁻¹ (Johnson, Eyring and
/// Williams 1942).
/// </remarks>
internal readonly struct LeafKinetics
{
    private const double GasConstant = 8.314;

    /// <summary>Kinetics at an air temperature in °C.</summary>
    public LeafKinetics(double airTemperature)
    {
        const double O = 210.0;
        TemperatureKelvin = airTemperature + 273.13;
        double Kc = 274.6 * Arrhenius(80_500.0);
        double Ko = 419.8 * Arrhenius(14_500.0);
        double tau = 2904.12 * Arrhenius(-29_000.0);
        MichaelisMenten = Kc * (1.0 + O / Ko);
        CompensationPoint = 500.0 * O / tau;
        Respiration = 0.004657 * Arrhenius(38_000.0);
        Capacity = Peaked(55_000.0);
        MolarVolume = TemperatureKelvin * (0.022624 / (273.16 * 1.013));
        SaturationPressure = Math.Exp(54.8781919 - 6790.4985 / TemperatureKelvin - 5.02808 * Math.Log(TemperatureKelvin));
    }

    /// <summary>T_K.</summary>
    public double TemperatureKelvin { get; }

    /// <summary>K_b, ppm.</summary>
    public double MichaelisMenten { get; }

    /// <summary>Γ, ppm.</summary>
    public double CompensationPoint { get; }

    /// <summary>Leaf respiration in the dark over V_cmax at 25 °C.</summary>
    public double Respiration { get; }

    /// <summary>P: carboxylation and electron transport over their values at 25 °C.</summary>
    public double Capacity { get; }

    /// <summary>m³ mol⁻¹: g (mol m⁻² s⁻¹) · this = G (m s⁻¹).</summary>
    public double MolarVolume { get; }

    /// <summary>Saturation pressure of water vapour, hPa.</summary>
    public double SaturationPressure { get; }

    private double Arrhenius(double E) =>
        Math.Exp(E * (TemperatureKelvin - 298.16) / (298.16 * GasConstant * TemperatureKelvin));

    private double Peaked(double E)
    {
        const double H = 200_000.0;
        double x = (TemperatureKelvin - 301.0) / (GasConstant * 301.0 * TemperatureKelvin);
        return H * Math.Exp(E * x) / (H - E * (1.0 - Math.Exp(H * x)));
    }
}
