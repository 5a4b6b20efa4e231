using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.State;

/// <summary>What one hour did: the ground as it is afterwards, the mean fluxes of the hour and its ledgers.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct GroundFluxes<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Temperature of each soil layer at the end of the hour, degC.</summary>
    public SoilLayers<T> SoilTemperature;

    /// <summary>Liquid water of each soil layer at the end of the hour, m³ m⁻³.</summary>
    public SoilLayers<T> SoilLiquid;

    /// <summary>Depth of the snow at the end of the hour, m.</summary>
    public T SnowDepth;

    /// <summary>Water in the snow at the end of the hour, kg m⁻².</summary>
    public T SnowMass;

    /// <summary>Share of the ground that snow covered.</summary>
    public T SnowCover;

    /// <summary>Temperature that radiates as the ground as a whole did, degC.</summary>
    public T SkinTemperature;

    /// <summary>Shortwave that the ground absorbed, W m⁻².</summary>
    public T ShortwaveAbsorbed;

    /// <summary>Longwave that the ground emitted and reflected, W m⁻².</summary>
    public T LongwaveUp;

    /// <summary>Sensible heat to the air, W m⁻².</summary>
    public T SensibleHeat;

    /// <summary>Latent heat to the air, W m⁻².</summary>
    public T LatentHeat;

    /// <summary>Heat that went into snow, pond and soil at their top, W m⁻²: absorbed radiation less the three fluxes above.</summary>
    public T GroundHeat;

    /// <summary>Evaporation and sublimation less dew and frost, kg m⁻² s⁻¹.</summary>
    public T Evaporation;

    /// <summary>Water that plants took, kg m⁻² s⁻¹.</summary>
    public T Transpiration;

    /// <summary>Water that ran off the surface, kg m⁻² s⁻¹.</summary>
    public T Runoff;

    /// <summary>Water that drained at 2 m, kg m⁻² s⁻¹.</summary>
    public T Drainage;

    /// <summary>Water that left the snow downwards, kg m⁻² s⁻¹.</summary>
    public T SnowOutflow;

    /// <summary>Heat in the ground, Σ |H| Δz, J m⁻²: what the energy residual is measured by.</summary>
    public T HeatScale;

    /// <summary>Gain of heat in the ground less what came in, J m⁻².</summary>
    public T HeatResidual;

    /// <summary>Gain of water in snow, pond and the upper 2 m less what came in, kg m⁻².</summary>
    public T WaterResidual;

    /// <summary>Largest difference of a soil layer's temperature from that of the last linear system, K: how far Newton's method was from its end.</summary>
    public T LinearisationError;
}
