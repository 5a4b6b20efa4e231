namespace RegionalBeps.Column.Baseline;

/// <summary>Properties of the air at one temperature and humidity, near sea level (B24: pressure and density are fixed).</summary>
/// <remarks>
/// With T in °C and pressures in kPa:
/// e_s = 0.61078 exp(17.3 T/(237.3 + T)), e = e_s RH/100, VPD = e_s − e (Tetens);
/// q = 0.622 e/(101.35 − 0.378 e), c_p = 1004.65 (1 + 0.84 q) J kg⁻¹ K⁻¹;
/// Δ = 2503 exp(17.27 T/(T + 237.3))/(T + 237.3)² kPa K⁻¹.
/// </remarks>
internal readonly struct MoistAir
{
    /// <summary>ρ_a, kg m⁻³.</summary>
    public const double Density = 1.292;

    /// <summary>Psychrometric constant γ, kPa K⁻¹.</summary>
    public const double Psychrometric = 0.066;

    /// <summary>Air at a temperature (°C) and relative humidity (%).</summary>
    public MoistAir(double temperature, double relativeHumidity)
    {
        double T = temperature;
        double es = 0.61078 * Math.Exp(17.3 * T / (237.3 + T));
        double e = es * relativeHumidity / 100.0;
        double q = 0.622 * e / (101.35 - 0.378 * e);
        Temperature = T;
        VapourPressure = e;
        VapourDeficit = es - e;
        VolumetricHeat = Density * 1004.65 * (1.0 + 0.84 * q);
        Slope = 2503.0 * Math.Exp(17.27 * T / (T + 237.3)) / ((T + 237.3) * (T + 237.3));
    }

    /// <summary>°C.</summary>
    public double Temperature { get; }

    /// <summary>e, kPa.</summary>
    public double VapourPressure { get; }

    /// <summary>VPD, kPa.</summary>
    public double VapourDeficit { get; }

    /// <summary>ρ_a c_p, J m⁻³ K⁻¹.</summary>
    public double VolumetricHeat { get; }

    /// <summary>Slope Δ of the saturation pressure, kPa K⁻¹.</summary>
    public double Slope { get; }

    /// <summary>Latent heat of vaporisation L_v at the temperature, J kg⁻¹.</summary>
    public double VaporisationHeat => (2.501 - 0.00237 * Temperature) * 1e6;

    /// <summary>Vapour deficit of the air against a wet surface, kPa: VPD + Δ (T_surface − T).</summary>
    public double DeficitAgainst(double surfaceTemperature) => VapourDeficit + Slope * (surfaceTemperature - Temperature);
}
