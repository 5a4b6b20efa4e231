using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Soil;

/// <summary>What roots can take from each layer.</summary>
public static class SoilUptake
{
    private const double LeastSpare = 1e-30;
    private const double LimitingSeconds = 3600.0;

    /// <summary>Shares the demand of plants among the layers.</summary>
    /// <remarks>
    /// No layer gives more in an hour than what it holds above half its wilting point. What one cannot give is asked of the others in
    /// proportion to what they can spare; what none can give is not taken.
    /// </remarks>
    /// <param name="parameters">The column.</param>
    /// <param name="forcing">The hour.</param>
    /// <param name="liquid">θ_l of each layer.</param>
    /// <param name="sink">Takes what each layer gives, m s⁻¹.</param>
    public static void Share<T>(in GroundParameters<T> parameters, in GroundForcing<T> forcing, ReadOnlySpan<T> liquid, Span<T> sink)
        where T : unmanaged, ILane<T>
    {
        Span<T> spare = stackalloc T[sink.Length];
        T shortfall = 0.0;
        T allSpare = 0.0;
        for (int layer = 0; layer < sink.Length; layer++)
        {
            T demand = forcing.Transpiration * forcing.UptakeShare[layer] * (1.0 / Parameters.PhysicalConstants.WaterDensity);
            T most = T.Max(0.0, liquid[layer] - 0.5 * parameters.Layers[layer].WiltingPoint)
                * parameters.Layers[layer].Thickness * (1.0 / LimitingSeconds);
            sink[layer] = T.Min(demand, most);
            spare[layer] = most - sink[layer];
            shortfall += demand - sink[layer];
            allSpare += spare[layer];
        }

        T taken = T.Min(1.0, shortfall / T.Max(allSpare, LeastSpare));
        for (int layer = 0; layer < sink.Length; layer++)
        {
            sink[layer] += spare[layer] * taken;
        }
    }
}
