using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Column.State;

/// <summary>All heat and all water of the ground: what the ledgers compare before and after.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct GroundTotals<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Heat above that of solids and ice at 0 degC, J m⁻².</summary>
    public T Heat;

    /// <summary>Σ |H| Δz, J m⁻².</summary>
    public T HeatScale;

    /// <summary>Water of snow, pond and all soil layers, kg m⁻².</summary>
    public T Water;

    /// <summary>Of the ground as it is.</summary>
    /// <param name="state">The ground.</param>
    /// <param name="parameters">The column.</param>
    public static GroundTotals<T> Of(in GroundState<T> state, in GroundParameters<T> parameters)
    {
        T snowHeat = state.SnowEnthalpy[0] + state.SnowEnthalpy[1] + state.SnowEnthalpy[2];
        GroundTotals<T> totals = new()
        {
            Heat = snowHeat + state.PondEnthalpy,
            HeatScale = T.Abs(snowHeat) + T.Abs(state.PondEnthalpy),
            Water = SnowPack.Mass(state) + state.PondMass,
        };
        for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
        {
            T thickness = parameters.Layers[layer].Thickness;
            T heat = thickness * state.SoilEnthalpy[layer];
            totals.Heat += heat;
            totals.HeatScale += T.Abs(heat);
            totals.Water += PhysicalConstants.WaterDensity * thickness * state.SoilWater[layer];
        }

        return totals;
    }
}
