using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Baseline;

/// <summary>Maintenance and growth respiration of the plants, and what is left of their photosynthesis.</summary>
/// <param name="OverstoryNetProduction">gC m⁻² h⁻¹.</param>
/// <param name="UnderstoryNetProduction">gC m⁻² h⁻¹.</param>
internal readonly record struct PlantRespiration(double OverstoryNetProduction, double UnderstoryNetProduction)
{
    private const double SapwoodScale = 0.35;
    private const double GrowthShare = 0.35;
    private const double ActiveRootShare = 0.05;
    private const double UnderstoryLeafFactor = 0.5;
    private const double NightBelow = 0.01;

    /// <summary>Net production of an hour.</summary>
    /// <remarks>
    /// Q = 3.22 − 0.046 T_a (Tjoelker, Oleksyn and Reich 2001), exponents (T_a − 25)/10 above and (T_2 − 25)/10 below ground. Stem: B
    /// 0.35/(B + 0.35) k_s; roots: of 5 % of them, the fine share min(0.9, e^1.007 B^−0.841) at the rate of fine roots, the rest at that of
    /// coarse ones (crops and grass: all at the coarse rate);
    /// leaves by night, in proportion to the leaf area. Growth takes 0.35 of what is left, if anything is (Liu, Chen and Cihlar 2002).
    /// </remarks>
    /// <param name="parameters">Rates and biomass.</param>
    /// <param name="leafAreaIndex">Of the day, without floor, m² m⁻².</param>
    /// <param name="cosineOfZenith">Decides day or night.</param>
    /// <param name="airTemperature">°C.</param>
    /// <param name="soilTemperature">Of the second layer, °C.</param>
    /// <param name="overstoryAssimilation">gC m⁻² h⁻¹.</param>
    /// <param name="understoryAssimilation">gC m⁻² h⁻¹.</param>
    public static PlantRespiration Of(
        BaselineParameters parameters,
        double leafAreaIndex,
        double cosineOfZenith,
        double airTemperature,
        double soilTemperature,
        double overstoryAssimilation,
        double understoryAssimilation)
    {
        PlantRespirationCoefficients k = parameters.Respiration;
        PlantBiomass B = parameters.Biomass;
        double Q = 3.22 - 0.046 * airTemperature;
        double above = Math.Pow(Q, (airTemperature - 25.0) / 10.0) * k.RateMultiplier / 24.0;
        double below = Math.Pow(Q, (soilTemperature - 25.0) / 10.0) / 24.0;
        bool isNight = cosineOfZenith <= NightBelow;
        double understoryArea = LeafAreas.UnderstoryBelow(leafAreaIndex, parameters.HasUnderstory);
        double overstoryLeaves = isNight ? leafAreaIndex / k.LeafAreaIndexMaxOverstory * B.OverstoryLeaf : 0.0;
        double understoryLeaves =
            isNight ? UnderstoryLeafFactor * understoryArea / k.LeafAreaIndexMaxUnderstory * B.UnderstoryLeaf : 0.0;
        double overstory = (Stem(B.OverstoryStem, k) + k.LeafRate * overstoryLeaves) * above + Root(B.OverstoryRoot, k) * below;
        double understory = (Stem(B.UnderstoryStem, k) + k.LeafRate * understoryLeaves) * above + Root(B.UnderstoryRoot, k) * below;
        return new PlantRespiration(Net(overstoryAssimilation, overstory), Net(understoryAssimilation, understory));
    }

    private static double Stem(double biomass, PlantRespirationCoefficients k) =>
        biomass * SapwoodScale / (biomass + SapwoodScale) * k.StemRate;

    private static double Root(double biomass, PlantRespirationCoefficients k)
    {
        if (!k.HasFineRoots)
        {
            return biomass * k.CoarseRootRate * k.RateMultiplier;
        }

        double fine = Math.Min(0.9, Math.Exp(1.007) * Math.Pow(biomass, -0.841));
        return ActiveRootShare * biomass * ((1.0 - fine) * k.CoarseRootRate + fine * k.FineRootRate);
    }

    private static double Net(double assimilation, double maintenanceInKilograms)
    {
        double left = assimilation - 1000.0 * maintenanceInKilograms;
        return left > 0.0 ? left * (1.0 - GrowthShare) : left;
    }
}
