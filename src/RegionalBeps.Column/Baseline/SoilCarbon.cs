using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Baseline;

/// <summary>Litter fall and decay of the nine pools in one hour.</summary>
/// <param name="Pools">What the pools would be after the hour; the reference never writes them back (B30).</param>
/// <param name="Respiration">Loss to the air, gC m⁻² h⁻¹.</param>
internal readonly record struct SoilCarbon(SoilCarbonPools Pools, double Respiration)
{
    private const double HoursPerYear = 8760.0;
    private const double MetabolicShare = 0.2;
    private const int FirstFineTexture = 6;

    /// <summary>One hour of decay.</summary>
    /// <remarks>
    /// λ = λ_T λ_W of the first layer for the surface pools (u), of the second for the soil pools (d);
    /// λ_T = clamp(exp(308.56 (1/81.032 − 1/(46.032 + T))), 0.3, 1) (Lloyd and Taylor 1994, with a floor that frozen soil does not have:
    /// B31);
    /// λ_W = max(0.3, 5.44 w − 5.03 w² − 0.472) on fine, max(0.3, 5.63 w − 4.64 w² − 0.710) on coarse textures, w = θ/φ (Ju et al. 2006).
    /// Living pools come from the annual production, C_j = f_j N_a/k_j, and shed k_j C_j; a fifth of the litter is metabolic. Decay follows
    /// Parton et al. (1987).
    /// Respiration is the loss to the air of the renewed litter pools and of the other pools as they were.
    /// </remarks>
    public static SoilCarbon Decay(
        SoilCarbonPools pools,
        SoilCarbonRates rates,
        int textureCode,
        in BaselineState state,
        BaselineSoil soil,
        double annualProduction,
        double production)
    {
        double u = Activity(state, soil, layer: 0, textureCode) / HoursPerYear;
        double d = Activity(state, soil, layer: 1, textureCode) / HoursPerYear;
        double wood = Litter(rates.WoodAllocation, rates.WoodTurnover, annualProduction, production);
        double coarseRoot = Litter(rates.CoarseRootAllocation, rates.CoarseRootTurnover, annualProduction, production);
        double leaf = Litter(rates.LeafAllocation, rates.LeafTurnover, annualProduction, production);
        double fineRoot = Litter(rates.FineRootAllocation, rates.FineRootTurnover, annualProduction, production);

        double cd = Detritus(pools.Coarse, wood + coarseRoot, d * (rates.CoarseToAir + rates.CoarseToSoilMicrobial + rates.CoarseToSlow));
        double ssd = Detritus(
            pools.SurfaceStructural,
            (1.0 - MetabolicShare) * leaf,
            u * (rates.SurfaceStructuralToAir + rates.SurfaceStructuralToSurfaceMicrobial + rates.SurfaceStructuralToSlow));
        double smd = Detritus(
            pools.SurfaceMetabolic, MetabolicShare * leaf, u * (rates.SurfaceMetabolicToAir + rates.SurfaceMetabolicToSurfaceMicrobial));
        double fsd = Detritus(
            pools.SoilStructural,
            (1.0 - MetabolicShare) * fineRoot,
            d * (rates.SoilStructuralToAir + rates.SoilStructuralToSoilMicrobial + rates.SoilStructuralToSlow));
        double fmd = Detritus(
            pools.SoilMetabolic, MetabolicShare * fineRoot, d * (rates.SoilMetabolicToAir + rates.SoilMetabolicToSoilMicrobial));

        double sm = pools.SurfaceMicrobial
            + u * (ssd * rates.SurfaceStructuralToSurfaceMicrobial + smd * rates.SurfaceMetabolicToSurfaceMicrobial)
            - u * pools.SurfaceMicrobial * (rates.SurfaceMicrobialToAir + rates.SurfaceMicrobialToSlow);
        double m = pools.SoilMicrobial
            + d * (fsd * rates.SoilStructuralToSoilMicrobial + fmd * rates.SoilMetabolicToSoilMicrobial + cd * rates.CoarseToSoilMicrobial
                + pools.Slow * rates.SlowToSoilMicrobial + pools.Passive * rates.PassiveToSoilMicrobial)
            - d * pools.SoilMicrobial * (rates.SoilMicrobialToAir + rates.SoilMicrobialToSlow + rates.SoilMicrobialToPassive);
        double slow = pools.Slow
            + d * (m * rates.SoilMicrobialToSlow + cd * rates.CoarseToSlow + fsd * rates.SoilStructuralToSlow)
            + u * (sm * rates.SurfaceMicrobialToSlow + ssd * rates.SurfaceStructuralToSlow)
            - d * pools.Slow * (rates.SlowToAir + rates.SlowToPassive + rates.SlowToSoilMicrobial);
        double passive = pools.Passive
            + d * (m * rates.SoilMicrobialToPassive + slow * rates.SlowToPassive)
            - d * pools.Passive * (rates.PassiveToSoilMicrobial + rates.PassiveToAir);

        double respiration =
            u * (rates.SurfaceStructuralToAir * ssd + rates.SurfaceMetabolicToAir * smd
                + rates.SurfaceMicrobialToAir * pools.SurfaceMicrobial)
            + d * (rates.SoilStructuralToAir * fsd + rates.SoilMetabolicToAir * fmd + rates.CoarseToAir * cd
                + rates.SoilMicrobialToAir * pools.SoilMicrobial + rates.SlowToAir * pools.Slow + rates.PassiveToAir * pools.Passive);
        return new SoilCarbon(new SoilCarbonPools(cd, ssd, smd, fsd, fmd, sm, m, slow, passive), respiration);
    }

    private static double Detritus(double before, double litter, double rate) => before + litter / (1.0 + rate) - before * rate;

    private static double Litter(double allocation, double turnoverPerYear, double annualProduction, double production)
    {
        double k = turnoverPerYear / HoursPerYear;
        double C0 = allocation * annualProduction / turnoverPerYear;
        double C1 = C0 + allocation * production - k * C0;
        return k * C1;
    }

    private static double Activity(in BaselineState state, BaselineSoil soil, int layer, int textureCode)
    {
        double w = state.Water[layer] / soil.Porosity[layer];
        double moisture = textureCode >= FirstFineTexture ? 5.44 * w - 5.03 * w * w - 0.472 : 5.63 * w - 4.64 * w * w - 0.710;
        double warmth = Math.Exp(308.56 * (1.0 / 81.032 - 1.0 / (46.032 + state.Temperature[layer])));
        return Math.Clamp(warmth, 0.3, 1.0) * Math.Max(0.3, moisture);
    }
}
