using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>How a layer of given water content freezes: the relation of its enthalpy to its temperature.</summary>
/// <remarks>Enthalpy counts from ice and solids at 0 degC: H = C(θ_l, θ_i) T + ρ_w L_f θ_l, J m⁻³, T in degC.</remarks>
/// <typeparam name="T">The lane.</typeparam>
/// <typeparam name="TSelf">The freezing law.</typeparam>
public interface IFreezing<T, TSelf>
    where T : unmanaged, ILane<T>
    where TSelf : unmanaged, IFreezing<T, TSelf>
{
    /// <summary>The law of one layer while it holds the given water.</summary>
    /// <param name="layer">The soil.</param>
    /// <param name="water">θ, liquid and ice (as water), m³ m⁻³, above 0.</param>
    public static abstract TSelf Prepare(in SoilLayer<T> layer, T water);

    /// <summary>The same, put where it is to stay: laws are large.</summary>
    /// <param name="layer">The soil.</param>
    /// <param name="water">θ, liquid and ice (as water), m³ m⁻³, above 0.</param>
    /// <param name="law">Takes the law.</param>
    public static virtual void Prepare(in SoilLayer<T> layer, in T water, out TSelf law) => law = TSelf.Prepare(layer, water);

    /// <summary>Enthalpy at a temperature.</summary>
    /// <param name="temperature">degC.</param>
    /// <returns>J m⁻³.</returns>
    public T Enthalpy(T temperature);

    /// <summary>Where an iteration may go on from that proposes an enthalpy: not further than to the next kink of the law.</summary>
    /// <param name="from">Enthalpy before, J m⁻³.</param>
    /// <param name="proposed">Enthalpy that the iteration proposes, J m⁻³.</param>
    public T Bound(T from, T proposed);

    /// <summary>Temperature at an enthalpy.</summary>
    /// <param name="enthalpy">J m⁻³.</param>
    /// <param name="liquid">Liquid water, m³ m⁻³.</param>
    /// <param name="slope">dT/dH, K m³ J⁻¹, positive.</param>
    /// <returns>degC.</returns>
    public T Temperature(T enthalpy, out T liquid, out T slope);

    /// <summary>Temperature at an enthalpy that is near one whose temperature and liquid water are known; any other pair costs only time.</summary>
    /// <param name="enthalpy">J m⁻³.</param>
    /// <param name="nearTemperature">A temperature of this law, degC.</param>
    /// <param name="nearLiquid">The liquid water there, m³ m⁻³.</param>
    /// <param name="liquid">Liquid water, m³ m⁻³.</param>
    /// <param name="slope">dT/dH, K m³ J⁻¹, positive.</param>
    /// <returns>degC.</returns>
    public T TemperatureNear(in T enthalpy, in T nearTemperature, in T nearLiquid, out T liquid, out T slope);
}
