using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.State;

/// <summary>
/// The ground from the snow surface down to 32 m: everything that persists from one hour to the next, and nothing else. These bytes are
/// the checkpoint.
/// </summary>
/// <typeparam name="T">The lane. Every field consists of lanes, see <see cref="ColumnBundle"/>.</typeparam>
public struct GroundState<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>H, J m⁻³: heat above that of solids and ice at 0 degC.</summary>
    public SoilLayers<T> SoilEnthalpy;

    /// <summary>θ, liquid and ice as water, m³ m⁻³.</summary>
    public SoilLayers<T> SoilWater;

    /// <summary>
    /// Temperature of each soil layer, degC: follows from enthalpy and water, kept so that it is found once an hour and found quickly in
    /// the next. A value that does not belong to them costs time, not accuracy.
    /// </summary>
    public SoilLayers<T> SoilTemperature;

    /// <summary>θ_l, liquid water of each soil layer, m³ m⁻³: kept with the temperature.</summary>
    public SoilLayers<T> SoilLiquid;

    /// <summary>Liquid and ice of each snow slot, kg m⁻².</summary>
    public SnowSlots<T> SnowMass;

    /// <summary>Thickness of each snow slot, m.</summary>
    public SnowSlots<T> SnowDepth;

    /// <summary>Heat of each snow slot above that of ice at 0 degC, J m⁻².</summary>
    public SnowSlots<T> SnowEnthalpy;

    /// <summary>Albedo of snow in the visible.</summary>
    public T SnowAlbedoVisible;

    /// <summary>Albedo of snow in the near infrared.</summary>
    public T SnowAlbedoNearInfrared;

    /// <summary>Liquid and ice that stand on the soil, kg m⁻².</summary>
    public T PondMass;

    /// <summary>Heat of the ponded water above that of ice at 0 degC, J m⁻².</summary>
    public T PondEnthalpy;

    /// <summary>Temperature of the snow surface, degC; that of the ground where no snow lies.</summary>
    public T SnowSkinTemperature;

    /// <summary>Temperature of the surface where no snow lies, degC.</summary>
    public T BareSkinTemperature;
}
