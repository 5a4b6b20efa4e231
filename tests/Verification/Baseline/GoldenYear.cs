using RegionalBeps.Column.Baseline;

namespace RegionalBeps.Verification.Baseline;

/// <summary>A year of the column at one of the reference's sites, recorded under the names that the golden tables use.</summary>
internal sealed class GoldenYear
{
    private static readonly Dictionary<string, Func<BaselineState, BaselineFluxes, double>> Quantities = new()
    {
        ["Tsurf_C"] = (state, _) => state.SurfaceTemperature,
        ["Tsnow0_C"] = (state, _) => state.SnowTopTemperature,
        ["Tsnow1_C"] = (state, _) => state.SnowMiddleTemperature,
        ["Tsnow2_C"] = (state, _) => state.SnowBottomTemperature,
        ["Tsoil_surf0_C"] = (state, _) => state.BareTemperature,
        ["Tsoil1"] = (state, _) => state.Temperature[0],
        ["Tsoil2"] = (state, _) => state.Temperature[1],
        ["Tsoil3"] = (state, _) => state.Temperature[2],
        ["Tsoil4"] = (state, _) => state.Temperature[3],
        ["Tsoil5"] = (state, _) => state.Temperature[4],
        ["theta1"] = (state, _) => state.Water[0],
        ["theta2"] = (state, _) => state.Water[1],
        ["theta3"] = (state, _) => state.Water[2],
        ["theta4"] = (state, _) => state.Water[3],
        ["theta5"] = (state, _) => state.Water[4],
        ["ice1"] = (state, _) => state.IceFraction[0],
        ["ice2"] = (state, _) => state.IceFraction[1],
        ["ice3"] = (state, _) => state.IceFraction[2],
        ["ice4"] = (state, _) => state.IceFraction[3],
        ["ice5"] = (state, _) => state.IceFraction[4],
        ["snow_depth_m"] = (state, _) => state.SnowDepth,
        ["snow_mass_kg_m2"] = (state, _) => state.SnowMass,
        ["snow_density_kg_m3"] = (state, _) => state.SnowDensity,
        ["alb_snow_vis"] = (state, _) => state.SnowAlbedoVisible,
        ["alb_snow_nir"] = (state, _) => state.SnowAlbedoNearInfrared,
        ["can_snow_o_kg_m2"] = (state, _) => state.OverstorySnow,
        ["can_snow_u"] = (state, _) => state.UnderstorySnow,
        ["can_water_o"] = (state, _) => state.OverstoryWater,
        ["can_water_u"] = (state, _) => state.UnderstoryWater,
        ["pond_m"] = (state, _) => state.PondDepth,
        ["G0_W_m2"] = (_, fluxes) => fluxes.GroundHeat,
        ["f_soilwater"] = (_, fluxes) => fluxes.WaterStress,
        ["GPP_gC_m2_h"] = (_, fluxes) => fluxes.GrossPrimaryProduction,
        ["NPP_o"] = (_, fluxes) => fluxes.OverstoryNetPrimaryProduction,
        ["NPP_u"] = (_, fluxes) => fluxes.UnderstoryNetPrimaryProduction,
        ["NEP_ref"] = (_, fluxes) => fluxes.ReferenceNetEcosystemProduction,
        ["Rh_direct_gC_m2_h"] = (_, fluxes) => fluxes.HeterotrophicRespiration,
        ["Trans_mm_h_last"] = (_, fluxes) => fluxes.Transpiration,
        ["Evap_mm_h_last"] = (_, fluxes) => fluxes.Evaporation,
        ["LE_W_m2"] = (_, fluxes) => fluxes.LatentHeat,
        ["H_W_m2"] = (_, fluxes) => fluxes.SensibleHeat,
        ["Rn_tot"] = (_, fluxes) => fluxes.NetRadiation,
        ["iter_mean"] = (_, fluxes) => fluxes.MeanLeafIterations,
    };

    private readonly Dictionary<string, double[]> series;

    /// <summary>Runs a site's year.</summary>
    public GoldenYear(GoldenSite site, BaselineVariant variant)
    {
        BaselineForcing[] year = site.ReadForcing();
        BaselineParameters parameters = site.Parameters(year);
        BaselineState state = site.Start(parameters, year[0]);
        series = Quantities.ToDictionary(quantity => quantity.Key, _ => new double[year.Length]);
        for (int hour = 0; hour < year.Length; hour++)
        {
            BaselineHour.Advance(ref state, parameters, year[hour], variant, out BaselineFluxes fluxes);
            foreach ((string name, Func<BaselineState, BaselineFluxes, double> quantity) in Quantities)
            {
                series[name][hour] = quantity(state, fluxes);
            }
        }
    }

    /// <summary>The hourly values of a quantity.</summary>
    public double[] this[string name] => series[name];

    /// <summary>The names of all quantities that are recorded.</summary>
    public static IEnumerable<string> Names => Quantities.Keys;
}
