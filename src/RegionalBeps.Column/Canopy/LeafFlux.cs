using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>What one class of leaves exchanges with the air among the plants, at its last temperature.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct LeafFlux<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>ρ c_p P g_b, heat by difference in temperature, W m⁻² K⁻¹.</summary>
    public T HeatSlope;

    /// <summary>G of vapour from dry leaves through their stomata, m s⁻¹ per unit of ground.</summary>
    public T DryConductance;

    /// <summary>G of vapour from wet leaves and stems, m s⁻¹ per unit of ground.</summary>
    public T WetConductance;

    /// <summary>G of vapour from snow on leaves and stems, m s⁻¹ per unit of ground.</summary>
    public T SnowConductance;

    /// <summary>Latent heat by difference in vapour pressure, W m⁻² Pa⁻¹.</summary>
    public T LatentSlope;

    /// <summary>A, net assimilation, µmol m⁻² of leaf s⁻¹.</summary>
    public T Assimilation;

    /// <summary>R_d, respiration of the leaf, µmol m⁻² of leaf s⁻¹.</summary>
    public T Respiration;

    /// <summary>Q, energy that the leaves gain and have no use for, W m⁻² of ground: 0 once the iteration has converged.</summary>
    public T Residual;

    /// <summary>Fall of <see cref="Residual"/> with the leaf's temperature, W m⁻² K⁻¹.</summary>
    public T ResidualSlope;

    /// <summary>Vapour pressure of saturation at the leaf's temperature, Pa.</summary>
    public T Saturation;

    /// <summary>Its rise with temperature, Pa K⁻¹.</summary>
    public T SaturationSlope;

    /// <summary>All conductances for vapour together, m s⁻¹ per unit of ground.</summary>
    public readonly T VapourConductance => DryConductance + WetConductance + SnowConductance;
}
