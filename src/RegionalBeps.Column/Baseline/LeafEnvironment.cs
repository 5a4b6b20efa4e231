namespace RegionalBeps.Column.Baseline;

/// <summary>What photosynthesis needs to know of one class of leaves.</summary>
internal struct LeafEnvironment
{
    /// <summary>Leaf temperature of the round before, °C.</summary>
    public double LeafTemperature;

    /// <summary>Absorbed short wave, W m⁻².</summary>
    public double AbsorbedShortwave;

    /// <summary>Vapour pressure of the air, kPa.</summary>
    public double VapourPressure;

    /// <summary>G_b for vapour, m s⁻¹.</summary>
    public double BoundaryConductance;

    /// <summary>V25, µmol m⁻² s⁻¹.</summary>
    public double Vcmax25;

    /// <summary>f_w, 0..1.</summary>
    public double WaterStress;

    /// <summary>g_0 for vapour, mol m⁻² s⁻¹.</summary>
    public double BallBerryIntercept;

    /// <summary>m.</summary>
    public double BallBerrySlope;

    /// <summary>c_i of the round before, ppm.</summary>
    public double InternalCarbonDioxide;

    /// <summary>Latent heat of the leaf, W m⁻².</summary>
    public double LatentHeat;

    /// <summary>What is added to the latent heat of vaporisation, J kg⁻¹ (B18).</summary>
    public double FusionHeat;
}
