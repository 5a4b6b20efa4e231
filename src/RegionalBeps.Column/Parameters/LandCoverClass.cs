namespace RegionalBeps.Column.Parameters;

/// <summary>What a land cover means to the column: leaves, stems, albedo, roots, stomata.</summary>
/// <remarks>
/// Values of the codes 1, 2, 6, 9, 13, 25 and 40 are those of BEPS (Chen et al. 1999, Ecological Modelling 124; Chen et al. 2012, Global
/// Biogeochemical Cycles 26); 26 to 29 are this project's, because BEPS gives every other cover a crop of 4 m height.
/// A pixel that mixes two covers has one class of its own, made by <see cref="Blend"/>.
/// </remarks>
public sealed class LandCoverClass
{
    private const int C4Code = 40;

    private readonly Dictionary<string, double> numbers;

    private LandCoverClass(int code, string name, VegetationGroup group, Dictionary<string, double> numbers)
    {
        this.numbers = numbers;
        Code = code;
        Name = name;
        VegetationGroup = group;
        ClumpingIndex = numbers["clumping_index"];
        LeafAreaIndexMaxOverstory = numbers["leaf_area_index_max_overstory"];
        LeafAreaIndexMaxUnderstory = numbers["leaf_area_index_max_understory"];
        StemAreaIndexOverstory = numbers["stem_area_index_overstory"];
        StemAreaIndexUnderstory = numbers["stem_area_index_understory"];
        StemAreaIndexMin = numbers["stem_area_index_min"];
        CanopyAlbedoVisible = numbers["canopy_albedo_visible"];
        CanopyAlbedoNearInfrared = numbers["canopy_albedo_near_infrared"];
        SoilAlbedoSaturated = numbers["soil_albedo_saturated"];
        SoilAlbedoDry = numbers["soil_albedo_dry"];
        RootDecayPerCentimetre = numbers["root_decay_per_cm"];
        CanopyHeightOverstory = numbers["canopy_height_overstory_m"];
        CanopyHeightUnderstory = numbers["canopy_height_understory_m"];
        BallBerrySlope = numbers["ball_berry_slope"];
        BallBerryIntercept = numbers["ball_berry_intercept_mol_m2_s"];
        Vcmax25Mean = numbers["vcmax25_mean_umol_m2_s"];
        Vcmax25Top = numbers["vcmax25_top_umol_m2_s"];
        StressOnsetSuction = numbers["stress_onset_suction_m"];
        StressShape = numbers["stress_shape"];
        RoughnessOverHeight = numbers["roughness_over_height"];
        DisplacementOverHeight = numbers["displacement_over_height"];
        LeafSize = numbers["leaf_size_m"];
        UnderstoryFraction = numbers["understory_fraction"];
        RainCapacity = numbers["rain_capacity_kg_m2"];
        SnowCapacity = numbers["snow_capacity_kg_m2"];
        OrganicHorizon = numbers["organic_horizon_m"];
        LitterAreaIndex = numbers["litter_area_index"];
        SaturatedFractionMax = numbers["saturated_fraction_max"];
    }

    /// <summary>The BEPS code; for a mixture the code of the larger part.</summary>
    public int Code { get; }

    /// <summary>What a person calls it.</summary>
    public string Name { get; }

    /// <summary>Group for respiration and carbon; for a mixture that of the larger part.</summary>
    public VegetationGroup VegetationGroup { get; }

    /// <summary>C4 for code 40, C3 else; for a mixture that of the larger part.</summary>
    public PhotosyntheticPathway Pathway => Code == C4Code ? PhotosyntheticPathway.C4 : PhotosyntheticPathway.C3;

    /// <summary>Clumping index Ω of the foliage, 0..1.</summary>
    public double ClumpingIndex { get; }

    /// <summary>Largest leaf area index of the overstory, m² m⁻².</summary>
    public double LeafAreaIndexMaxOverstory { get; }

    /// <summary>Largest leaf area index of the understory, m² m⁻².</summary>
    public double LeafAreaIndexMaxUnderstory { get; }

    /// <summary>Stem area index of the overstory, m² m⁻².</summary>
    public double StemAreaIndexOverstory { get; }

    /// <summary>Stem area index of the understory, m² m⁻².</summary>
    public double StemAreaIndexUnderstory { get; }

    /// <summary>Stem area that stands even where the leaf area is small, m² m⁻² (leafless larch still shades).</summary>
    public double StemAreaIndexMin { get; }

    /// <summary>Canopy albedo in the visible band.</summary>
    public double CanopyAlbedoVisible { get; }

    /// <summary>Canopy albedo in the near infrared.</summary>
    public double CanopyAlbedoNearInfrared { get; }

    /// <summary>Broadband albedo of saturated bare soil.</summary>
    public double SoilAlbedoSaturated { get; }

    /// <summary>Broadband albedo of dry bare soil.</summary>
    public double SoilAlbedoDry { get; }

    /// <summary>β of the root profile 1 − β^z, z in cm (Jackson et al. 1996).</summary>
    public double RootDecayPerCentimetre { get; }

    /// <summary>Height of the overstory, m.</summary>
    public double CanopyHeightOverstory { get; }

    /// <summary>Height of the understory, m.</summary>
    public double CanopyHeightUnderstory { get; }

    /// <summary>Slope m of the Ball-Berry relation.</summary>
    public double BallBerrySlope { get; }

    /// <summary>Intercept g₀ of the Ball-Berry relation for water, mol m⁻² s⁻¹.</summary>
    public double BallBerryIntercept { get; }

    /// <summary>Canopy mean of the largest carboxylation rate at 25 °C, µmol m⁻² s⁻¹.</summary>
    public double Vcmax25Mean { get; }

    /// <summary>
    /// The same at the top of the canopy: mean × nitrogen at the top (g m⁻²) × relative change per g of nitrogen (Chen et al. 2012).
    /// </summary>
    public double Vcmax25Top { get; }

    /// <summary>Suction at which water stress begins, m.</summary>
    public double StressOnsetSuction { get; }

    /// <summary>Exponent of the water-stress function.</summary>
    public double StressShape { get; }

    /// <summary>Roughness length over canopy height.</summary>
    public double RoughnessOverHeight { get; }

    /// <summary>Zero-plane displacement over canopy height.</summary>
    public double DisplacementOverHeight { get; }

    /// <summary>Characteristic leaf size, m.</summary>
    public double LeafSize { get; }

    /// <summary>Share of the ground whose overstory has an understory below it: 1 for forest, 0 for others, between for mixtures.</summary>
    public double UnderstoryFraction { get; }

    /// <summary>Rain that a unit of plant area holds, kg m⁻².</summary>
    public double RainCapacity { get; }

    /// <summary>Species coefficient of the canopy's snow load, kg m⁻² (Hedstrom and Pomeroy 1998).</summary>
    public double SnowCapacity { get; }

    /// <summary>Thickness of the organic horizon on the mineral soil, m.</summary>
    public double OrganicHorizon { get; }

    /// <summary>Area index of the litter layer, m² m⁻².</summary>
    public double LitterAreaIndex { get; }

    /// <summary>Largest share of a pixel that saturates.</summary>
    public double SaturatedFractionMax { get; }

    /// <summary>
    /// The class of a pixel of which <paramref name="fraction"/> is <paramref name="first"/> and the rest <paramref name="second"/>:
    /// every number is the weighted arithmetic mean; code, group and pathway are those of the larger part, of the first in a tie.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not within 0..1.</exception>
    public static LandCoverClass Blend(LandCoverClass first, double fraction, LandCoverClass second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (!(fraction >= 0.0 && fraction <= 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "The share of a land cover lies between 0 and 1.");
        }

        LandCoverClass larger = fraction >= 0.5 ? first : second;
        Dictionary<string, double> mixed = first.numbers.ToDictionary(
            column => column.Key,
            column => fraction * column.Value + (1.0 - fraction) * second.numbers[column.Key]);
        return new LandCoverClass(larger.Code, $"{first.Name} with {second.Name}", larger.VegetationGroup, mixed);
    }

    /// <summary>This class where a site is known better than the table knows its class; null leaves a number as it is.</summary>
    /// <param name="canopyHeight">Height of the overstory, m.</param>
    /// <param name="organicHorizon">Thickness of the organic horizon on the mineral soil, m.</param>
    public LandCoverClass At(double? canopyHeight, double? organicHorizon)
    {
        Dictionary<string, double> known = new(numbers);
        known["canopy_height_overstory_m"] = canopyHeight ?? known["canopy_height_overstory_m"];
        known["organic_horizon_m"] = organicHorizon ?? known["organic_horizon_m"];
        return new LandCoverClass(Code, Name, VegetationGroup, known);
    }

    /// <summary>The class that a row of the table describes.</summary>
    internal static LandCoverClass FromRow(TableRow row)
    {
        Dictionary<string, double> numbers = row.Numbers();
        numbers["vcmax25_top_umol_m2_s"] =
            numbers["vcmax25_mean_umol_m2_s"] * numbers["leaf_nitrogen_top_g_m2"] * numbers["vcmax_nitrogen_slope_m2_g"];
        return new LandCoverClass(
            (int)row.Number("code"),
            row.Text("name"),
            Enum.Parse<VegetationGroup>(row.Text("vegetation_group"), ignoreCase: true),
            numbers);
    }
}
