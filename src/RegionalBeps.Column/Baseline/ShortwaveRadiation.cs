namespace RegionalBeps.Column.Baseline;

/// <summary>Short-wave radiation that each layer and each class of leaves absorbs, W m⁻².</summary>
internal struct ShortwaveRadiation
{
    private const double SolarConstant = 1367.0;
    private const double BeamCeiling = 0.7 * 1362.0;

    /// <summary>R_o.</summary>
    public double Overstory;

    /// <summary>R_u.</summary>
    public double Understory;

    /// <summary>R_g.</summary>
    public double Ground;

    /// <summary>A, per unit of plant area.</summary>
    public LeafClasses Leaf;

    /// <summary>Absorption of an hour's radiation.</summary>
    /// <remarks>
    /// Beam and diffuse part by r = S/(1367 cos z): S_d = 0.13 S for r &gt; 0.8, else S (0.943 + 0.734 r − 4.9 r² + 1.796 r³ + 2.058 r⁴)
    /// (Chen et al. 1999).
    /// Layers (S_b beam, S_d diffuse, a albedo, τ gaps):
    /// R_o = S_b [(1−a_o) − (1−a_u) τ_b,o] + S_d [(1−a_o) − (1−a_u) τ_d,o] + 0.21 Ω S_b (1.1 − 0.1 L_o) e^(−cos z), the understory likewise
    /// below the overstory's gaps, and R_g = (S_b τ_b,o τ_b,u + S_d τ_d,o τ_d,u)(1−a_g). The scattering terms are added without being taken
    /// elsewhere, and the sum over leaves is not that of the layer (B15).
    /// Leaves: beam b = min(0.5 S_b/cos z, 0.7·1362) on sunlit leaves, diffuse d on all; absorbed is (b + d)(1−a) and d (1−a).
    /// </remarks>
    public static ShortwaveRadiation Absorb(
        double shortwave, double cosineOfZenith, double clumping, in LeafAreas areas, in CanopyGaps gaps, SurfaceAlbedo albedo)
    {
        ShortwaveRadiation absorbed = default;
        double S = shortwave;
        double cosz = cosineOfZenith;
        if (S <= 1e-10 || cosz <= 1e-10)
        {
            return absorbed;
        }

        double S_d = Diffuse(S, cosz);
        double S_b = S - S_d;
        double E = Math.Exp(-cosz);
        double o = 1.0 - albedo.Overstory;
        double u = 1.0 - albedo.Understory;
        double g = 1.0 - albedo.Ground;
        double beamBelow = S_b * gaps.OverstoryBeam;
        double diffuseBelow = S_d * gaps.OverstoryDiffuse;
        absorbed.Overstory = S_b * (o - u * gaps.OverstoryBeam) + S_d * (o - u * gaps.OverstoryDiffuse)
            + 0.21 * clumping * S_b * (1.1 - 0.1 * areas.OverstoryLeaf) * E;
        absorbed.Understory = beamBelow * (u - g * gaps.UnderstoryBeam) + diffuseBelow * (u - g * gaps.UnderstoryDiffuse)
            + 0.21 * clumping * beamBelow * (1.1 - 0.1 * areas.UnderstoryLeaf) * E;
        absorbed.Ground = beamBelow * gaps.UnderstoryBeam * g + diffuseBelow * gaps.UnderstoryDiffuse * g;

        double b = Math.Min(0.5 * S_b / cosz, BeamCeiling);
        double d_o = S_d * (1.0 - gaps.OverstoryPlantDiffuse) / areas.OverstoryPlant + 0.07 * S_b * (1.1 - 0.1 * areas.OverstoryPlant) * E;
        double d_u = diffuseBelow * (1.0 - gaps.UnderstoryPlantDiffuse) / areas.UnderstoryPlant
            + 0.05 * beamBelow * (1.1 - 0.1 * areas.UnderstoryPlant) * E;
        absorbed.Leaf[LeafClasses.OverstorySunlit] = (b + d_o) * o;
        absorbed.Leaf[LeafClasses.OverstoryShaded] = d_o * o;
        absorbed.Leaf[LeafClasses.UnderstorySunlit] = (b + d_u) * u;
        absorbed.Leaf[LeafClasses.UnderstoryShaded] = d_u * u;
        return absorbed;
    }

    private static double Diffuse(double S, double cosz)
    {
        double r = cosz < 0.001 ? 0.0 : S / (SolarConstant * cosz);
        double S_d = r > 0.8 ? 0.13 * S : S * (0.943 + r * (0.734 + r * (-4.9 + r * (1.796 + r * 2.058))));
        return Math.Clamp(S_d, 0.0, S);
    }
}
