using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Vegetation;

/// <summary>How the capacity to carboxylate is spread over sunlit and shaded leaves.</summary>
public static class LeafCapacity
{
    private const double NitrogenDecay = 0.3;
    private const double EmptyLayer = 1e-9;

    /// <summary>V₂₅ of each class of leaves, µmol m⁻² of leaf s⁻¹.</summary>
    /// <remarks>
    /// Nitrogen, and the capacity with it, falls as e^(−K_n L) from the top of the canopy, K_n = 0.3; leaves are sunlit as Ω e^(−K L), K =
    /// Ω/(2 cos z) (Chen et al. 2012, Global Biogeochem. Cycles 26; Bonan et al. 2011, J. Geophys. Res. 116). Integrated over the
    /// overstory, L_sun V_sun = V_top Ω (1 − e^(−(K+K_n)L))/(K + K_n) and L_sun V_sun + L_sh V_sh = V_top (1 − e^(−K_n L))/K_n: the
    /// canopy's capacity is the same under every sun, clumped or not. At night all leaves are shaded. Where a class has no leaf its
    /// capacity is V_top. The understory has the capacities of the overstory.
    /// </remarks>
    /// <param name="over">The overstory.</param>
    /// <param name="light">For the sunlit and shaded areas of its leaves.</param>
    /// <param name="beamCosine">Cosine of the sun's zenith angle, above 0.</param>
    /// <param name="topCapacity">V_top, µmol m⁻² s⁻¹.</param>
    public static LeafClasses<T> Of<T>(in CanopyLayer<T> over, in CanopyLight<T> light, T beamCosine, T topCapacity)
        where T : unmanaged, ILane<T>
    {
        T L = over.LeafArea;
        T L_sun = light.LeafArea[LeafClasses<T>.OverSunlit];
        T L_sh = light.LeafArea[LeafClasses<T>.OverShaded];
        T decay = over.Clumping * (0.5 / beamCosine) + NitrogenDecay;
        T ofSunlit = T.Select(0.0, L_sun, over.Clumping * (1.0 - LaneMath.Exp(-decay * L)) / decay, 0.0);
        T ofShaded = (1.0 - LaneMath.Exp(-NitrogenDecay * L)) * (1.0 / NitrogenDecay) - ofSunlit;
        T sunlit = topCapacity * ((ofSunlit + EmptyLayer) / (L_sun + EmptyLayer));
        T shaded = topCapacity * ((T.Max(ofShaded, 0.0) + EmptyLayer) / (L_sh + EmptyLayer));
        LeafClasses<T> capacity = default;
        capacity[LeafClasses<T>.OverSunlit] = sunlit;
        capacity[LeafClasses<T>.OverShaded] = shaded;
        capacity[LeafClasses<T>.UnderSunlit] = sunlit;
        capacity[LeafClasses<T>.UnderShaded] = shaded;
        return capacity;
    }
}
