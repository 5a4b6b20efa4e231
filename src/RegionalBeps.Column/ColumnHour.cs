using System.Runtime.CompilerServices;
using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Carbon;
using RegionalBeps.Column.Forcing;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Profiling;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;
using RegionalBeps.Column.Surface;
using RegionalBeps.Column.Vegetation;

namespace RegionalBeps.Column;

/// <summary>One hour of the improved column, from the air above the canopy to 32 m below ground.</summary>
public static class ColumnHour
{
    /// <summary>Length of the step, s.</summary>
    public const double Seconds = GroundHour.Seconds;

    private const double HoursPerDay = 24.0;

    /// <summary>Advances the column by one hour.</summary>
    /// <remarks>
    /// The canopy is solved over the ground's temperature at the begin of the hour, then the ground under the canopy's air of this hour; what the ground
    /// exchanges in the end differently from what the canopy had counted on goes to and comes from the air above, so that energy closes.
    /// </remarks>
    /// <param name="state">The column: before, then after.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="forcing">The weather, the wind at the reference height.</param>
    /// <param name="leafAreaIndex">Of the day, m² m⁻², at least 0.</param>
    /// <param name="options">Choices that hold for the whole run.</param>
    /// <param name="fluxes">Takes what the hour did.</param>
    public static void Advance<T>(
        ref ColumnState<T> state, in ColumnParameters<T> parameters, in HourlyForcing<T> forcing, T leafAreaIndex, ColumnOptions options,
        ref ColumnFluxes<T> fluxes)
        where T : unmanaged, ILane<T>
    {
        NoClock clock = default;
        Advance(ref state, parameters, forcing, leafAreaIndex, options, ref fluxes, ref clock);
    }

    /// <summary>Advances the column by one hour and tells a clock when each process has ended.</summary>
    /// <param name="state">The column: before, then after.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="forcing">The weather, the wind at the reference height.</param>
    /// <param name="leafAreaIndex">Of the day, m² m⁻², at least 0.</param>
    /// <param name="options">Choices that hold for the whole run.</param>
    /// <param name="fluxes">Takes what the hour did.</param>
    /// <param name="clock">Is told what has ended.</param>
    public static void Advance<T, TClock>(
        ref ColumnState<T> state, in ColumnParameters<T> parameters, in HourlyForcing<T> forcing, T leafAreaIndex, ColumnOptions options,
        ref ColumnFluxes<T> fluxes, ref TClock clock)
        where T : unmanaged, ILane<T>
        where TClock : struct, IProcessClock
    {
        Improvements switches = options.Switches;
        T waterBefore = Water(state, parameters);
        PlantLayers<T> plants = PlantLayers<T>.Of(parameters.Vegetation, leafAreaIndex, SnowPack.Depth(state.Ground));
        GroundForcing<T> below = WeatherOf(parameters, forcing, plants);
        T newSnowDensity = Snowfall.Density(forcing.AirTemperature, SnowPack.Wind(parameters.Ground, below));

        CanopyPrecipitation<T> falling = Interception.Catch(
            ref state.Interception, parameters.Interception, plants.Over, plants.Under, forcing, newSnowDensity,
            parameters.CanopyTopWindFactor * forcing.WindSpeed);
        CanopyEnvironment<T> environment = EnvironmentOf(parameters, forcing);
        Interception.FindCover(
            state.Interception, parameters.Interception, plants.Over, plants.Under, newSnowDensity, out environment.WetShare,
            out environment.SnowShare);
        WaterStress<T> stress = WaterStress<T>.Of(
            parameters.Ground.Layers, parameters.Roots, state.Ground.SoilTemperature, state.Ground.SoilLiquid);
        environment.WaterStress = stress.Factor;
        clock.Passed(HourProcess.Interception);

        Illuminate(state, parameters, forcing, plants, switches, ref environment, out CanopyLight<T> light);
        clock.Passed(HourProcess.Shortwave);
        below.UptakeShare = stress.UptakeShare;
        if (options.CouplingPasses > 1)
        {
            MoveSkins(
                ref state, parameters, forcing, plants, switches, newSnowDensity, light, ref environment, ref below, falling, ref fluxes, ref clock);
        }

        T heat = SolveCanopyAndGround(
            ref state, parameters, forcing, plants, switches, newSnowDensity, light, ref environment, ref below, ref falling, ref fluxes, ref clock,
            out CanopyFluxes<T> canopy);
        T unmet = below.Transpiration - fluxes.Ground.Transpiration;

        fluxes.WaterStress = stress.Factor;
        AddCarbon(ref state, parameters, forcing, plants, canopy, ref fluxes);
        Book(forcing, light, canopy, heat + MoistAir.HeatOfVaporisation(forcing.AirTemperature) * unmet, ref fluxes);
        fluxes.Evaporation = canopy.Over.Total + canopy.Under.Total - unmet + fluxes.Ground.Evaporation;
        fluxes.WaterResidual = forcing.Precipitation - (Water(state, parameters) - waterBefore)
            - Seconds * (fluxes.Evaporation + fluxes.Ground.Runoff + fluxes.Ground.Drainage);
        clock.Passed(HourProcess.Ledgers);
    }

    /// <summary>Closes a day of 24 hours: plants grow, litter falls and decays.</summary>
    /// <param name="state">The column: before, then after.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="month">Month of the day, 1..12, by which the spin-up remembers it.</param>
    /// <param name="carbon">Takes the carbon of the day.</param>
    public static void CloseDay<T>(ref ColumnState<T> state, in ColumnParameters<T> parameters, int month, out CarbonFluxes<T> carbon)
        where T : unmanaged, ILane<T>
    {
        T maintenance = state.Carbon.Day.Maintenance;
        CarbonDay.Close(ref state.Carbon, parameters.Carbon, parameters.Ground.Layers, out carbon);
        state.DailyRespiration = carbon.EcosystemRespiration - maintenance;
        state.CarbonSpinUp.Add(month, carbon);
    }

    private static T Water<T>(in ColumnState<T> state, in ColumnParameters<T> parameters)
        where T : unmanaged, ILane<T> =>
        state.Interception.Water + state.Interception.Snow + GroundTotals<T>.Of(state.Ground, parameters.Ground).Water;

    private static GroundForcing<T> WeatherOf<T>(in ColumnParameters<T> parameters, in HourlyForcing<T> forcing, in PlantLayers<T> plants)
        where T : unmanaged, ILane<T> => new()
        {
            AirTemperature = forcing.AirTemperature,
            Pressure = forcing.Pressure,
            WindSpeed = parameters.OpenWindFactor * forcing.WindSpeed,
            PlantArea = plants.PlantArea,
        };

    private static CanopyEnvironment<T> EnvironmentOf<T>(in ColumnParameters<T> parameters, in HourlyForcing<T> forcing)
        where T : unmanaged, ILane<T> => new()
        {
            AirTemperature = forcing.AirTemperature,
            VapourPressure = forcing.VapourPressure,
            Pressure = forcing.Pressure,
            CarbonDioxide = parameters.CarbonDioxide,
            BallBerrySlope = parameters.BallBerrySlope,
            BallBerryIntercept = parameters.BallBerryIntercept,
            IsC4 = parameters.IsC4,
        };

    /// <summary>Shortwave radiation on leaves and ground, and what the leaves can do with it.</summary>
    private static void Illuminate<T>(
        in ColumnState<T> state, in ColumnParameters<T> parameters, in HourlyForcing<T> forcing, in PlantLayers<T> plants,
        Improvements switches, ref CanopyEnvironment<T> environment, out CanopyLight<T> light)
        where T : unmanaged, ILane<T>
    {
        GroundAlbedo<T> albedo = GroundAlbedo<T>.Of(state.Ground, parameters.Ground, switches);
        CanopyOptics<T> optics = new()
        {
            CanopyAlbedoVisible = parameters.CanopyAlbedoVisible,
            CanopyAlbedoNearInfrared = parameters.CanopyAlbedoNearInfrared,
            OverSnowShare = environment.SnowShare[LeafClasses<T>.OverSunlit],
            UnderSnowShare = environment.SnowShare[LeafClasses<T>.UnderSunlit],
            GroundAlbedoVisible = albedo.Visible,
            GroundAlbedoNearInfrared = albedo.NearInfrared,
        };
        CanopyShortwave.Solve(plants.Over, plants.Under, optics, forcing, out light);
        environment.LeafArea = light.LeafArea;
        environment.PlantArea = light.PlantArea;
        environment.ShortwaveAbsorbed = light.Absorbed;
        environment.LeafLight = light.LeafLight;
        environment.Capacity = LeafCapacity.Of(plants.Over, light, forcing.BeamCosine, parameters.Vegetation.TopCapacity);
    }

    /// <summary>Leaves and their air, what the plants hold, and the ground below. Returns latent heat charged for vapour that was not there, W m⁻².</summary>
    private static T SolveCanopyAndGround<T, TClock>(
        ref ColumnState<T> state, in ColumnParameters<T> parameters, in HourlyForcing<T> forcing, in PlantLayers<T> plants,
        Improvements switches, in T newSnowDensity, in CanopyLight<T> light, ref CanopyEnvironment<T> environment, ref GroundForcing<T> below,
        ref CanopyPrecipitation<T> falling, ref ColumnFluxes<T> fluxes, ref TClock clock, out CanopyFluxes<T> canopy)
        where T : unmanaged, ILane<T>
        where TClock : struct, IProcessClock
    {
        canopy = SolveCanopy(ref state, parameters, forcing, plants, switches, ref environment, ref below);
        below.Transpiration = canopy.Over.Transpiration + canopy.Under.Transpiration;
        T heat = Interception.Exchange(
            ref state.Interception, parameters.Interception, plants.Over, plants.Under, newSnowDensity,
            MoistAir.HeatOfVaporisation(forcing.AirTemperature), ref canopy.Over, ref canopy.Under, ref falling);
        Hand(falling, light, canopy, forcing.WetBulbTemperature, ref below);
        clock.Passed(HourProcess.Canopy);
        GroundHour.Advance(ref state.Ground, parameters.Ground, below, ref fluxes.Ground, new GroundOptions(switches), ref clock);
        return heat;
    }

    /// <summary>Moves the ground's skins half-way to where a trial of the hour leaves them.</summary>
    /// <remarks>A method of its own: the trial's copy of the column would lie on the stack of every hour, whether it is made or not.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MoveSkins<T, TClock>(
        ref ColumnState<T> state, in ColumnParameters<T> parameters, in HourlyForcing<T> forcing, in PlantLayers<T> plants,
        Improvements switches, in T newSnowDensity, in CanopyLight<T> light, ref CanopyEnvironment<T> environment, ref GroundForcing<T> below,
        CanopyPrecipitation<T> falling, ref ColumnFluxes<T> fluxes, ref TClock clock)
        where T : unmanaged, ILane<T>
        where TClock : struct, IProcessClock
    {
        ColumnState<T> trial = state;
        SolveCanopyAndGround(
            ref trial, parameters, forcing, plants, switches, newSnowDensity, light, ref environment, ref below, ref falling, ref fluxes, ref clock,
            out _);
        state.Ground.SnowSkinTemperature = 0.5 * (state.Ground.SnowSkinTemperature + trial.Ground.SnowSkinTemperature);
        state.Ground.BareSkinTemperature = 0.5 * (state.Ground.BareSkinTemperature + trial.Ground.BareSkinTemperature);
    }

    private static CanopyFluxes<T> SolveCanopy<T>(
        ref ColumnState<T> state, in ColumnParameters<T> parameters, in HourlyForcing<T> forcing, in PlantLayers<T> plants,
        Improvements switches, ref CanopyEnvironment<T> environment, ref GroundForcing<T> below)
        where T : unmanaged, ILane<T>
    {
        GroundContact<T> contact = new(state.Ground, in parameters.Ground, ref below, switches);
        CanopyStand<T> stand = new()
        {
            Over = plants.Over,
            Under = plants.Under,
            Shape = parameters.Shape,
            ReferenceHeight = parameters.ReferenceHeight,
            GroundRoughness = contact.Roughness,
            GroundEmissivity = contact.Emissivity,
        };
        environment.GroundTemperature = contact.Temperature;
        CanopyHour.Solve(
            stand, environment, forcing, ref contact, switches.HasFlag(Improvements.CanopyInsulation), ref state.Canopy,
            out CanopyFluxes<T> canopy);
        below.FrictionVelocity = canopy.Exchange.FrictionVelocity;
        below.CanopyAirTemperature = state.Canopy.AirTemperature;
        below.CanopyAirVapourPressure = state.Canopy.VapourPressure;
        return canopy;
    }

    /// <summary>What the canopy lets through to the ground.</summary>
    private static void Hand<T>(
        in CanopyPrecipitation<T> falling, in CanopyLight<T> light, in CanopyFluxes<T> canopy, T wetBulbTemperature,
        ref GroundForcing<T> below)
        where T : unmanaged, ILane<T>
    {
        const double PerSecond = 1.0 / Seconds;
        below.ShortwaveVisible = light.OntoGroundVisible;
        below.ShortwaveNearInfrared = light.OntoGroundNearInfrared;
        below.LongwaveDown = canopy.LongwaveOntoGround;
        below.Rain = falling.Liquid * PerSecond;
        below.RainTemperature = falling.LiquidTemperature(wetBulbTemperature);
        below.Snowfall = falling.Snow * PerSecond;
        below.UnloadedSnow = falling.Unloaded * PerSecond;
    }

    private static void AddCarbon<T>(
        ref ColumnState<T> state, in ColumnParameters<T> parameters, in HourlyForcing<T> forcing, in PlantLayers<T> plants,
        in CanopyFluxes<T> canopy, ref ColumnFluxes<T> fluxes)
        where T : unmanaged, ILane<T>
    {
        PlantHour<T> hour = new()
        {
            GrossAssimilation = canopy.GrossAssimilation,
            LeafRespiration = canopy.LeafRespiration,
            DayFraction = forcing.DayFraction,
            OverLeafArea = plants.OverLeafArea,
            UnderLeafArea = plants.UnderLeafArea,
            AirTemperature = forcing.AirTemperature,
            RootTemperature = CarbonDay.RootTemperature(state.Ground.SoilTemperature),
        };
        T before = state.Carbon.Day.Maintenance;
        CarbonDay.AddHour(
            ref state.Carbon, parameters.Carbon, hour, state.Ground.SoilTemperature, state.Ground.SoilLiquid, state.Ground.SoilWater);
        fluxes.GrossProduction = PlantRespiration.GramsPerHour * canopy.GrossAssimilation;
        fluxes.EcosystemRespiration = state.Carbon.Day.Maintenance - before + state.DailyRespiration * (1.0 / HoursPerDay);
    }

    /// <summary>Energy between the column and the air above it. Latent heat that the leaves' balance was charged with for vapour that was
    /// not there is unused, and warms the air.</summary>
    private static void Book<T>(
        in HourlyForcing<T> forcing, in CanopyLight<T> light, in CanopyFluxes<T> canopy, T unusedLatentHeat, ref ColumnFluxes<T> fluxes)
        where T : unmanaged, ILane<T>
    {
        fluxes.ShortwaveUp = light.Reflected + light.GroundAbsorbed - fluxes.Ground.ShortwaveAbsorbed;
        fluxes.LongwaveUp = forcing.Longwave - canopy.NetLongwave - canopy.LongwaveOntoGround + fluxes.Ground.LongwaveUp;
        fluxes.SensibleHeat = canopy.SensibleHeat + unusedLatentHeat + fluxes.Ground.SensibleHeat;
        fluxes.LatentHeat = canopy.LatentHeat - unusedLatentHeat + fluxes.Ground.LatentHeat;
        fluxes.LargestLeafResidual = canopy.LargestResidual;
        fluxes.EnergyResidual = forcing.Shortwave - fluxes.ShortwaveUp + forcing.Longwave - fluxes.LongwaveUp
            - fluxes.SensibleHeat - fluxes.LatentHeat - fluxes.Ground.GroundHeat - fluxes.Ground.HeatResidual * (1.0 / Seconds);
    }
}
