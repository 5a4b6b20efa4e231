using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>Leaves and stems of the overstory or of the understory, as far as they stand above the snow.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CanopyLayer<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>L, leaf area, m² m⁻².</summary>
    public T LeafArea;

    /// <summary>P, area of leaves and stems, m² m⁻²; 0 is allowed.</summary>
    public T PlantArea;

    /// <summary>Ω, clumping index, 0..1; 1 is a random arrangement.</summary>
    public T Clumping;
}
