using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Vegetation;

/// <summary>What the land cover says of the size and capacity of the plants.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct VegetationParameters<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Ω of the foliage, 0..1. A map may replace the value of the cover.</summary>
    public T Clumping;

    /// <summary>Area of the overstory's stems and branches, m² m⁻²; it stands all year.</summary>
    public T OverStemArea;

    /// <summary>Area of the understory's stems and branches, m² m⁻².</summary>
    public T UnderStemArea;

    /// <summary>Height of the overstory, m.</summary>
    public T OverHeight;

    /// <summary>Height of the understory, m.</summary>
    public T UnderHeight;

    /// <summary>Share of the ground that is forest and so has an understory.</summary>
    public T UnderstoryShare;

    /// <summary>V_top, carboxylation of leaves at the top of the canopy at 25 °C, µmol m⁻² s⁻¹.</summary>
    public T TopCapacity;

    /// <summary>The parameters of a cover; every lane receives the same.</summary>
    /// <remarks>Stems are a fifth of the largest leaf area in the classes of BEPS, and at least what shades when all leaves are
    /// shed.</remarks>
    public static VegetationParameters<T> Of(LandCoverClass landCover)
    {
        ArgumentNullException.ThrowIfNull(landCover);
        return new()
        {
            Clumping = landCover.ClumpingIndex,
            OverStemArea = Math.Max(landCover.StemAreaIndexOverstory, landCover.StemAreaIndexMin),
            UnderStemArea = landCover.UnderstoryFraction * landCover.StemAreaIndexUnderstory,
            OverHeight = landCover.CanopyHeightOverstory,
            UnderHeight = landCover.CanopyHeightUnderstory,
            UnderstoryShare = landCover.UnderstoryFraction,
            TopCapacity = landCover.Vcmax25Top,
        };
    }
}
