using System.Diagnostics.CodeAnalysis;

namespace RegionalBeps.Column.Baseline;

/// <summary>All that the reference column carries from one hour to the next: copying this struct is a checkpoint.</summary>
/// <remarks>
/// The reference reads parts of it from uninitialised memory (B01, B28); here every field has a value from the first hour on.
/// </remarks>
[SuppressMessage("Design", "CA1051", Justification = "Processes advance the fields by reference; a property would copy the layers.")]
public struct BaselineState
{
    /// <summary>Water and ice together in each layer, m³ m⁻³.</summary>
    public SoilLayers Water;

    /// <summary>The same before the last update, m³ m⁻³.</summary>
    public SoilLayers PreviousWater;

    /// <summary>Layer temperature, °C.</summary>
    public SoilLayers Temperature;

    /// <summary>Share of the water that is ice, 0..1.</summary>
    public SoilLayers IceFraction;

    /// <summary>Suction at the last update of the water, m, positive; zero before the first.</summary>
    public SoilLayers Suction;

    /// <summary>Share of the transpiration that each layer gives, the last valid one.</summary>
    public SoilLayers UptakeWeight;

    /// <summary>Ponded water, m.</summary>
    public double PondDepth;

    /// <summary>Snow depth, m.</summary>
    public double SnowDepth;

    /// <summary>Snow on the ground, kg m⁻².</summary>
    public double SnowMass;

    /// <summary>Bulk density of the snow, kg m⁻³.</summary>
    public double SnowDensity;

    /// <summary>Snow albedo in the visible band.</summary>
    public double SnowAlbedoVisible;

    /// <summary>Snow albedo in the near infrared.</summary>
    public double SnowAlbedoNearInfrared;

    /// <summary>Temperature of whatever is the surface, °C.</summary>
    public double SurfaceTemperature;

    /// <summary>Temperature at the top of the snow, °C.</summary>
    public double SnowTopTemperature;

    /// <summary>Temperature in the middle of the snow, °C.</summary>
    public double SnowMiddleTemperature;

    /// <summary>Temperature at the bottom of the snow, °C.</summary>
    public double SnowBottomTemperature;

    /// <summary>Skin temperature of soil that is free of snow, °C.</summary>
    public double BareTemperature;

    /// <summary>Rain on the overstory, kg m⁻².</summary>
    public double OverstoryWater;

    /// <summary>Rain on the understory, kg m⁻².</summary>
    public double UnderstoryWater;

    /// <summary>Snow on the overstory, kg m⁻².</summary>
    public double OverstorySnow;

    /// <summary>Snow on the understory, kg m⁻².</summary>
    public double UnderstorySnow;

    /// <summary>Area of the overstory that snow covers, as the albedo sees it, m² m⁻².</summary>
    public double OverstorySnowArea;

    /// <summary>Area of the understory that snow covers, as the albedo sees it, m² m⁻².</summary>
    public double UnderstorySnowArea;

    /// <summary>Sensible heat of the overstory in the last sub-step, W m⁻².</summary>
    public double OverstorySensibleHeat;

    /// <summary>Heat into the ground in the last sub-step, W m⁻².</summary>
    public double GroundHeatFlux;

    /// <summary>The pools of dead carbon, gC m⁻².</summary>
    public SoilCarbonPools Carbon;
}
