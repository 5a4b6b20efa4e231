using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Surface;

/// <summary>Finds the ground's state at the start of a run without computing the centuries that it took.</summary>
/// <remarks>
/// Ground at 10 m and below follows the climate with a delay of decades. It starts from the steady profile of the column's climate; after
/// each cycle of recycled years the layers below 2 m are set to the steady profile of the cycle's mean temperature at 2 m, until the
/// temperature at 10 m no longer drifts.
/// </remarks>
public static class GroundSpinUp
{
    /// <summary>Depth by whose drift the spin-up is judged, m.</summary>
    public const double DriftDepth = 10.0;

    /// <summary>How much warmer than the air the ground is in the yearly mean, snow being the reason, K.</summary>
    public const double SnowOffset = 2.0;

    /// <summary>Ground without snow whose temperature rises steadily with depth from a mean at the surface.</summary>
    /// <param name="parameters">The column.</param>
    /// <param name="surfaceTemperature">Yearly mean at the surface, degC: of the air, plus <see cref="SnowOffset"/>, plus 1 K in forest.</param>
    /// <param name="saturation">Water as a share of the pores, 0..1: 0.7 most soil, 0.9 wetland.</param>
    /// <param name="switches">The improvements that are on.</param>
    public static GroundState<T> Start<T>(in GroundParameters<T> parameters, in T surfaceTemperature, in T saturation, Improvements switches)
        where T : unmanaged, ILane<T>
    {
        GroundState<T> state = default;
        for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
        {
            state.SoilWater[layer] = saturation * parameters.Layers[layer].Porosity;
        }

        SetSteadyBelow(ref state, parameters, surfaceTemperature, firstLayer: 0, switches);
        state.SnowAlbedoVisible = SnowAlbedo.NewVisible;
        state.SnowAlbedoNearInfrared = SnowAlbedo.NewNearInfrared;
        state.SnowSkinTemperature = surfaceTemperature;
        state.BareSkinTemperature = surfaceTemperature;
        return state;
    }

    /// <summary>Sets the layers below 2 m to the steady profile that a mean temperature at 2 m implies.</summary>
    /// <param name="state">The ground.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="meanAtTwoMetres">Mean over the cycle, degC.</param>
    /// <param name="switches">The improvements that are on.</param>
    public static void ResetDeepLayers<T>(
        ref GroundState<T> state, in GroundParameters<T> parameters, in T meanAtTwoMetres, Improvements switches)
        where T : unmanaged, ILane<T> =>
        SetSteadyBelow(ref state, parameters, meanAtTwoMetres, SoilGrid.WaterLayerCount, switches);

    /// <summary>T = T_top + q Σ Δz/λ from the upper face of a layer downwards, λ of the soil at that temperature.</summary>
    private static void SetSteadyBelow<T>(
        ref GroundState<T> state, in GroundParameters<T> parameters, in T topTemperature, int firstLayer, Improvements switches)
        where T : unmanaged, ILane<T>
    {
        T temperature = topTemperature;
        for (int layer = firstLayer; layer < SoilGrid.LayerCount; layer++)
        {
            T conductivity = ConductivityAt(parameters.Layers[layer], state.SoilWater[layer], temperature, switches);
            T half = 0.5 * parameters.GeothermalFlux * parameters.Layers[layer].Thickness / conductivity;
            temperature += half;
            state.SoilEnthalpy[layer] = Enthalpy(parameters.Layers[layer], state.SoilWater[layer], temperature, switches);
            temperature += half;
        }
    }

    private static T ConductivityAt<T>(in SoilLayer<T> layer, in T water, in T temperature, Improvements switches)
        where T : unmanaged, ILane<T>
    {
        T enthalpy = Enthalpy(layer, water, temperature, switches);
        _ = switches.HasFlag(Improvements.SupercooledWater)
            ? PowerLawFreezing<T>.Prepare(layer, water).Temperature(enthalpy, out T liquid, out _)
            : SharpFreezing<T>.Prepare(layer, water).Temperature(enthalpy, out liquid, out _);
        return SoilConductivity.Of(layer, water, liquid);
    }

    private static T Enthalpy<T>(in SoilLayer<T> layer, T water, T temperature, Improvements switches)
        where T : unmanaged, ILane<T> => switches.HasFlag(Improvements.SupercooledWater)
            ? PowerLawFreezing<T>.Prepare(layer, water).Enthalpy(temperature)
            : SharpFreezing<T>.Prepare(layer, water).Enthalpy(temperature);
}
