namespace RegionalBeps.Column.Parameters;

/// <summary>Allocation, turnover and decomposition rates of a vegetation group on a soil texture.</summary>
/// <remarks>
/// CENTURY-like pools as in BEPS (Parton et al. 1987, Soil Science Society of America Journal 51; Chen et al. 2000, Ecological Modelling
/// 135;
/// Ju et al. 2006, Agricultural and Forest Meteorology 140). Rates are per year at optimal temperature and moisture.
/// The allocation of conifers sums to 1.01, as in the reference.
/// </remarks>
public sealed class SoilCarbonRates
{
    private static readonly IReadOnlyList<TableRow> Rows = EmbeddedTable.Read("soil_carbon_rates");

    private SoilCarbonRates(TableRow row)
    {
        WoodAllocation = row.Number("to_wood");
        CoarseRootAllocation = row.Number("to_coarse_root");
        LeafAllocation = row.Number("to_leaf");
        FineRootAllocation = row.Number("to_fine_root");
        WoodTurnover = row.Number("wood_turnover");
        CoarseRootTurnover = row.Number("coarse_root_turnover");
        LeafTurnover = row.Number("leaf_turnover");
        FineRootTurnover = row.Number("fine_root_turnover");
        SurfaceStructuralToAir = row.Number("ssd_air");
        SurfaceStructuralToSurfaceMicrobial = row.Number("ssd_sm");
        SurfaceStructuralToSlow = row.Number("ssd_s");
        SurfaceMetabolicToAir = row.Number("smd_air");
        SurfaceMetabolicToSurfaceMicrobial = row.Number("smd_sm");
        SoilStructuralToAir = row.Number("fsd_air");
        SoilStructuralToSoilMicrobial = row.Number("fsd_m");
        SoilStructuralToSlow = row.Number("fsd_s");
        SoilMetabolicToAir = row.Number("fmd_air");
        SoilMetabolicToSoilMicrobial = row.Number("fmd_m");
        CoarseToAir = row.Number("cd_air");
        CoarseToSoilMicrobial = row.Number("cd_m");
        CoarseToSlow = row.Number("cd_s");
        SoilMicrobialToAir = row.Number("m_air");
        SoilMicrobialToPassive = row.Number("m_p");
        SoilMicrobialToSlow = row.Number("m_s");
        SurfaceMicrobialToAir = row.Number("sm_air");
        SurfaceMicrobialToSlow = row.Number("sm_s");
        SlowToAir = row.Number("s_air");
        SlowToPassive = row.Number("s_p");
        SlowToSoilMicrobial = row.Number("s_m");
        PassiveToAir = row.Number("p_air");
        PassiveToSoilMicrobial = row.Number("p_m");
    }

    /// <summary>Share of the net primary production that goes to wood.</summary>
    public double WoodAllocation { get; }

    /// <summary>Share of the net primary production that goes to coarse roots.</summary>
    public double CoarseRootAllocation { get; }

    /// <summary>Share of the net primary production that goes to leaves.</summary>
    public double LeafAllocation { get; }

    /// <summary>Share of the net primary production that goes to fine roots.</summary>
    public double FineRootAllocation { get; }

    /// <summary>Wood to coarse detritus, a⁻¹.</summary>
    public double WoodTurnover { get; }

    /// <summary>Coarse roots to coarse detritus, a⁻¹.</summary>
    public double CoarseRootTurnover { get; }

    /// <summary>Leaves to surface litter, a⁻¹.</summary>
    public double LeafTurnover { get; }

    /// <summary>Fine roots to soil litter, a⁻¹.</summary>
    public double FineRootTurnover { get; }

    /// <summary>Surface structural detritus to the air, a⁻¹.</summary>
    public double SurfaceStructuralToAir { get; }

    /// <summary>Surface structural detritus to surface microbes, a⁻¹.</summary>
    public double SurfaceStructuralToSurfaceMicrobial { get; }

    /// <summary>Surface structural detritus to slow carbon, a⁻¹.</summary>
    public double SurfaceStructuralToSlow { get; }

    /// <summary>Surface metabolic detritus to the air, a⁻¹.</summary>
    public double SurfaceMetabolicToAir { get; }

    /// <summary>Surface metabolic detritus to surface microbes, a⁻¹.</summary>
    public double SurfaceMetabolicToSurfaceMicrobial { get; }

    /// <summary>Soil structural detritus to the air, a⁻¹.</summary>
    public double SoilStructuralToAir { get; }

    /// <summary>Soil structural detritus to soil microbes, a⁻¹.</summary>
    public double SoilStructuralToSoilMicrobial { get; }

    /// <summary>Soil structural detritus to slow carbon, a⁻¹.</summary>
    public double SoilStructuralToSlow { get; }

    /// <summary>Soil metabolic detritus to the air, a⁻¹.</summary>
    public double SoilMetabolicToAir { get; }

    /// <summary>Soil metabolic detritus to soil microbes, a⁻¹.</summary>
    public double SoilMetabolicToSoilMicrobial { get; }

    /// <summary>Coarse detritus to the air, a⁻¹.</summary>
    public double CoarseToAir { get; }

    /// <summary>Coarse detritus to soil microbes, a⁻¹.</summary>
    public double CoarseToSoilMicrobial { get; }

    /// <summary>Coarse detritus to slow carbon, a⁻¹.</summary>
    public double CoarseToSlow { get; }

    /// <summary>Soil microbes to the air, a⁻¹.</summary>
    public double SoilMicrobialToAir { get; }

    /// <summary>Soil microbes to passive carbon, a⁻¹.</summary>
    public double SoilMicrobialToPassive { get; }

    /// <summary>Soil microbes to slow carbon, a⁻¹.</summary>
    public double SoilMicrobialToSlow { get; }

    /// <summary>Surface microbes to the air, a⁻¹.</summary>
    public double SurfaceMicrobialToAir { get; }

    /// <summary>Surface microbes to slow carbon, a⁻¹.</summary>
    public double SurfaceMicrobialToSlow { get; }

    /// <summary>Slow carbon to the air, a⁻¹.</summary>
    public double SlowToAir { get; }

    /// <summary>Slow carbon to passive carbon, a⁻¹.</summary>
    public double SlowToPassive { get; }

    /// <summary>Slow carbon to soil microbes, a⁻¹.</summary>
    public double SlowToSoilMicrobial { get; }

    /// <summary>Passive carbon to the air, a⁻¹.</summary>
    public double PassiveToAir { get; }

    /// <summary>Passive carbon to soil microbes, a⁻¹.</summary>
    public double PassiveToSoilMicrobial { get; }

    /// <summary>The rates of a group on a texture.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The texture code is not 1 to 11.</exception>
    public static SoilCarbonRates Of(VegetationGroup group, int textureCode)
    {
        TableRow? found = Rows.FirstOrDefault(row =>
            (int)row.Number("texture_code") == textureCode
            && string.Equals(row.Text("vegetation_group"), group.ToString(), StringComparison.OrdinalIgnoreCase));
        return found is null
            ? throw new ArgumentOutOfRangeException(nameof(textureCode), textureCode, "Soil texture codes run from 1 to 11.")
            : new SoilCarbonRates(found);
    }
}
