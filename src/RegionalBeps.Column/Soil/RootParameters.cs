using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Soil;

/// <summary>Where the roots of the plants are, and how they bear drought.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct RootParameters<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>r, share of the roots in each layer; they sum to 1.</summary>
    public WaterLayers<T> Share;

    /// <summary>ψ_min, suction at which stress begins, m.</summary>
    public T StressOnsetSuction;

    /// <summary>α, how fast stress grows beyond it.</summary>
    public T StressShape;

    /// <summary>The roots of a cover, all of them above 2 m; every lane receives the same.</summary>
    public static RootParameters<T> Of(LandCoverClass landCover)
    {
        ArgumentNullException.ThrowIfNull(landCover);
        RootParameters<T> roots = new()
        {
            StressOnsetSuction = landCover.StressOnsetSuction,
            StressShape = landCover.StressShape,
        };
        SoilGrid grid = SoilGrid.G18;
        double decay = landCover.RootDecayPerCentimetre;
        double all = RootProfile.Fraction(decay, 0.0, grid.Bottom[SoilGrid.WaterLayerCount - 1]);
        for (int layer = 0; layer < SoilGrid.WaterLayerCount; layer++)
        {
            roots.Share[layer] = RootProfile.Fraction(decay, grid.Bottom[layer] - grid.Thickness[layer], grid.Bottom[layer]) / all;
        }

        return roots;
    }
}
