namespace RegionalBeps.Column.Baseline;

/// <summary>The wind above and within the canopy, which an hour's stability does not change.</summary>
/// <remarks>
/// d = 0.8 h, z_0 = 0.08 h, u* = k U/ln((z−d)/z_0), u_h = 1.1 u*/k at the canopy top.
/// Wind declines in the canopy as exp(−γ) (Cowan 1968): u_d = u_h exp(−0.2 γ_1), u_n = u_h exp(−γ_2 (1 − 0.8 h_u/h)), with
/// γ_1 = (0.167 + 0.179 u_h)(P_o Ω)^(1/3) and γ_2 = 0.1 + P_o^0.75. Leaf boundary layers r_b(u) = min(40, 0.05/(α sqrt(0.1 u/ν))).
/// </remarks>
internal readonly struct CanopyWind
{
    /// <summary>k of the wind profile.</summary>
    public const double VonKarman = 0.4;

    /// <summary>Height at which the wind is taken to be measured, m, for all covers.</summary>
    private const double WindHeight = 30.0;

    /// <summary>Wind over a canopy.</summary>
    public CanopyWind(
        double windSpeed,
        double airTemperature,
        double overstoryHeight,
        double understoryHeight,
        double overstoryPlantArea,
        double clumping)
    {
        double h = overstoryHeight;
        double depth = 1.0 - understoryHeight / h;
        AirTemperature = airTemperature;
        CanopyHeight = h;
        HeightOverDisplacement = WindHeight - 0.8 * h;
        LogProfile = Math.Log(HeightOverDisplacement / (0.08 * h));
        FrictionVelocity = VonKarman * windSpeed / LogProfile;
        double u_h = 1.1 * FrictionVelocity / VonKarman;
        double gamma1 = (0.167 + 0.179 * u_h) * Math.Cbrt(overstoryPlantArea * clumping);
        double gamma2 = 0.1 + Math.Pow(overstoryPlantArea, 0.75);
        UnderstoryDecay = (Math.Exp(gamma2 * depth) - 1.0) / gamma2;
        GroundDecay = (Math.Exp(4.0) - Math.Exp(4.0 * depth)) / 4.0;
        OverstoryBoundary = LeafBoundary(u_h * Math.Exp(-0.2 * gamma1), airTemperature);
        UnderstoryBoundary = LeafBoundary(u_h * Math.Exp(-gamma2 * (1.0 - 0.8 * understoryHeight / h)), airTemperature);
    }

    /// <summary>T_a, °C.</summary>
    public double AirTemperature { get; }

    /// <summary>h, m.</summary>
    public double CanopyHeight { get; }

    /// <summary>z − d, m.</summary>
    public double HeightOverDisplacement { get; }

    /// <summary>ln((z−d)/z_0).</summary>
    public double LogProfile { get; }

    /// <summary>u*, m s⁻¹; zero in a calm.</summary>
    public double FrictionVelocity { get; }

    /// <summary>[exp(γ_2 (1 − h_u/h)) − 1]/γ_2.</summary>
    public double UnderstoryDecay { get; }

    /// <summary>[e⁴ − exp(4 (1 − h_u/h))]/4.</summary>
    public double GroundDecay { get; }

    /// <summary>r_b of the overstory, s m⁻¹.</summary>
    public double OverstoryBoundary { get; }

    /// <summary>r_b of the understory, s m⁻¹.</summary>
    public double UnderstoryBoundary { get; }

    private static double LeafBoundary(double wind, double airTemperature)
    {
        double nu = (13.3 + 0.07 * airTemperature) * 1e-6;
        double alpha = (18.9 + 0.07 * airTemperature) * 1e-6;
        return Math.Min(40.0, 0.05 / (alpha * Math.Sqrt(0.1 * wind / nu)));
    }
}
