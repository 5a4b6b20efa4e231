using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>The hydraulics of a layer whose ice does not change for the time being.</summary>
/// <remarks>
/// Retention and conductivity after Campbell (1974): ψ = ψ_s (θ/φ)^−b, K = K_s (θ/φ)^(2b+3). Ice leaves φ_e = φ − θ_i of the pores to the
/// liquid, and impedes its flow by 10^(−6 θ_i/φ) (Lundin 1990; Hansson et al. 2004). Above φ_e the water is under pressure and the layer
/// yields elastically, ψ = ψ_e − (θ − φ_e)/S_s: one equation serves wet and dry soil.
/// </remarks>
/// <typeparam name="T">The lane.</typeparam>
public struct WaterLayer<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>S_s, elastic storage, m⁻¹.</summary>
    public const double ElasticStorage = 1e-3;

    private const double DriestWater = 1e-4;
    private const double LeastSuction = 1e-9;

    /// <summary>Δz, m.</summary>
    public T Thickness;

    /// <summary>φ_e, m³ m⁻³.</summary>
    public T OpenPorosity;

    /// <summary>ψ_e, suction at which the open pores are full, m.</summary>
    public T EntrySuction;

    /// <summary>K_e, conductivity at that suction, m s⁻¹.</summary>
    public T EntryConductivity;

    /// <summary>10^(−6 θ_i/φ).</summary>
    public T Impedance;

    private T _inversePorosity;
    private T _exponent;
    private T _conductivityExponent;
    private T _saturatedSuction;
    private T _logSaturatedSuction;
    private T _saturatedConductivity;
    private T _logEntrySuction;
    private T _acrossExponent;
    private T _potentialFactor;

    /// <summary>The layer with the ice that it holds.</summary>
    /// <param name="layer">The soil.</param>
    /// <param name="ice">θ_i, m³ m⁻³.</param>
    /// <param name="prepared">Takes it.</param>
    public static void Prepare(in SoilLayer<T> layer, in T ice, out WaterLayer<T> prepared)
    {
        T open = T.Max(layer.Porosity - ice, 0.01);
        T inversePorosity = 1.0 / layer.Porosity;
        T saturation = open * inversePorosity;
        T logEntryFactor = -layer.Exponent * LaneMath.Log(saturation);
        T entryFactor = LaneMath.Exp(logEntryFactor);
        prepared.Thickness = layer.Thickness;
        prepared.OpenPorosity = open;
        prepared.EntrySuction = layer.SaturatedSuction * entryFactor;
        prepared.EntryConductivity = Conductivity(layer.SaturatedHydraulicConductivity, saturation, 1.0 / entryFactor);
        prepared.Impedance = IceImpedance(layer, ice);
        prepared._inversePorosity = inversePorosity;
        prepared._exponent = layer.Exponent;
        prepared._conductivityExponent = 2.0 * layer.Exponent + 3.0;
        prepared._saturatedSuction = layer.SaturatedSuction;
        prepared._logSaturatedSuction = layer.LogSaturatedSuction;
        prepared._saturatedConductivity = layer.SaturatedHydraulicConductivity;
        prepared._logEntrySuction = layer.LogSaturatedSuction + logEntryFactor;
        prepared._acrossExponent = (2.0 * layer.Exponent + 3.0) * layer.InverseExponent;
        prepared._potentialFactor = layer.Exponent / (layer.Exponent + 3.0);
    }

    /// <summary>10^(−6 θ_i/φ).</summary>
    /// <param name="layer">The soil.</param>
    /// <param name="ice">θ_i, m³ m⁻³.</param>
    public static T IceImpedance(in SoilLayer<T> layer, in T ice) => LaneMath.Exp(-6.0 * 2.302585092994046 * ice / layer.Porosity);

    /// <summary>Suction and conductivity at a content of liquid water.</summary>
    /// <remarks>One power serves both: p = (θ/φ)^b, ψ = ψ_s/p, K = K_s (θ/φ)³ p².</remarks>
    /// <param name="liquid">θ_l, m³ m⁻³.</param>
    /// <param name="point">Takes them.</param>
    public readonly void At(in T liquid, out WaterPoint<T> point)
    {
        T x = T.Max(DriestWater, T.Min(liquid, OpenPorosity));
        T inverse = 1.0 / x;
        T saturation = x * _inversePorosity;
        T power = Power(_exponent, saturation, out T logPower);
        T suction = _saturatedSuction / power;
        T conductivity = Conductivity(_saturatedConductivity, saturation, power);
        T isFull = T.LessThan(OpenPorosity, liquid);
        T isInside = T.And(T.Not(isFull), T.LessThan(DriestWater, liquid));
        T underPressure = suction - T.Max(0.0, liquid - OpenPorosity) * (1.0 / ElasticStorage);
        T logSuction = _logSaturatedSuction - logPower;
        point.Suction = underPressure;
        point.LogSuction = T.IsAny(isFull) ? T.Blend(isFull, LaneMath.Log(T.Max(underPressure, LeastSuction)), logSuction) : logSuction;
        point.SuctionSlope = T.Blend(isFull, -1.0 / ElasticStorage, -_exponent * suction * inverse);
        point.Conductivity = conductivity;
        point.ConductivitySlope = T.Blend(isInside, _conductivityExponent * conductivity * inverse, 0.0);
    }

    /// <summary>Conductivity of this layer at the suction of another, K_s (u/ψ_s)^(−(2b+3)/b), u = max(ψ, ψ_e), m s⁻¹.</summary>
    /// <remarks>In the same soil that is the conductivity that the other layer has itself, which spares the power in most columns.</remarks>
    /// <param name="other">The other layer.</param>
    /// <param name="point">Its water.</param>
    public readonly T ConductivityAt(in WaterLayer<T> other, in WaterPoint<T> point)
    {
        T isOtherwise = T.Or(
            IsOtherSoilThan(other), T.And(T.LessThan(point.Suction, other.EntrySuction), T.LessThan(EntrySuction, point.Suction)));
        T likeOther = T.Select(point.Suction, EntrySuction, EntryConductivity, point.Conductivity);
        return T.IsAny(isOtherwise) ? T.Blend(isOtherwise, ConductivityAt(point.LogSuction), likeOther) : likeOther;
    }

    /// <summary>Conductivity of this layer at a suction of its own, m s⁻¹.</summary>
    /// <param name="suction">ψ, m; negative under pressure.</param>
    public readonly T ConductivityAtSuction(in T suction) => ConductivityAt(LaneMath.Log(T.Max(suction, LeastSuction)));

    /// <summary>Kirchhoff potential ∫ K dψ from ψ to infinity: K u b/(b + 3) + K_e max(ψ_e − ψ, 0), m² s⁻¹.</summary>
    /// <param name="suction">ψ, m.</param>
    /// <param name="conductivity">This layer's conductivity at ψ, m s⁻¹.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Potential(T suction, T conductivity) =>
        conductivity * T.Max(suction, EntrySuction) * _potentialFactor + EntryConductivity * T.Max(EntrySuction - suction, 0.0);

    /// <summary>(θ/φ)^b and its logarithm.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Power(in T exponent, in T saturation, out T log)
    {
        log = exponent * LaneMath.Log(saturation);
        return LaneMath.Exp(log);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Conductivity(T saturated, T saturation, T power) => saturated * (saturation * saturation * saturation) * (power * power);

    private readonly T ConductivityAt(in T logSuction) =>
        _saturatedConductivity * LaneMath.Exp(_acrossExponent * (_logSaturatedSuction - T.Max(logSuction, _logEntrySuction)));

    private readonly T IsOtherSoilThan(in WaterLayer<T> other) => T.Not(T.And(
        T.And(T.AreEqual(_exponent, other._exponent), T.AreEqual(_saturatedSuction, other._saturatedSuction)),
        T.And(T.AreEqual(_inversePorosity, other._inversePorosity), T.AreEqual(_saturatedConductivity, other._saturatedConductivity))));
}
