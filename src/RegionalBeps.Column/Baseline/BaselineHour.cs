using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Baseline;

/// <summary>
/// One hour of the reference BEPS column (Chen et al. 1999; Liu et al. 2003; Ju et al. 2006; Chen, Chen and Ju 2007): ten sub-steps of 360
/// s under constant weather.
/// </summary>
/// <remarks>
/// The defects of the reference are kept on purpose: this column is the yardstick. docs/physics/baseline.md lists them by their tags B01 to
/// B39.
/// </remarks>
public static class BaselineHour
{
    private const double LeastPond = 0.001;
    private const double LeafLag = 0.5;
    private const double SurfaceTether = 2.0;

    /// <summary>The explicit step of the lowest snow layer is unstable where it is thin; only its temperature is limited, °C.</summary>
    private const double SnowBottomLimit = 40.0;

    private const double GramsOfCarbonPerMicromole = 12e-6;

    /// <summary>Advances a column by one hour.</summary>
    /// <param name="state">Before and after.</param>
    /// <param name="parameters">The place.</param>
    /// <param name="forcing">The weather.</param>
    /// <param name="variant">Which defects are kept.</param>
    /// <param name="fluxes">What was exchanged.</param>
    public static void Advance(
        ref BaselineState state,
        BaselineParameters parameters,
        in BaselineForcing forcing,
        BaselineVariant variant,
        out BaselineFluxes fluxes)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(variant);
        HourInvariants hour = new(parameters, forcing, variant);
        TetherSurface(ref state, forcing.AirTemperature);
        if (state.PondDepth < LeastPond)
        {
            state.PondDepth = 0.0;
        }

        LeafClasses leafTemperature = LeafClasses.All(forcing.AirTemperature - LeafLag);
        SubStep last = default;
        int iterations = 0;
        for (int step = 0; step < BaselineConstants.StepsPerHour; step++)
        {
            last = AdvanceStep(ref state, parameters, forcing, hour, variant, ref leafTemperature);
            iterations += last.Canopy.Iterations;
        }

        state.SnowBottomTemperature = Math.Clamp(state.SnowBottomTemperature, -SnowBottomLimit, SnowBottomLimit);
        fluxes = last.ToFluxes(hour);
        fluxes.GroundHeat = state.GroundHeatFlux;
        fluxes.MeanLeafIterations = (double)iterations / BaselineConstants.StepsPerHour;
        AddCarbon(ref fluxes, state, parameters, forcing, hour, last.Canopy);
    }

    private static SubStep AdvanceStep(
        ref BaselineState state,
        BaselineParameters parameters,
        in BaselineForcing forcing,
        in HourInvariants hour,
        BaselineVariant variant,
        ref LeafClasses leafTemperature)
    {
        BaselineSoil soil = parameters.Soil;
        double overstoryLeaf = hour.Areas.OverstoryLeaf;
        double understoryLeaf = hour.Areas.UnderstoryLeaf;
        SnowCover snow = SnowAccumulation.Advance(
            ref state, forcing.AirTemperature, forcing.Precipitation, overstoryLeaf, understoryLeaf, hour.Clumping, variant);
        RainInterception rain = RainInterception.Advance(
            ref state, forcing.AirTemperature, forcing.Precipitation, overstoryLeaf, understoryLeaf, hour.Clumping);
        ShortwaveRadiation absorbed = AbsorbShortwave(state, parameters, forcing, hour, snow.Ground);
        double waterStress = WaterStress.Advance(
            ref state, soil, hour.LandCover.StressOnsetSuction, hour.LandCover.StressShape);
        CanopyExchange canopy = CanopyExchange.Iterate(
            hour,
            absorbed,
            ref leafTemperature,
            state.OverstorySensibleHeat,
            waterStress,
            rain.OverstoryWet + snow.Overstory,
            rain.UnderstoryWet + snow.Understory);
        CanopyEvaporation canopyEvaporation = CanopyEvaporation.Of(
            hour.Air, hour.Areas, canopy.Conductances, canopy.Temperature, rain, snow);
        canopyEvaporation.TakeFrom(ref state);
        GroundEvaporation groundEvaporation = GroundEvaporation.Advance(
            ref state,
            new MoistAir(state.SurfaceTemperature, forcing.RelativeHumidity),
            hour.Air.VaporisationHeat,
            canopy.Net.Ground,
            canopy.Air.Ground,
            soil.Porosity[0]);
        SoilThermalProperties thermal = SoilThermalProperties.Of(state, soil, variant);
        double previousSnowTemperature = state.SnowTopTemperature;
        SurfaceTemperature.Advance(ref state, EnergyAtSurface(hour, canopy, groundEvaporation, thermal, soil), variant);
        SnowMelt.Advance(ref state, forcing.AirTemperature, previousSnowTemperature, variant);
        SensibleHeat sensible = SensibleHeat.Of(
            hour.Air, hour.Areas, canopy.Conductances, canopy.Temperature, state.SurfaceTemperature, canopy.Air.Ground);
        state.OverstorySensibleHeat = sensible.Overstory;
        double deepTemperature = variant.DeepTemperatureIsAnnualMean ? parameters.Site.AnnualMeanAirTemperature : forcing.AirTemperature;
        SoilHeat.Advance(ref state, thermal, soil, deepTemperature);
        SoilLayers sinks = SoilWater.Sinks(canopyEvaporation.Transpiration, groundEvaporation.Soil, state.UptakeWeight);
        SoilWater.Advance(ref state, sinks, rain.Throughfall, soil);
        return new SubStep(canopy, canopyEvaporation, groundEvaporation, sensible, waterStress);
    }

    /// <summary>B07: no surface may leave the air by more than 2 K at the start of an hour.</summary>
    private static void TetherSurface(ref BaselineState state, double airTemperature)
    {
        state.SurfaceTemperature = Tether(state.SurfaceTemperature, airTemperature);
        state.SnowTopTemperature = Tether(state.SnowTopTemperature, airTemperature);
        state.SnowMiddleTemperature = Tether(state.SnowMiddleTemperature, airTemperature);
        state.SnowBottomTemperature = Tether(state.SnowBottomTemperature, airTemperature);
        state.BareTemperature = Tether(state.BareTemperature, airTemperature);
    }

    private static double Tether(double temperature, double airTemperature) =>
        Math.Clamp(temperature, airTemperature - SurfaceTether, airTemperature + SurfaceTether);

    private static ShortwaveRadiation AbsorbShortwave(
        in BaselineState state, BaselineParameters parameters, in BaselineForcing forcing, in HourInvariants hour, double groundSnow)
    {
        LandCoverClass cover = parameters.LandCover;
        SurfaceAlbedo albedo = SurfaceAlbedo.Mix(
            cover.CanopyAlbedoVisible,
            cover.CanopyAlbedoNearInfrared,
            SurfaceAlbedo.BareGround(state, parameters.Soil, cover),
            state,
            groundSnow,
            hour.Areas);
        return ShortwaveRadiation.Absorb(forcing.Shortwave, hour.CosineOfZenith, hour.Clumping, hour.Areas, hour.Gaps, albedo);
    }

    private static SurfaceEnergy EnergyAtSurface(
        in HourInvariants hour,
        in CanopyExchange canopy,
        GroundEvaporation evaporation,
        in SoilThermalProperties thermal,
        BaselineSoil soil) => new()
    {
        AirTemperature = hour.Air.Temperature,
        UnderstoryTemperature = canopy.UnderstoryTemperature,
        AirHeat = hour.Air.VolumetricHeat,
        GroundResistance = canopy.Air.Ground,
        Available = canopy.Net.Ground - BaselineConstants.SublimationHeat * evaporation.Snow
            - hour.Air.VaporisationHeat * (evaporation.Pond + evaporation.Soil),
        SnowFraction = evaporation.SnowFraction,
        SoilConductivity = thermal.Conductivity[0],
        SoilHeatCapacity = thermal.HeatCapacity[0],
        SoilThickness = soil.Thickness[0],
    };

    private static void AddCarbon(
        ref BaselineFluxes fluxes,
        in BaselineState state,
        BaselineParameters parameters,
        in BaselineForcing forcing,
        in HourInvariants hour,
        in CanopyExchange canopy)
    {
        double overstory = Assimilated(canopy, hour.Areas, LeafClasses.OverstorySunlit);
        double understory = Assimilated(canopy, hour.Areas, LeafClasses.UnderstorySunlit);
        PlantRespiration plants = PlantRespiration.Of(
            parameters, forcing.LeafAreaIndex, forcing.CosineOfZenith, forcing.AirTemperature, state.Temperature[1], overstory, understory);
        fluxes.GrossPrimaryProduction = overstory + understory;
        fluxes.OverstoryNetPrimaryProduction = plants.OverstoryNetProduction;
        fluxes.UnderstoryNetPrimaryProduction = plants.UnderstoryNetProduction;
        SoilCarbon soilCarbon = SoilCarbon.Decay(
            state.Carbon,
            parameters.Carbon,
            parameters.TextureCode,
            state,
            parameters.Soil,
            parameters.Site.AnnualNetPrimaryProduction,
            fluxes.NetPrimaryProduction);
        fluxes.HeterotrophicRespiration = soilCarbon.Respiration;
        fluxes.ReferenceNetEcosystemProduction = fluxes.NetPrimaryProduction + soilCarbon.Pools.Total - state.Carbon.Total;
    }

    private static double Assimilated(in CanopyExchange canopy, in LeafAreas areas, int sunlit) =>
        GramsOfCarbonPerMicromole * BaselineConstants.SecondsPerHour
        * (canopy.Assimilation[sunlit] * areas.Leaf[sunlit] + canopy.Assimilation[sunlit + 1] * areas.Leaf[sunlit + 1]);
}
