using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Column.State;

/// <summary>What does not change with time about the ground of a column.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct GroundParameters<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>The soil, from the surface down.</summary>
    public SoilLayers<SoilLayer<T>> Layers;

    /// <summary>Heat from the earth below, W m⁻².</summary>
    public T GeothermalFlux;

    /// <summary>Share of free drainage at 2 m: 1 deep soil, 0.1 bedrock within 2 m, 0.02 wetland.</summary>
    public T DrainageFactor;

    /// <summary>Depth of the water table of a column that stands on ground water, m; infinity elsewhere.</summary>
    public T WaterTableDepth;

    /// <summary>Most water that can stand on the soil, kg m⁻².</summary>
    public T PondLimit;

    /// <summary>Largest share of the ground that is saturated and sheds what falls on it.</summary>
    public T SaturatedShareLimit;

    /// <summary>Height of the plants, m.</summary>
    public T CanopyHeight;

    /// <summary>Area of litter on the ground, m² m⁻²: 0.5 in forest, else 0.</summary>
    public T LitterArea;

    /// <summary>Albedo of dry soil, mean of visible and near infrared.</summary>
    public T SoilAlbedoDry;

    /// <summary>Albedo of wet soil, mean of visible and near infrared.</summary>
    public T SoilAlbedoWet;

    /// <summary>Lowest albedo of old snow in the visible.</summary>
    public T OldSnowAlbedoVisible;

    /// <summary>Lowest albedo of old snow in the near infrared.</summary>
    public T OldSnowAlbedoNearInfrared;
}
