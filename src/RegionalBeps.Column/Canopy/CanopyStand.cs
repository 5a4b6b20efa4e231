using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>A canopy as radiation and wind meet it in an hour.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CanopyStand<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>The overstory.</summary>
    public CanopyLayer<T> Over;

    /// <summary>The understory.</summary>
    public CanopyLayer<T> Under;

    /// <summary>What the wind meets.</summary>
    public CanopyShape<T> Shape;

    /// <summary>z_b, height above ground to which the weather refers, m.</summary>
    public T ReferenceHeight;

    /// <summary>z₀g, roughness of the ground below the plants, m: 0.01 of soil, 0.0024 of snow.</summary>
    public T GroundRoughness;

    /// <summary>Emissivity of the ground.</summary>
    public T GroundEmissivity;
}
