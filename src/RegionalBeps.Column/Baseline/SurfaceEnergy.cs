namespace RegionalBeps.Column.Baseline;

/// <summary>What drives the temperature of the surface in one sub-step.</summary>
internal readonly struct SurfaceEnergy
{
    /// <summary>T_a, °C.</summary>
    public double AirTemperature { get; init; }

    /// <summary>T_cu, temperature of the understory, °C.</summary>
    public double UnderstoryTemperature { get; init; }

    /// <summary>ρ c_p of the air, J m⁻³ K⁻¹.</summary>
    public double AirHeat { get; init; }

    /// <summary>r_a,g, s m⁻¹.</summary>
    public double GroundResistance { get; init; }

    /// <summary>Energy that radiation brings less what evaporation takes, W m⁻².</summary>
    public double Available { get; init; }

    /// <summary>f_gs, snow-covered share of the ground.</summary>
    public double SnowFraction { get; init; }

    /// <summary>λ_1, W m⁻¹ K⁻¹.</summary>
    public double SoilConductivity { get; init; }

    /// <summary>C_1, J m⁻³ K⁻¹.</summary>
    public double SoilHeatCapacity { get; init; }

    /// <summary>Δz_1, m.</summary>
    public double SoilThickness { get; init; }
}
