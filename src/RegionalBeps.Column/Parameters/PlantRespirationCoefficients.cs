namespace RegionalBeps.Column.Parameters;

/// <summary>Biomass and maintenance respiration of a vegetation group.</summary>
/// <remarks>
/// Aboveground biomass from the annual mean leaf area index L: B = linear · L + quadratic · L², kgC m⁻² (Liu, Chen and Cihlar 2002, Global
/// Biogeochemical Cycles 16, and the relations of the BEPS code); leaf and stem are shares of B, roots are coefficient · B^exponent.
/// Rates are per day at 25 °C.
/// </remarks>
public sealed class PlantRespirationCoefficients
{
    private static readonly IReadOnlyList<TableRow> Rows = EmbeddedTable.Read("plant_respiration");

    private PlantRespirationCoefficients(TableRow row)
    {
        BiomassLinear = row.Number("biomass_linear");
        BiomassQuadratic = row.Number("biomass_quadratic");
        LeafShare = row.Number("leaf_share");
        StemShare = row.Number("stem_share");
        RootCoefficient = row.Number("root_coefficient");
        RootExponent = row.Number("root_exponent");
        UnderstoryLeafShare = row.Number("understory_leaf_share");
        UnderstoryStemShare = row.Number("understory_stem_share");
        UnderstoryRootShare = row.Number("understory_root_share");
        LeafRate = row.Number("leaf_rate_per_day");
        StemRate = row.Number("stem_rate_per_day");
        CoarseRootRate = row.Number("coarse_root_rate_per_day");
        FineRootRate = row.Number("fine_root_rate_per_day");
        LeafAreaIndexMaxOverstory = row.Number("leaf_area_index_max_overstory");
        LeafAreaIndexMaxUnderstory = row.Number("leaf_area_index_max_understory");
        RateMultiplier = row.Number("rate_multiplier");
        HasFineRoots = row.Number("has_fine_roots") > 0.0;
    }

    /// <summary>kgC m⁻² per unit of leaf area index.</summary>
    public double BiomassLinear { get; }

    /// <summary>kgC m⁻² per squared unit of leaf area index.</summary>
    public double BiomassQuadratic { get; }

    /// <summary>Share of the aboveground biomass in leaves.</summary>
    public double LeafShare { get; }

    /// <summary>Share of the aboveground biomass in stems.</summary>
    public double StemShare { get; }

    /// <summary>Coefficient of the root biomass, kgC m⁻².</summary>
    public double RootCoefficient { get; }

    /// <summary>Exponent of the root biomass.</summary>
    public double RootExponent { get; }

    /// <summary>Understory leaf carbon over that of the overstory.</summary>
    public double UnderstoryLeafShare { get; }

    /// <summary>Understory stem carbon over that of the overstory.</summary>
    public double UnderstoryStemShare { get; }

    /// <summary>Understory root carbon over that of the overstory.</summary>
    public double UnderstoryRootShare { get; }

    /// <summary>Leaves, d⁻¹.</summary>
    public double LeafRate { get; }

    /// <summary>Stems, d⁻¹.</summary>
    public double StemRate { get; }

    /// <summary>Coarse roots, d⁻¹.</summary>
    public double CoarseRootRate { get; }

    /// <summary>Fine roots, d⁻¹.</summary>
    public double FineRootRate { get; }

    /// <summary>Leaf area index at which all overstory leaves respire, m² m⁻².</summary>
    public double LeafAreaIndexMaxOverstory { get; }

    /// <summary>Leaf area index at which all understory leaves respire, m² m⁻².</summary>
    public double LeafAreaIndexMaxUnderstory { get; }

    /// <summary>Factor on leaf and stem respiration: 0.6 for deciduous broadleaf forest, 1 else.</summary>
    public double RateMultiplier { get; }

    /// <summary>Whether roots divide into coarse and fine ones; crops and grass have one kind.</summary>
    public bool HasFineRoots { get; }

    /// <summary>The coefficients of a class: a row for its own code where there is one, else its group's.</summary>
    public static PlantRespirationCoefficients Of(LandCoverClass landCover)
    {
        ArgumentNullException.ThrowIfNull(landCover);
        string group = landCover.VegetationGroup.ToString();
        List<TableRow> ofGroup =
            [.. Rows.Where(row => string.Equals(row.Text("vegetation_group"), group, StringComparison.OrdinalIgnoreCase))];
        TableRow chosen = ofGroup.Find(row => row.WholeNumber("code") == landCover.Code)
            ?? ofGroup.First(row => row.WholeNumber("code") is null);
        return new PlantRespirationCoefficients(chosen);
    }
}
