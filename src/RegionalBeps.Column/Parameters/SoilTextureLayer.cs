namespace RegionalBeps.Column.Parameters;

/// <summary>Hydraulic and thermal properties of one of the five soil layers of BEPS.</summary>
/// <param name="Thickness">m.</param>
/// <param name="CampbellExponent">b of ψ = ψ_s (θ/φ)^−b (Campbell 1974).</param>
/// <param name="SaturatedConductivity">Hydraulic conductivity at saturation, m s⁻¹.</param>
/// <param name="Porosity">φ, m³ m⁻³.</param>
/// <param name="FieldCapacity">m³ m⁻³.</param>
/// <param name="WiltingPoint">m³ m⁻³.</param>
/// <param name="SaturatedSuction">ψ_s, m, positive.</param>
/// <param name="MineralConductivity">Thermal conductivity of the solid minerals, W m⁻¹ K⁻¹.</param>
/// <param name="BulkDensity">Dry bulk density, kg m⁻³.</param>
/// <param name="OrganicVolumeFraction">Volume fraction of organic matter, 0..1.</param>
public readonly record struct SoilTextureLayer(
    double Thickness,
    double CampbellExponent,
    double SaturatedConductivity,
    double Porosity,
    double FieldCapacity,
    double WiltingPoint,
    double SaturatedSuction,
    double MineralConductivity,
    double BulkDensity,
    double OrganicVolumeFraction);
