namespace RegionalBeps.Column.Baseline;

/// <summary>How the layers conduct and store heat.</summary>
internal struct SoilThermalProperties
{
    private const double DryConductivity = 0.15;

    /// <summary>ln 2.1.</summary>
    private static readonly double LogIce = Math.Log(2.1);

    /// <summary>ln 0.61.</summary>
    private static readonly double LogLiquid = Math.Log(0.61);

    /// <summary>λ, W m⁻¹ K⁻¹.</summary>
    public SoilLayers Conductivity;

    /// <summary>C, J m⁻³ K⁻¹.</summary>
    public SoilLayers HeatCapacity;

    /// <summary>Properties at the present water and ice.</summary>
    /// <remarks>
    /// λ = max(0.15, 0.15 + [k_min^(1−φ) 2.1^(1.2 θ X) 0.61^(θ (1−X)) − 0.15] θ/φ) (after Johansen 1975; Chen, Chen and Ju 2007);
    /// C = 2.0e3 ρ_b/2.65 + 1e6 θ [4.2 (1−X) + 2.09 X] + 2.5e6 f_org, with the organic fraction in per cent in the literal variant (B22).
    /// </remarks>
    public static SoilThermalProperties Of(in BaselineState state, BaselineSoil soil, BaselineVariant variant)
    {
        SoilThermalProperties properties = default;
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            double theta = state.Water[i];
            double X = state.IceFraction[i];
            double phi = soil.Porosity[i];
            double minerals = Math.Pow(soil.MineralConductivity[i], 1.0 - phi);
            double saturated = minerals * Math.Exp(theta * (1.2 * X * LogIce + (1.0 - X) * LogLiquid));
            double f_org = soil.OrganicVolumeFraction[i] * variant.OrganicFractionScale;
            properties.Conductivity[i] = Math.Max(DryConductivity, DryConductivity + (saturated - DryConductivity) * theta / phi);
            properties.HeatCapacity[i] = 2.0e3 * soil.BulkDensity[i] / 2.65 + 1e6 * theta * (4.2 * (1.0 - X) + 2.09 * X) + 2.5e6 * f_org;
        }

        return properties;
    }
}
