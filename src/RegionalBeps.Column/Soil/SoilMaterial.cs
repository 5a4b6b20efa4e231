using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Soil;

/// <summary>Hydraulic and thermal properties of a soil material.</summary>
/// <param name="Porosity">θ_s, m³ m⁻³.</param>
/// <param name="SaturatedSuction">ψ_s, m, positive.</param>
/// <param name="Exponent">b of Campbell (1974).</param>
/// <param name="SaturatedHydraulicConductivity">m s⁻¹.</param>
/// <param name="SolidConductivity">Thermal conductivity of the solids, W m⁻¹ K⁻¹.</param>
/// <param name="DryConductivity">Thermal conductivity of the dry material, W m⁻¹ K⁻¹.</param>
/// <param name="SolidHeatCapacity">Of the solids alone, J m⁻³ K⁻¹.</param>
public readonly record struct SoilMaterial(
    double Porosity,
    double SaturatedSuction,
    double Exponent,
    double SaturatedHydraulicConductivity,
    double SolidConductivity,
    double DryConductivity,
    double SolidHeatCapacity)
{
    private const double MillimetresPerMetre = 1000.0;
    private const double ParticleDensity = 2700.0;
    private const double WiltingSuction = 150.0;

    /// <summary>Litter, moss and fibrous peat on the soil (Lawrence and Slater 2008, Clim. Dyn. 30:145, table 1).</summary>
    public static SoilMaterial Organic { get; } = new(0.90, 0.0103, 2.7, 1e-4, 0.25, 0.05, 2.5e6);

    /// <summary>
    /// Decomposed organic matter in the soil: it holds its water against suction, as sapric peat does (Letts et al. 2000, Atmosphere-Ocean
    /// 38:141, table 2), where that of litter runs out at once; its heat is that of <see cref="Organic"/>.
    /// </summary>
    public static SoilMaterial Humus { get; } = new(0.83, 0.0101, 12.0, 1e-7, 0.25, 0.05, 2.5e6);

    /// <summary>Rock: a few pores that hold their water, λ = 3 W m⁻¹ K⁻¹ and 2 MJ m⁻³ K⁻¹ (Oleson et al. 2013, section 6.3).</summary>
    public static SoilMaterial Bedrock { get; } = new(0.05, 0.1, 3.0, 1e-9, 3.27, 3.0, 2.0e6);

    /// <summary>Mineral soil by its texture.</summary>
    /// <remarks>
    /// θ_s = 0.489 − 0.00126 s, ψ_s = 10·10^(1.88 − 0.0131 s) mm, b = 2.91 + 0.159 c, K_s = 0.0070556·10^(−0.884 + 0.0153 s) mm s⁻¹,
    /// λ_s = (8.80 s + 2.92 c)/(s + c), C_s = (2.128 s + 2.385 c)/(s + c) MJ m⁻³ K⁻¹, s and c in % (Clapp and Hornberger 1978; Cosby et al.
    /// 1984; Oleson et al. 2013, eqs. 6.61-6.68, 7.81-7.85). Soil of silt alone takes λ_s and C_s of clay.
    /// </remarks>
    /// <param name="sandPercent">% of the fine earth.</param>
    /// <param name="clayPercent">% of the fine earth.</param>
    public static SoilMaterial Mineral(double sandPercent, double clayPercent)
    {
        double porosity = 0.489 - 0.00126 * sandPercent;
        return new(
            porosity,
            10.0 * TenTo(1.88 - 0.0131 * sandPercent) / MillimetresPerMetre,
            2.91 + 0.159 * clayPercent,
            0.0070556 * TenTo(-0.884 + 0.0153 * sandPercent) / MillimetresPerMetre,
            BySand(sandPercent, clayPercent, 8.80, 2.92),
            DryMineral(porosity),
            1e6 * BySand(sandPercent, clayPercent, 2.128, 2.385));
    }

    /// <summary>Mineral soil of a layer of one of the texture classes of BEPS.</summary>
    /// <param name="texture">The class.</param>
    /// <param name="layer">The layer of the class.</param>
    public static SoilMaterial OfTexture(SoilTextureClass texture, in SoilTextureLayer layer)
    {
        ArgumentNullException.ThrowIfNull(texture);
        return new(
            layer.Porosity, layer.SaturatedSuction, layer.CampbellExponent, layer.SaturatedConductivity, layer.MineralConductivity,
            DryMineral(layer.Porosity),
            1e6 * BySand(1.0 - texture.ClayAndSiltFraction, texture.ClayFraction, 2.128, 2.385));
    }

    /// <summary>A mixture, each property in proportion to the shares.</summary>
    /// <param name="other">The other material.</param>
    /// <param name="share">Its share, 0..1.</param>
    public SoilMaterial MixedWith(SoilMaterial other, double share) => new(
        Between(Porosity, other.Porosity, share),
        Between(SaturatedSuction, other.SaturatedSuction, share),
        Between(Exponent, other.Exponent, share),
        Between(SaturatedHydraulicConductivity, other.SaturatedHydraulicConductivity, share),
        Between(SolidConductivity, other.SolidConductivity, share),
        Between(DryConductivity, other.DryConductivity, share),
        Between(SolidHeatCapacity, other.SolidHeatCapacity, share));

    /// <summary>A layer of this material. Its wilting point is the water held at a suction of 150 m.</summary>
    /// <param name="thickness">m.</param>
    public SoilLayer<Scalar> Layer(double thickness)
    {
        SoilLayer<Scalar> layer = new()
        {
            Thickness = thickness,
            Porosity = Porosity,
            SaturatedSuction = SaturatedSuction,
            Exponent = Exponent,
            SaturatedHydraulicConductivity = SaturatedHydraulicConductivity,
            SolidHeatCapacity = SolidHeatCapacity * (1.0 - Porosity),
            SolidConductivityFactor = LaneMath.Pow<Scalar>(SolidConductivity, 1.0 - Porosity),
            DryConductivity = DryConductivity,
            WiltingPoint = Porosity * LaneMath.Pow<Scalar>(WiltingSuction / SaturatedSuction, -1.0 / Exponent),
        };
        layer.Derive();
        return layer;
    }

    /// <summary>λ_dry = (0.135 ρ + 64.7)/(2700 − 0.947 ρ), ρ = 2700 (1 − θ_s) kg m⁻³ (Johansen 1975; Oleson et al. 2013, eq. 6.66).</summary>
    private static double DryMineral(double porosity)
    {
        double bulkDensity = ParticleDensity * (1.0 - porosity);
        return (0.135 * bulkDensity + 64.7) / (ParticleDensity - 0.947 * bulkDensity);
    }

    private static double BySand(double sand, double clay, double ofSand, double ofClay) =>
        sand + clay > 0.0 ? (ofSand * sand + ofClay * clay) / (sand + clay) : ofClay;

    private static double TenTo(double exponent) => LaneMath.Exp<Scalar>(2.302585092994046 * exponent).Value;

    private static double Between(double own, double other, double share) => own + share * (other - own);
}
