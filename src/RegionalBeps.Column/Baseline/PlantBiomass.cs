using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Baseline;

/// <summary>Living carbon by organ and layer, kgC m⁻².</summary>
/// <param name="OverstoryLeaf">Leaves of the overstory.</param>
/// <param name="OverstoryStem">Stems of the overstory.</param>
/// <param name="OverstoryRoot">Roots of the overstory.</param>
/// <param name="UnderstoryLeaf">Leaves of the understory.</param>
/// <param name="UnderstoryStem">Stems of the understory.</param>
/// <param name="UnderstoryRoot">Roots of the understory.</param>
internal readonly record struct PlantBiomass(
    double OverstoryLeaf, double OverstoryStem, double OverstoryRoot, double UnderstoryLeaf, double UnderstoryStem, double UnderstoryRoot)
{
    /// <summary>Biomass that goes with an annual mean leaf area index.</summary>
    public static PlantBiomass Of(PlantRespirationCoefficients coefficients, double annualMeanLeafAreaIndex)
    {
        double L = annualMeanLeafAreaIndex;
        double B = coefficients.BiomassLinear * L + coefficients.BiomassQuadratic * L * L;
        double leaf = coefficients.LeafShare * B;
        double stem = coefficients.StemShare * B;
        double root = coefficients.RootCoefficient * Math.Pow(B, coefficients.RootExponent);
        return new PlantBiomass(
            leaf,
            stem,
            root,
            coefficients.UnderstoryLeafShare * leaf,
            coefficients.UnderstoryStemShare * stem,
            coefficients.UnderstoryRootShare * root);
    }
}
