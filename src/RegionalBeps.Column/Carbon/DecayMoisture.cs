using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Carbon;

/// <summary>How the decay of organic matter depends on the soil's water.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct DecayMoisture<T>
    where T : unmanaged, ILane<T>
{
    private const int FirstFineTexture = 6;
    private const double DriestActivity = 0.02;
    private const double MineralWaterloggedActivity = 0.3;
    private const double PeatWaterloggedActivity = 0.1;

    /// <summary>Coefficient of the saturation.</summary>
    public T Linear;

    /// <summary>Coefficient of the squared saturation.</summary>
    public T Quadratic;

    /// <summary>Constant.</summary>
    public T Constant;

    /// <summary>Saturation at which decay is fastest.</summary>
    public T Optimum;

    /// <summary>Least activity of waterlogged soil.</summary>
    public T WaterloggedActivity;

    /// <summary>The relation of a texture.</summary>
    /// <remarks>
    /// Fine textures (clayey, BEPS codes 6 to 11) 5.44 w − 5.03 w² − 0.472, coarse ones 5.63 w − 4.64 w² − 0.710 (Ju et al. 2006, Agric.
    /// For. Meteorol. 140). What is left without oxygen, 0.3 of the optimum and 0.1 in peat, is this project's choice.
    /// </remarks>
    /// <param name="textureCode">BEPS texture code, 1..11.</param>
    /// <param name="isPeat">Whether the cover is wetland.</param>
    public static DecayMoisture<T> Of(int textureCode, bool isPeat)
    {
        bool isFine = textureCode >= FirstFineTexture;
        return new()
        {
            Linear = isFine ? 5.44 : 5.63,
            Quadratic = isFine ? -5.03 : -4.64,
            Constant = isFine ? -0.472 : -0.710,
            Optimum = isFine ? 0.54 : 0.61,
            WaterloggedActivity = isPeat ? PeatWaterloggedActivity : MineralWaterloggedActivity,
        };
    }

    /// <summary>Activity beside the optimum, 0.02 to about 1.</summary>
    /// <remarks>
    /// The dry limb looks at liquid water alone, the wet limb at all water; the lesser counts. Frozen soil thus respires little, but not
    /// nothing.
    /// </remarks>
    /// <param name="liquidSaturation">θ_l/φ.</param>
    /// <param name="waterSaturation">(θ_l + θ_i)/φ.</param>
    public readonly T Activity(T liquidSaturation, T waterSaturation)
    {
        T dry = T.Max(DriestActivity, At(T.Min(liquidSaturation, Optimum)));
        T wet = T.Max(WaterloggedActivity, At(T.Max(waterSaturation, Optimum)));
        return T.Min(dry, wet);
    }

    private readonly T At(T saturation) => Constant + saturation * (Linear + saturation * Quadratic);
}
