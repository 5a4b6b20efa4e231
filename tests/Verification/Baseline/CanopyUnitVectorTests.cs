using RegionalBeps.Column.Baseline;

namespace RegionalBeps.Verification.Baseline;

/// <summary>The canopy's functions against single calls of the reference's.</summary>
[TestFixture]
internal sealed class CanopyUnitVectorTests
{
    [Test]
    public void Leaf_area_divides_into_sunlit_and_shaded() => UnitVectors.ForEachRow("lai_partition", row =>
    {
        LeafAreas areas = LeafAreas.Partition(
            row.In("LAI_o"), row.In("LAI_u"), row.In("SAI_o"), row.In("SAI_u"), row.In("cosz"), row.In("clumping"));
        row.ExpectLeaves("LAI", areas.Leaf);
        row.ExpectLeaves("PAI", areas.Plant);
    });

    /// <remarks>The table's snow area of the canopy is already divided by twice the leaf area.</remarks>
    [Test]
    public void Layers_and_leaves_receive_their_net_radiation() => UnitVectors.ForEachRow("net_radiation", row =>
    {
        LeafAreas areas = new()
        {
            OverstoryLeaf = row.In("LAI_o"),
            UnderstoryLeaf = row.In("LAI_u"),
            OverstoryPlant = row.In("PAI_o"),
            UnderstoryPlant = row.In("PAI_u"),
            Plant = row.Leaves("PAI"),
        };
        BaselineState state = new()
        {
            SnowAlbedoVisible = row.In("alb_snow_v"),
            SnowAlbedoNearInfrared = row.In("alb_snow_n"),
            OverstorySnowArea = 2.0 * row.In("LAI_o") * row.In("snowarea_o"),
            UnderstorySnowArea = 2.0 * row.In("LAI_u") * row.In("snowarea_u"),
        };
        double clumping = row.In("clumping");
        CanopyGaps gaps = new(areas, row.In("cosz"), clumping);
        double bareGround = 0.5 * (row.In("alb_v_g") + row.In("alb_n_g"));
        SurfaceAlbedo albedo = SurfaceAlbedo.Mix(row.In("alb_v_o"), row.In("alb_n_o"), bareGround, state, row.In("snowfrac_g"), areas);
        ShortwaveRadiation shortwave = ShortwaveRadiation.Absorb(row.In("SW"), row.In("cosz"), clumping, areas, gaps, albedo);
        double sky = LongwaveRadiation.FromSky(new MoistAir(row.In("Tair"), row.In("RH")), double.NaN);
        LongwaveRadiation longwave = LongwaveRadiation.Exchange(sky, row.In("Tc_o"), row.In("Tc_u"), row.In("Tg"), gaps);
        NetRadiation net = NetRadiation.Of(shortwave, longwave, areas);
        row.Expect("Rn_o", net.Overstory);
        row.Expect("Rn_u", net.Understory);
        row.Expect("Rn_g", net.Ground);
        row.ExpectLeaves("RnLeaf", net.Leaf);
        row.ExpectLeaves("SWLeaf", shortwave.Leaf);
    });

    [Test]
    public void Wind_and_stability_set_the_resistances() => UnitVectors.ForEachRow("aero_conductance", row =>
    {
        CanopyWind wind = new(
            row.In("wind"), row.In("Tair"), row.In("h_o"), row.In("h_u"), row.In("PAI_o"), row.In("clumping"));
        AerodynamicResistance air = AerodynamicResistance.Of(wind, row.In("H_o_prev"));
        row.Expect("ra_o", air.Overstory);
        row.Expect("ra_u", air.Understory);
        row.Expect("ra_g", air.Ground);
        row.Expect("Ga_o", air.OverstoryAir);
        row.Expect("Gb_o", air.OverstoryLeaf);
        row.Expect("Ga_u", air.UnderstoryAir);
        row.Expect("Gb_u", air.UnderstoryLeaf);
    });

    [Test]
    public void Leaves_assimilate_and_open() => UnitVectors.ForEachRow("photosynthesis", row =>
    {
        LeafEnvironment leaf = new()
        {
            LeafTemperature = row.In("Tleaf_prev_C"),
            AbsorbedShortwave = row.In("SWabs_leaf_W_m2"),
            VapourPressure = row.In("ea_kPa"),
            BoundaryConductance = row.In("gb_w_m_s"),
            Vcmax25 = row.In("Vcmax25"),
            WaterStress = row.In("f_soilwater"),
            BallBerryIntercept = row.In("g0_w_mol"),
            BallBerrySlope = row.In("g1_w"),
            InternalCarbonDioxide = row.In("ci_prev_ppm"),
            LatentHeat = row.In("LE_leaf_W_m2"),
            FusionHeat = BaselineVariant.Literal.LeafVapourHeatInJoules,
        };
        Photosynthesis solved = Photosynthesis.Solve(new LeafKinetics(row.In("T_kinetics_C(=Tair)")), leaf);
        row.Expect("gs_w_m_s", solved.StomatalConductance);
        row.Expect("An_umol_m2_s", solved.Assimilation);
        row.Expect("ci_ppm", solved.InternalCarbonDioxide);
    });

    [Test]
    public void Leaves_take_the_temperature_that_closes_their_budget() => UnitVectors.ForEachRow("leaf_temperature", row =>
    {
        LeafConductances conductances = new()
        {
            Stomatal = row.Leaves("Gw"),
            Wet = row.Leaves("Gww"),
            Heat = row.Leaves("Gh"),
        };
        MoistAir air = new(row.In("Tair"), RelativeHumidity(row.In("Tair"), row.In("VPD_kPa")));
        LeafClasses temperature = LeafTemperature.Solve(
            air,
            conductances,
            row.Leaves("Rn"),
            row.In("snowfrac_o") + row.In("wetfrac_o"),
            row.In("snowfrac_u") + row.In("wetfrac_u"));
        row.ExpectLeaves("T", temperature);
    });

    [Test]
    public void Rain_and_snow_evaporate_from_the_canopy() => UnitVectors.ForEachRow("canopy_evaporation", row =>
    {
        CanopyEvaporation evaporation = CanopyEvaporation.Of(
            new MoistAir(row.In("Tair"), row.In("RH")),
            new LeafAreas { Plant = row.Leaves("PAI") },
            new LeafConductances { Wet = row.Leaves("Gww") },
            row.Leaves("T"),
            new RainInterception(row.In("wet_o"), row.In("wet_u"), 0.0),
            new SnowCover(row.In("snow_o"), row.In("snow_u"), 0.0));
        row.Expect("Ewat_o", evaporation.OverstoryWater);
        row.Expect("Ewat_u", evaporation.UnderstoryWater);
        row.Expect("Esnow_o", evaporation.OverstorySnow);
        row.Expect("Esnow_u", evaporation.UnderstorySnow);
    });

    [Test]
    public void Rain_stays_on_the_leaves_up_to_their_capacity() => UnitVectors.ForEachRow("rain_interception", row =>
    {
        BaselineState state = new() { OverstoryWater = row.In("w_o"), UnderstoryWater = row.In("w_u") };
        RainInterception rain = RainInterception.Advance(
            ref state, row.In("Tair"), row.In("precip_m_s"), row.In("LAI_o"), row.In("LAI_u"), row.In("clumping"));
        row.Expect("w_o", state.OverstoryWater);
        row.Expect("w_u", state.UnderstoryWater);
        row.Expect("wetfrac_o", rain.OverstoryWet);
        row.Expect("wetfrac_u", rain.UnderstoryWet);
        row.Expect("throughfall_m_s", rain.Throughfall);
    });

    private static double RelativeHumidity(double temperature, double vapourDeficit) =>
        100.0 * (1.0 - vapourDeficit / new MoistAir(temperature, 0.0).VapourDeficit);
}
