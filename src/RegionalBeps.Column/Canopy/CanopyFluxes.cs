using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>What the canopy of an hour exchanged: means over the hour, towards the air counted positive.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CanopyFluxes<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Sensible heat of leaves and stems, W m⁻²; what the iteration left unbalanced is counted in.</summary>
    public T SensibleHeat;

    /// <summary>Latent heat of leaves and stems that the balance went by, W m⁻²: L_v of all vapour but that of snow, L_s of that.</summary>
    public T LatentHeat;

    /// <summary>Vapour between the overstory and the air among the plants.</summary>
    public LayerVapour<T> Over;

    /// <summary>Vapour between the understory and the air among the plants.</summary>
    public LayerVapour<T> Under;

    /// <summary>Carbon dioxide that photosynthesis binds, µmol m⁻² of ground s⁻¹.</summary>
    public T GrossAssimilation;

    /// <summary>Carbon dioxide that leaves respire in the meantime, µmol m⁻² of ground s⁻¹.</summary>
    public T LeafRespiration;

    /// <summary>Net longwave radiation of leaves and stems, W m⁻².</summary>
    public T NetLongwave;

    /// <summary>Longwave radiation to the sky, W m⁻².</summary>
    public T LongwaveUp;

    /// <summary>Longwave radiation onto the ground, W m⁻².</summary>
    public T LongwaveOntoGround;

    /// <summary>Share of the ground's view that is sky.</summary>
    public T SkyView;

    /// <summary>Conductances of the air that the ground meets, u* among them.</summary>
    public CanopyExchange<T> Exchange;

    /// <summary>Largest magnitude of a class's unbalanced energy at the end, W m⁻².</summary>
    public T LargestResidual;
}
