using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Column.State;

/// <summary>How much of the freezable water of the soil is liquid.</summary>
public static class ThawedShare
{
    private const double LeastFreezable = 1e-6;

    /// <summary>The share in each layer, 0..1.</summary>
    /// <remarks>
    /// (θ_l − θ_r)/(θ − θ_r), θ_r = min(θ, θ_l(−0.5 °C)). Where nothing of the water freezes, the sign of the temperature decides.
    /// </remarks>
    /// <param name="state">The column.</param>
    /// <param name="parameters">The column.</param>
    public static SoilLayers<T> Of<T>(in ColumnState<T> state, in ColumnParameters<T> parameters)
        where T : unmanaged, ILane<T>
    {
        SoilLayers<T> share = default;
        for (int layer = 0; layer < SoilGrid.LayerCount; layer++)
        {
            T water = state.Ground.SoilWater[layer];
            T kept = T.Min(water, parameters.UnfreezableWater[layer]);
            T freezable = water - kept;
            T liquid = T.Max(state.Ground.SoilLiquid[layer] - kept, 0.0) / T.Max(freezable, LeastFreezable);
            T bySign = T.Select(state.Ground.SoilTemperature[layer], 0.0, 0.0, 1.0);
            share[layer] = T.Select(freezable, LeastFreezable, bySign, T.Min(liquid, 1.0));
        }

        return share;
    }
}
