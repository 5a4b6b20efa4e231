namespace RegionalBeps.Column.Baseline;

/// <summary>Leaf and plant area of an hour, by layer and by class, m² m⁻² of ground.</summary>
/// <remarks>
/// Plant area P is leaf area L and stem area S. With F(x) = 2 cos z (1 − exp(−0.5 Ω x/cos z)) by day and 0 by night, the sunlit part of the
/// overstory is F(L_o), of the understory F(L_o + L_u) − F(L_o), and likewise for P (Norman 1982; Chen et al. 1999).
/// </remarks>
internal struct LeafAreas
{
    private const double TraceUnderstory = 0.01;

    /// <summary>L_o.</summary>
    public double OverstoryLeaf;

    /// <summary>L_u.</summary>
    public double UnderstoryLeaf;

    /// <summary>P_o.</summary>
    public double OverstoryPlant;

    /// <summary>P_u.</summary>
    public double UnderstoryPlant;

    /// <summary>Leaf area by class: weighs photosynthesis and transpiration.</summary>
    public LeafClasses Leaf;

    /// <summary>Plant area by class: weighs evaporation of rain, sensible heat and the mean canopy temperature.</summary>
    public LeafClasses Plant;

    /// <summary>Leaf area of the understory below an overstory of <paramref name="overstoryLeaf"/>.</summary>
    /// <remarks>
    /// L_u = 1.18 exp(−0.99 L_o) (Liu, Chen, Cihlar and Park 1997), a trace where that exceeds L_o or no understory grows.
    /// </remarks>
    public static double UnderstoryBelow(double overstoryLeaf, bool hasUnderstory)
    {
        double L_u = 1.18 * Math.Exp(-0.99 * overstoryLeaf);
        return hasUnderstory && L_u <= overstoryLeaf ? L_u : TraceUnderstory;
    }

    /// <summary>Divides both layers into sunlit and shaded.</summary>
    public static LeafAreas Partition(
        double overstoryLeaf, double understoryLeaf, double overstoryStem, double understoryStem, double cosineOfZenith, double clumping)
    {
        LeafAreas areas = default;
        areas.OverstoryLeaf = overstoryLeaf;
        areas.UnderstoryLeaf = understoryLeaf;
        areas.OverstoryPlant = overstoryLeaf + overstoryStem;
        areas.UnderstoryPlant = understoryLeaf + understoryStem;
        areas.Leaf = Divide(areas.OverstoryLeaf, areas.UnderstoryLeaf, cosineOfZenith, clumping);
        areas.Plant = Divide(areas.OverstoryPlant, areas.UnderstoryPlant, cosineOfZenith, clumping);
        for (int i = LeafClasses.OverstoryShaded; i < LeafClasses.Count; i += 2)
        {
            areas.Leaf[i] = Math.Max(0.0, areas.Leaf[i]);
        }

        return areas;
    }

    /// <summary>Mean over a layer of a quantity of its two classes, by plant area.</summary>
    public readonly double OverstoryMean(in LeafClasses values) =>
        Mean(values, LeafClasses.OverstorySunlit, LeafClasses.OverstoryShaded);

    /// <inheritdoc cref="OverstoryMean"/>
    public readonly double UnderstoryMean(in LeafClasses values) =>
        Mean(values, LeafClasses.UnderstorySunlit, LeafClasses.UnderstoryShaded);

    private readonly double Mean(in LeafClasses values, int sunlit, int shaded) =>
        (values[sunlit] * Plant[sunlit] + values[shaded] * Plant[shaded]) / (Plant[sunlit] + Plant[shaded]);

    private static LeafClasses Divide(double overstory, double understory, double cosineOfZenith, double clumping)
    {
        LeafClasses classes = default;
        classes[LeafClasses.OverstorySunlit] = Sunlit(overstory, cosineOfZenith, clumping);
        classes[LeafClasses.OverstoryShaded] = overstory - classes[LeafClasses.OverstorySunlit];
        classes[LeafClasses.UnderstorySunlit] =
            Sunlit(overstory + understory, cosineOfZenith, clumping) - classes[LeafClasses.OverstorySunlit];
        classes[LeafClasses.UnderstoryShaded] = understory - classes[LeafClasses.UnderstorySunlit];
        return classes;
    }

    private static double Sunlit(double area, double cosineOfZenith, double clumping) =>
        cosineOfZenith > 0.0
            ? 2.0 * cosineOfZenith * (1.0 - Math.Exp(-0.5 * clumping * area / cosineOfZenith))
            : 0.0;
}
