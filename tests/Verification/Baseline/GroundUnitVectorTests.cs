using RegionalBeps.Column.Baseline;

namespace RegionalBeps.Verification.Baseline;

/// <summary>Snow, surface and soil against single calls of the reference's functions.</summary>
[TestFixture]
internal sealed class GroundUnitVectorTests
{
    [Test]
    public void Snow_falls_settles_and_ages() => UnitVectors.ForEachRow("snow_stage1", row =>
    {
        BaselineState state = new()
        {
            OverstorySnow = row.In("m_o"),
            UnderstorySnow = row.In("m_u"),
            SnowMass = row.In("m_g"),
            OverstorySnowArea = row.In("area_o"),
            UnderstorySnowArea = row.In("area_u"),
            SnowDensity = row.In("rho"),
            SnowDepth = row.In("depth"),
            SnowAlbedoVisible = row.In("alb_v"),
            SnowAlbedoNearInfrared = row.In("alb_n"),
        };
        SnowCover cover = SnowAccumulation.Advance(
            ref state,
            row.In("Tair"),
            row.In("precip_m_s"),
            row.In("LAI_o"),
            row.In("LAI_u"),
            row.In("clumping"),
            BaselineVariant.Literal);
        row.Expect("m_o", state.OverstorySnow);
        row.Expect("m_u", state.UnderstorySnow);
        row.Expect("m_g", state.SnowMass);
        row.Expect("area_o", state.OverstorySnowArea);
        row.Expect("area_u", state.UnderstorySnowArea);
        row.Expect("frac_o", cover.Overstory);
        row.Expect("frac_u", cover.Understory);
        row.Expect("frac_g", cover.Ground);
        row.Expect("rho", state.SnowDensity);
        row.Expect("depth", state.SnowDepth);
        row.Expect("alb_v(as-written rule)", state.SnowAlbedoVisible);
        row.Expect("alb_n(as-written rule)", state.SnowAlbedoNearInfrared);
    });

    [Test]
    public void Snow_melts_and_refreezes() => UnitVectors.ForEachRow("snow_stage3", row =>
    {
        BaselineState state = new()
        {
            SnowTopTemperature = row.In("Tsnow"),
            SnowDensity = row.In("rho"),
            SnowDepth = row.In("depth"),
            PondDepth = row.In("pond_m"),
            SnowMass = row.In("mass"),
        };
        SnowMelt.Advance(ref state, row.In("Tair"), row.In("Tsnow_prev"), BaselineVariant.Literal);
        row.Expect("depth", state.SnowDepth);
        row.Expect("pond_m", state.PondDepth);
        row.Expect("mass", state.SnowMass);
    });

    [Test]
    public void Soil_pond_and_snow_evaporate() => UnitVectors.ForEachRow("soil_evaporation", row =>
    {
        BaselineState state = new()
        {
            PondDepth = row.In("pond"),
            SnowDepth = row.In("snow_depth"),
            SnowMass = row.In("snow_mass"),
            SnowDensity = row.In("rho_snow"),
        };
        state.PreviousWater[0] = row.In("theta1");
        GroundEvaporation evaporation = GroundEvaporation.Advance(
            ref state,
            new MoistAir(row.In("Tsurf"), row.In("RH")),
            new MoistAir(row.In("Tair"), row.In("RH")).VaporisationHeat,
            row.In("Rn_g"),
            1.0 / row.In("Gh_g"),
            row.In("porosity1"));
        row.Expect("snowfrac", evaporation.SnowFraction);
        row.Expect("pond", state.PondDepth);
        row.Expect("snow_depth", state.SnowDepth);
        row.Expect("snow_mass", state.SnowMass);
        row.Expect("Esoil", evaporation.Soil);
        row.Expect("Epond", evaporation.Pond);
        row.Expect("Esnow", evaporation.Snow);
    });

    [Test]
    public void Soil_conducts_and_stores_heat() => UnitVectors.ForEachRow("soil_thermal_props", row =>
    {
        BaselineState state = new() { Water = row.Layers("theta"), IceFraction = row.Layers("ice") };
        SoilLayers organicFraction = row.Layers("forg");
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            organicFraction[i] /= BaselineVariant.Literal.OrganicFractionScale;
        }

        BaselineSoil soil = new()
        {
            MineralConductivity = row.Layers("kdry"),
            Porosity = row.Layers("porosity"),
            BulkDensity = row.Layers("bulkdens"),
            OrganicVolumeFraction = organicFraction,
        };
        SoilThermalProperties properties = SoilThermalProperties.Of(state, soil, BaselineVariant.Literal);
        row.ExpectLayers("lambda", properties.Conductivity);
        row.ExpectLayers("Cv", properties.HeatCapacity);
    });

    [Test]
    public void The_surface_takes_its_temperature() => UnitVectors.ForEachRow("surface_temperature", row =>
    {
        BaselineState state = new()
        {
            SnowDepth = row.In("snow_depth"),
            PondDepth = row.In("pond"),
            SnowDensity = row.In("rho_snow"),
            GroundHeatFlux = row.In("G_soil1(=prev G0)"),
            SurfaceTemperature = row.In("Tsurf_prev"),
            SnowTopTemperature = row.In("Tsnow0_prev"),
            BareTemperature = row.In("Tsoil0_prev"),
            SnowMiddleTemperature = row.In("Tsnow1_prev"),
            SnowBottomTemperature = row.In("Tsnow2_prev"),
        };
        state.Temperature[0] = row.In("Tsoil1_prev");
        state.Temperature[1] = row.In("Tsoil2_prev");
        MoistAir air = new(row.In("Tair"), row.In("RH"));
        SurfaceEnergy energy = new()
        {
            AirTemperature = air.Temperature,
            UnderstoryTemperature = row.In("Tc_u"),
            AirHeat = air.VolumetricHeat,
            GroundResistance = 1.0 / row.In("Gh_g"),
            Available = row.In("Rn_g") - 2.83e6 * row.In("Esnow") - air.VaporisationHeat * (row.In("Epond") + row.In("Esoil")),
            SnowFraction = row.In("snowfrac_g"),
            SoilConductivity = row.In("lambda1"),
            SoilHeatCapacity = row.In("Cv1"),
            SoilThickness = row.In("dz1"),
        };
        SurfaceTemperature.Advance(ref state, energy, BaselineVariant.Literal);
        row.Expect("Tsurf", state.SurfaceTemperature);
        row.Expect("Tsnow0", state.SnowTopTemperature);
        row.Expect("Tsoil0", state.BareTemperature);
        row.Expect("Tsnow1", state.SnowMiddleTemperature);
        row.Expect("Tsnow2", state.SnowBottomTemperature);
        row.Expect("G0", state.GroundHeatFlux);
    });

    [Test]
    public void Heat_flows_and_water_freezes() => UnitVectors.ForEachRow("soil_heat_update", row =>
    {
        BaselineState state = new()
        {
            GroundHeatFlux = row.In("G0"),
            Water = row.Layers("theta"),
            PreviousWater = row.Layers("theta_prev"),
            Temperature = row.Layers("T"),
            IceFraction = row.Layers("ice"),
        };
        SoilThermalProperties properties = new() { Conductivity = row.Layers("lambda"), HeatCapacity = row.Layers("Cv") };
        SoilHeat.Advance(ref state, properties, new BaselineSoil { Thickness = row.Layers("dz") }, row.In("Tdeep(=Tair as shipped)"));
        row.ExpectLayers("T", state.Temperature);
        row.ExpectLayers("ice", state.IceFraction);
    });

    [Test]
    public void Water_infiltrates_and_flows() => UnitVectors.ForEachRow("soil_moisture_update", row =>
    {
        BaselineState state = new()
        {
            PondDepth = row.In("pond"),
            Temperature = row.Layers("T"),
            Water = row.Layers("theta"),
            IceFraction = row.Layers("ice"),
        };
        BaselineSoil soil = new()
        {
            CampbellExponent = row.Layers("b"),
            SaturatedConductivity = row.Layers("Ksat"),
            Porosity = row.Layers("porosity"),
            SaturatedSuction = row.Layers("psi_sat"),
            WiltingPoint = row.Layers("theta_wp"),
            Thickness = row.Layers("dz"),
        };
        SoilWater.Advance(ref state, row.Layers("sink_m_s"), row.In("rain_m_s"), soil);
        row.Expect("pond", state.PondDepth);
        row.ExpectLayers("theta", state.Water);
        row.ExpectLayers("ice", state.IceFraction);
        row.ExpectLayers("psi", state.Suction);
        for (int i = 0; i < SoilLayers.Count; i++)
        {
            row.Expect($"f_liq{i + 1}", SoilWater.LiquidFactor(state.Temperature[i]));
        }
    });

    [Test]
    public void Drought_and_cold_close_the_stomata() => UnitVectors.ForEachRow("soil_water_stress", row =>
    {
        BaselineState state = new()
        {
            Suction = row.Layers("psi_m"),
            Water = row.Layers("theta"),
            Temperature = row.Layers("T"),
            UptakeWeight = row.Layers("froot"),
        };
        double stress = WaterStress.Advance(
            ref state, new BaselineSoil { RootFraction = row.Layers("froot") }, row.In("psi_min"), row.In("alpha"));
        row.Expect("f_soilwater", stress);
        if (stress > 0.1)
        {
            row.ExpectLayers("uptake_w", state.UptakeWeight);
        }
    });
}
