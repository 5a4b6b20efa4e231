using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.State;

/// <summary>What one hour of a column did: means over the hour, to the air counted positive, and its ledgers.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct ColumnFluxes<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Snow, pond and soil: their state at the end of the hour, their fluxes and ledgers.</summary>
    public GroundFluxes<T> Ground;

    /// <summary>Shortwave radiation back to the sky, W m⁻².</summary>
    public T ShortwaveUp;

    /// <summary>Longwave radiation to the sky, W m⁻².</summary>
    public T LongwaveUp;

    /// <summary>Sensible heat of plants and ground, W m⁻².</summary>
    public T SensibleHeat;

    /// <summary>Latent heat of plants and ground, W m⁻².</summary>
    public T LatentHeat;

    /// <summary>All vapour of plants and ground, kg m⁻² s⁻¹.</summary>
    public T Evaporation;

    /// <summary>GPP, gC m⁻² in the hour.</summary>
    public T GrossProduction;

    /// <summary>
    /// R_e, gC m⁻² in the hour: maintenance of the plants in the hour, and the twenty-fourth part of growth and decay of the last whole day,
    /// which are known by the day alone.
    /// </summary>
    public T EcosystemRespiration;

    /// <summary>f_w, 0 in drought or frozen soil to 1.</summary>
    public T WaterStress;

    /// <summary>Largest energy that a class of leaves left unbalanced, W m⁻²; it is counted as sensible heat.</summary>
    public T LargestLeafResidual;

    /// <summary>Energy that came in less what went out or was stored, W m⁻²: nothing but rounding.</summary>
    public T EnergyResidual;

    /// <summary>Water that came in less what went out or was stored, kg m⁻²: nothing but rounding.</summary>
    public T WaterResidual;
}
