using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Carbon;

/// <summary>What the organs of a column's plants respire at 25 °C to maintain themselves, gC m⁻² h⁻¹.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct PlantRespirationRates<T>
    where T : unmanaged, ILane<T>
{
    private const double GramsPerKilogram = 1000.0;
    private const double HoursPerDay = 24.0;
    private const double SapwoodScale = 0.35;
    private const double ActiveRootShare = 0.05;
    private const double MostFineRoots = 0.9;
    private const double UnderstoryLeafFactor = 0.5;

    /// <summary>Stems of both layers.</summary>
    public T Stem;

    /// <summary>Roots of both layers.</summary>
    public T Root;

    /// <summary>Leaves of the overstory at night, per unit of leaf area.</summary>
    public T OverLeaf;

    /// <summary>All leaves of the understory at night.</summary>
    public T UnderLeaf;

    /// <summary>Leaf area at which all leaves of the understory stand, m² m⁻².</summary>
    public T UnderLeafAreaMax;

    /// <summary>The rates of plants whose biomass follows from their leaf area, kgC m⁻².</summary>
    /// <remarks>
    /// B = linear · L + quadratic · L², leaves and stems are shares of it, roots are c B^e (Liu, Chen and Cihlar 2002, Global Biogeochem.
    /// Cycles 16). Only sapwood respires, B 0.35/(B + 0.35). Of the roots 5 % are alive to that degree, a share min(0.9, e^1.007 B^−0.841)
    /// of them fine ones (Chen et al. 1999, Ecol. Model. 124; Kurz et al. 1996); crops and grass have one kind of root. The understory has
    /// shares of the overstory's organs and its leaves respire half as much.
    /// </remarks>
    /// <param name="k">Biomass and rates of the vegetation group.</param>
    /// <param name="annualMeanLeafArea">L of the overstory, m² m⁻².</param>
    public static PlantRespirationRates<T> Of(PlantRespirationCoefficients k, double annualMeanLeafArea)
    {
        ArgumentNullException.ThrowIfNull(k);
        double L = annualMeanLeafArea;
        double B = k.BiomassLinear * L + k.BiomassQuadratic * L * L;
        double leaf = k.LeafShare * B;
        double stem = k.StemShare * B;
        double root = k.RootCoefficient * LaneMath.Pow<Scalar>(B, k.RootExponent).Value;
        const double PerHour = GramsPerKilogram / HoursPerDay;
        return new()
        {
            Stem = PerHour * k.RateMultiplier * k.StemRate * (Sapwood(stem) + Sapwood(k.UnderstoryStemShare * stem)),
            Root = PerHour * (OfRoots(k, root) + OfRoots(k, k.UnderstoryRootShare * root)),
            OverLeaf = PerHour * k.RateMultiplier * k.LeafRate * leaf / k.LeafAreaIndexMaxOverstory,
            UnderLeaf = PerHour * k.RateMultiplier * k.LeafRate * UnderstoryLeafFactor * k.UnderstoryLeafShare * leaf,
            UnderLeafAreaMax = k.LeafAreaIndexMaxUnderstory,
        };
    }

    private static double Sapwood(double stem) => stem * SapwoodScale / (stem + SapwoodScale);

    private static double OfRoots(PlantRespirationCoefficients k, double root)
    {
        if (!k.HasFineRoots)
        {
            return root * k.CoarseRootRate * k.RateMultiplier;
        }

        double fine = Math.Min(MostFineRoots, LaneMath.Exp<Scalar>(1.007).Value * LaneMath.Pow<Scalar>(root, -0.841).Value);
        return ActiveRootShare * root * ((1.0 - fine) * k.CoarseRootRate + fine * k.FineRootRate);
    }
}
