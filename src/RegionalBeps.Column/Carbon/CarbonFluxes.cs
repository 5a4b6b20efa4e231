using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Carbon;

/// <summary>Carbon of a day between column and air, gC m⁻² d⁻¹.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CarbonFluxes<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>GPP, gross of all respiration.</summary>
    public T GrossProduction;

    /// <summary>R_a, respiration of plants to live and to grow.</summary>
    public T PlantRespiration;

    /// <summary>NPP = GPP − R_a.</summary>
    public T NetProduction;

    /// <summary>R_h, respiration of litter and soil.</summary>
    public T SoilRespiration;

    /// <summary>λ_u and λ_d of the day, for <see cref="CarbonSpinUp{T}"/>.</summary>
    public DecayActivity<T> Activity;

    /// <summary>Gain of all pools less NPP − R_h: nothing but rounding.</summary>
    public T Residual;

    /// <summary>R_e = R_a + R_h.</summary>
    public readonly T EcosystemRespiration => PlantRespiration + SoilRespiration;

    /// <summary>NEP = NPP − R_h.</summary>
    public readonly T NetEcosystemProduction => NetProduction - SoilRespiration;
}
