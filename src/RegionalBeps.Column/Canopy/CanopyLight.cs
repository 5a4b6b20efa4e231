using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>Shortwave radiation in a canopy, and the areas of leaves that it divides into sunlit and shaded.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CanopyLight<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Leaf area of each class, m² m⁻².</summary>
    public LeafClasses<T> LeafArea;

    /// <summary>Area of leaves and stems of each class, m² m⁻².</summary>
    public LeafClasses<T> PlantArea;

    /// <summary>Shortwave radiation that each class absorbs, W m⁻² of ground.</summary>
    public LeafClasses<T> Absorbed;

    /// <summary>Photosynthetically active radiation that a leaf of each class absorbs, µmol m⁻² of leaf s⁻¹.</summary>
    public LeafClasses<T> LeafLight;

    /// <summary>Shortwave radiation back to the sky, W m⁻².</summary>
    public T Reflected;

    /// <summary>Visible radiation that reaches the ground, W m⁻².</summary>
    public T OntoGroundVisible;

    /// <summary>Near infrared that reaches the ground, W m⁻².</summary>
    public T OntoGroundNearInfrared;

    /// <summary>Shortwave radiation that the ground absorbs, W m⁻².</summary>
    public T GroundAbsorbed;
}
