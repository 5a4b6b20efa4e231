using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>What radiation of any band meets on its way through a layer: its optical path, and how steeply it goes.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct LayerPath<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>X, clumped plant area, m² m⁻².</summary>
    public T Area;

    /// <summary>K, extinction of diffuse radiation.</summary>
    public T DiffuseExtinction;

    /// <summary>b, extinction of the beam.</summary>
    public T BeamExtinction;

    /// <summary>Share of the beam that passes without meeting a leaf.</summary>
    public T BeamGap;

    /// <summary>The path through a layer.</summary>
    /// <remarks>
    /// X = Ω P, leaves of spherical orientation: b = 0.5 / cos z, K = 0.5 / (0.537 + 0.025 L), the slope of diffuse light of Chen et al. (1999,
    /// Ecol. Model. 124, eq. 24).
    /// </remarks>
    /// <param name="layer">The layer.</param>
    /// <param name="beamCosine">Cosine of the sun's zenith angle, above 0.</param>
    public static LayerPath<T> Through(in CanopyLayer<T> layer, in T beamCosine)
    {
        T area = layer.Clumping * layer.PlantArea;
        T beamExtinction = 0.5 / beamCosine;
        return new()
        {
            Area = area,
            DiffuseExtinction = 0.5 / (0.537 + 0.025 * layer.LeafArea),
            BeamExtinction = beamExtinction,
            BeamGap = LaneMath.Exp(-beamExtinction * area),
        };
    }

    /// <summary>Sunlit area of the layer's leaves or plants.</summary>
    /// <remarks>G e^(−b Ω A) is left of the beam below an area A: (1 − e^(−b Ω A)) / b times the gap G above.</remarks>
    /// <param name="area">Leaf or plant area, m² m⁻².</param>
    /// <param name="clumping">Ω.</param>
    /// <param name="beamGapAbove">Share of the beam that reaches the layer's top.</param>
    public readonly T SunlitArea(in T area, in T clumping, in T beamGapAbove) =>
        beamGapAbove * (1.0 - LaneMath.Exp(-BeamExtinction * clumping * area)) / BeamExtinction;
}
