using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Vegetation;

/// <summary>Overstory and understory of a day: how much leaf there is, and how much of it stands above the snow.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct PlantLayers<T>
    where T : unmanaged, ILane<T>
{
    private const double Bendable = 5.0;
    private const double LeastHeight = 1e-3;
    private const double LeastPlantArea = 1e-6;

    /// <summary>The overstory above the snow.</summary>
    public CanopyLayer<T> Over;

    /// <summary>The understory above the snow.</summary>
    public CanopyLayer<T> Under;

    /// <summary>Leaf area of the overstory, under snow or not, m² m⁻².</summary>
    public T OverLeafArea;

    /// <summary>Leaf area of the understory, under snow or not, m² m⁻².</summary>
    public T UnderLeafArea;

    /// <summary>Area of leaves and stems of both layers above the snow, m² m⁻².</summary>
    public readonly T PlantArea => Over.PlantArea + Under.PlantArea;

    /// <summary>The layers at a leaf area and a depth of snow.</summary>
    /// <remarks>
    /// Forest has an understory of L_u = min(1.18 e^(−0.99 L), L) (Liu, Chen and Cihlar 2003, J. Geophys. Res. 108), the less the denser
    /// the trees; the limit takes the place of the step that BEPS has at L = 0.64. Snow buries the share h_snow/h of the understory and of
    /// an overstory below 5 m. A plant area below 10⁻⁶ counts as that, so that all quotients stay finite at a leaf area of 0.
    /// </remarks>
    /// <param name="parameters">The cover.</param>
    /// <param name="leafAreaIndex">L of the day, m² m⁻², at least 0.</param>
    /// <param name="snowDepth">m.</param>
    public static PlantLayers<T> Of(in VegetationParameters<T> parameters, T leafAreaIndex, T snowDepth)
    {
        T underLeaves = parameters.UnderstoryShare * T.Min(1.18 * LaneMath.Exp(-0.99 * leafAreaIndex), leafAreaIndex);
        T underStanding = Standing(parameters.UnderHeight, snowDepth);
        T overStanding = T.Select(parameters.OverHeight, Bendable, Standing(parameters.OverHeight, snowDepth), 1.0);
        return new()
        {
            Over = Layer(leafAreaIndex, parameters.OverStemArea, overStanding, parameters.Clumping),
            Under = Layer(underLeaves, parameters.UnderStemArea, underStanding, parameters.Clumping),
            OverLeafArea = leafAreaIndex,
            UnderLeafArea = underLeaves,
        };
    }

    private static T Standing(T height, T snowDepth) =>
        1.0 - T.Min(T.Max(snowDepth / T.Max(height, LeastHeight), 0.0), 1.0);

    private static CanopyLayer<T> Layer(T leaves, T stems, T standing, T clumping) => new()
    {
        LeafArea = leaves * standing,
        PlantArea = T.Max((leaves + stems) * standing, LeastPlantArea),
        Clumping = clumping,
    };
}
