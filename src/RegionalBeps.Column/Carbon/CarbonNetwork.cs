using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using static RegionalBeps.Column.Carbon.CarbonPools<RegionalBeps.Column.Lanes.Scalar>;

namespace RegionalBeps.Column.Carbon;

/// <summary>All ways of carbon between plants, detritus, humus and air.</summary>
/// <remarks>
/// The pools and their connections are those of CENTURY (Parton et al. 1987, Soil Sci. Soc. Am. J. 51) as BEPS takes them (Chen et al.
/// 2000, Ecol. Model. 135; Ju et al. 2006, Agric. For. Meteorol. 140). A pool loses what its transfers carry and nothing else, so no carbon
/// is made or lost.
/// </remarks>
public static class CarbonNetwork
{
    /// <summary>Number of transfers.</summary>
    public const int TransferCount = 29;

    /// <summary>Where respired carbon goes; one beyond the last pool.</summary>
    public const int Air = Count;

    private const double MetabolicShare = 0.2;

    private static readonly CarbonTransfer[] AllTransfers =
    [
        new(Wood, CoarseDetritus),
        new(CoarseRoot, CoarseDetritus),
        new(Leaf, SurfaceStructural),
        new(Leaf, SurfaceMetabolic),
        new(FineRoot, SoilStructural),
        new(FineRoot, SoilMetabolic),
        new(CoarseDetritus, Air),
        new(CoarseDetritus, SoilMicrobial),
        new(CoarseDetritus, Slow),
        new(SurfaceStructural, Air),
        new(SurfaceStructural, SurfaceMicrobial),
        new(SurfaceStructural, Slow),
        new(SurfaceMetabolic, Air),
        new(SurfaceMetabolic, SurfaceMicrobial),
        new(SoilStructural, Air),
        new(SoilStructural, SoilMicrobial),
        new(SoilStructural, Slow),
        new(SoilMetabolic, Air),
        new(SoilMetabolic, SoilMicrobial),
        new(SurfaceMicrobial, Air),
        new(SurfaceMicrobial, Slow),
        new(SoilMicrobial, Air),
        new(SoilMicrobial, Passive),
        new(SoilMicrobial, Slow),
        new(Slow, Air),
        new(Slow, Passive),
        new(Slow, SoilMicrobial),
        new(Passive, Air),
        new(Passive, SoilMicrobial),
    ];

    /// <summary>The transfers, in the order of the pools that lose.</summary>
    public static ReadOnlySpan<CarbonTransfer> Transfers => AllTransfers;

    /// <summary>The place of a transfer in <see cref="Transfers"/>.</summary>
    /// <param name="from">The pool that loses.</param>
    /// <param name="to">The pool that gains.</param>
    public static int IndexOf(int from, int to) => Array.IndexOf(AllTransfers, new CarbonTransfer(from, to));

    /// <summary>
    /// Rates of all transfers at optimal temperature and moisture, a⁻¹; a fifth of leaf and fine-root litter is metabolic.
    /// </summary>
    public static CarbonTransferRates<double> AnnualRates(SoilCarbonRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        CarbonTransferRates<double> all = default;
        ReadOnlySpan<double> inOrder =
        [
            rates.WoodTurnover,
            rates.CoarseRootTurnover,
            (1.0 - MetabolicShare) * rates.LeafTurnover,
            MetabolicShare * rates.LeafTurnover,
            (1.0 - MetabolicShare) * rates.FineRootTurnover,
            MetabolicShare * rates.FineRootTurnover,
            rates.CoarseToAir,
            rates.CoarseToSoilMicrobial,
            rates.CoarseToSlow,
            rates.SurfaceStructuralToAir,
            rates.SurfaceStructuralToSurfaceMicrobial,
            rates.SurfaceStructuralToSlow,
            rates.SurfaceMetabolicToAir,
            rates.SurfaceMetabolicToSurfaceMicrobial,
            rates.SoilStructuralToAir,
            rates.SoilStructuralToSoilMicrobial,
            rates.SoilStructuralToSlow,
            rates.SoilMetabolicToAir,
            rates.SoilMetabolicToSoilMicrobial,
            rates.SurfaceMicrobialToAir,
            rates.SurfaceMicrobialToSlow,
            rates.SoilMicrobialToAir,
            rates.SoilMicrobialToPassive,
            rates.SoilMicrobialToSlow,
            rates.SlowToAir,
            rates.SlowToPassive,
            rates.SlowToSoilMicrobial,
            rates.PassiveToAir,
            rates.PassiveToSoilMicrobial,
        ];
        inOrder.CopyTo(all);
        return all;
    }

    /// <summary>How fast a pool decays beside its optimum: living pools always at their rate, litter on the ground by that of the
    /// surface.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="surfaceActivity">λ_u.</param>
    /// <param name="soilActivity">λ_d.</param>
    public static T ActivityOf<T>(int pool, T surfaceActivity, T soilActivity)
        where T : unmanaged, ILane<T> => pool switch
        {
            < LivingCount => 1.0,
            SurfaceStructural or SurfaceMetabolic or SurfaceMicrobial => surfaceActivity,
            _ => soilActivity,
        };
}
