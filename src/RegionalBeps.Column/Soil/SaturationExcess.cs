using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>Water beyond what a layer can hold under the pressure of a ponded column rises to the layer above, from the first layer to the pond.</summary>
public static class SaturationExcess
{
    private const double PressureMargin = 0.02;

    /// <summary>Moves the excess upwards, from the lowest layer to the first.</summary>
    /// <remarks>A layer holds φ_e + S_s (ψ_e + z + 0.02 m), z the depth of its lower face: hydrostatic pressure with the water table at the surface.</remarks>
    /// <param name="layers">Hydraulics of each layer.</param>
    /// <param name="liquid">θ_l: before, then after.</param>
    /// <param name="rising">Takes the water that leaves each layer at its top, m.</param>
    /// <param name="isMoving">Mask of the columns in which water may move.</param>
    public static void Release<T>(ReadOnlySpan<WaterLayer<T>> layers, Span<T> liquid, Span<T> rising, in T isMoving)
        where T : unmanaged, ILane<T>
    {
        T bottom = 0.0;
        for (int layer = 0; layer < layers.Length; layer++)
        {
            bottom += layers[layer].Thickness;
        }

        T fromBelow = 0.0;
        for (int layer = layers.Length - 1; layer >= 0; layer--)
        {
            T thickness = layers[layer].Thickness;
            T most = layers[layer].OpenPorosity
                + WaterLayer<T>.ElasticStorage * (layers[layer].EntrySuction + bottom + PressureMargin);
            T water = liquid[layer] + fromBelow / thickness;
            T excess = T.Blend(isMoving, T.Max(0.0, water - most), 0.0);
            liquid[layer] = water - excess;
            fromBelow = excess * thickness;
            rising[layer] = fromBelow;
            bottom -= thickness;
        }
    }
}
