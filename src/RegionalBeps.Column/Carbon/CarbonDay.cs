using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Carbon;

/// <summary>The carbon of a day: hours are added to it, then it is closed.</summary>
public static class CarbonDay
{
    /// <summary>Temperature of the roots: mean of the soil from 0.05 to 0.35 m, degC.</summary>
    /// <param name="soilTemperature">Of each layer, degC.</param>
    public static T RootTemperature<T>(in SoilLayers<T> soilTemperature)
        where T : unmanaged, ILane<T> => (soilTemperature[1] + 2.0 * soilTemperature[2]) * (1.0 / 3.0);

    /// <summary>Adds an hour.</summary>
    /// <param name="state">Its sums grow.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="hour">What the plants did.</param>
    /// <param name="soilTemperature">Of each layer, degC.</param>
    /// <param name="liquid">θ_l of each layer, m³ m⁻³.</param>
    /// <param name="water">θ_l + θ_i of each layer, m³ m⁻³.</param>
    public static void AddHour<T>(
        ref CarbonState<T> state, in CarbonParameters<T> parameters, in PlantHour<T> hour,
        in SoilLayers<T> soilTemperature, in SoilLayers<T> liquid, in SoilLayers<T> water)
        where T : unmanaged, ILane<T>
    {
        state.Day.Hours += 1.0;
        state.Day.GrossProduction += PlantRespiration.GramsPerHour * hour.GrossAssimilation;
        state.Day.Maintenance += PlantRespiration.Maintenance(parameters.Plants, hour);
        for (int layer = 0; layer < SoilGrid.WaterLayerCount; layer++)
        {
            state.Day.Temperature[layer] += soilTemperature[layer];
            state.Day.Liquid[layer] += liquid[layer];
            state.Day.Water[layer] += water[layer];
        }
    }

    /// <summary>Moves the pools by the day whose hours were added, and begins the next.</summary>
    /// <param name="state">Pools move, sums are emptied.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="soil">For the porosities.</param>
    /// <param name="fluxes">Takes the day.</param>
    public static void Close<T>(
        ref CarbonState<T> state, in CarbonParameters<T> parameters, in SoilLayers<SoilLayer<T>> soil, out CarbonFluxes<T> fluxes)
        where T : unmanaged, ILane<T>
    {
        ref CarbonDaySums<T> day = ref state.Day;
        T perHour = 1.0 / T.Max(day.Hours, 1.0);
        for (int layer = 0; layer < SoilGrid.WaterLayerCount; layer++)
        {
            day.Temperature[layer] *= perHour;
            day.Liquid[layer] *= perHour;
            day.Water[layer] *= perHour;
        }

        T before = SoilCarbon.Total(state.Pools);
        T growth = PlantRespiration.Growth(day.GrossProduction, day.Maintenance);
        fluxes = new()
        {
            GrossProduction = day.GrossProduction,
            PlantRespiration = day.Maintenance + growth,
            NetProduction = day.GrossProduction - day.Maintenance - growth,
            Activity = DecayActivity<T>.Of(parameters.Moisture, soil, day.Temperature, day.Liquid, day.Water),
        };
        fluxes.SoilRespiration = SoilCarbon.Advance(ref state.Pools, parameters, fluxes.Activity, fluxes.NetProduction);
        fluxes.Residual = SoilCarbon.Total(state.Pools) - before - fluxes.NetEcosystemProduction;
        day = default;
    }
}
