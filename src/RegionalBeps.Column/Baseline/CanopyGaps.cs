namespace RegionalBeps.Column.Baseline;

/// <summary>What share of beam and diffuse radiation passes each layer unhindered.</summary>
/// <remarks>
/// Beam: τ_b = exp(−0.5 Ω L/cos z). Diffuse: τ_d = exp(−0.5 Ω L/c) with c = 0.537 + 0.025 L, the mean cosine of the sky's radiation (Liu et
/// al. 1997;
/// Chen et al. 1999); τ_dP is the same with the plant area in the exponent.
/// </remarks>
internal readonly struct CanopyGaps
{
    /// <summary>Gaps of an hour.</summary>
    public CanopyGaps(in LeafAreas areas, double cosineOfZenith, double clumping)
    {
        double c_o = 0.537 + 0.025 * areas.OverstoryLeaf;
        double c_u = 0.537 + 0.025 * areas.UnderstoryLeaf;
        if (cosineOfZenith > 0.0)
        {
            OverstoryBeam = Gap(areas.OverstoryLeaf, clumping, cosineOfZenith);
            UnderstoryBeam = Gap(areas.UnderstoryLeaf, clumping, cosineOfZenith);
        }

        OverstoryDiffuse = Gap(areas.OverstoryLeaf, clumping, c_o);
        UnderstoryDiffuse = Gap(areas.UnderstoryLeaf, clumping, c_u);
        OverstoryPlantDiffuse = Gap(areas.OverstoryPlant, clumping, c_o);
        UnderstoryPlantDiffuse = Gap(areas.UnderstoryPlant, clumping, c_u);
    }

    /// <summary>τ_b,o; zero by night.</summary>
    public double OverstoryBeam { get; }

    /// <summary>τ_b,u; zero by night.</summary>
    public double UnderstoryBeam { get; }

    /// <summary>τ_d,o.</summary>
    public double OverstoryDiffuse { get; }

    /// <summary>τ_d,u.</summary>
    public double UnderstoryDiffuse { get; }

    /// <summary>τ_dP,o.</summary>
    public double OverstoryPlantDiffuse { get; }

    /// <summary>τ_dP,u.</summary>
    public double UnderstoryPlantDiffuse { get; }

    private static double Gap(double area, double clumping, double cosine) => Math.Exp(-0.5 * clumping * area / cosine);
}
