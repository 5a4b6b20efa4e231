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

    private T _porosity;
    private T _exponent;
    private T _conductivityExponent;
    private T _logSaturatedSuction;
    private T _saturatedConductivity;
    private T _logEntrySuction;
    private T _suctionExponent;
    private T _potentialFactor;

    /// <summary>The layer with the ice that it holds.</summary>
    /// <param name="layer">The soil.</param>
    /// <param name="ice">θ_i, m³ m⁻³.</param>
    public static WaterLayer<T> Prepare(in SoilLayer<T> layer, T ice)
    {
        T open = T.Max(layer.Porosity - ice, 0.01);
        T logOpen = LaneMath.Log(open / layer.Porosity);
        T conductivityExponent = 2.0 * layer.Exponent + 3.0;
        return new()
        {
            Thickness = layer.Thickness,
            OpenPorosity = open,
            EntrySuction = LaneMath.Exp(layer.LogSaturatedSuction - layer.Exponent * logOpen),
            EntryConductivity = layer.SaturatedHydraulicConductivity * LaneMath.Exp(conductivityExponent * logOpen),
            Impedance = IceImpedance(layer, ice),
            _porosity = layer.Porosity,
            _exponent = layer.Exponent,
            _conductivityExponent = conductivityExponent,
            _logSaturatedSuction = layer.LogSaturatedSuction,
            _saturatedConductivity = layer.SaturatedHydraulicConductivity,
            _logEntrySuction = layer.LogSaturatedSuction - layer.Exponent * logOpen,
            _suctionExponent = conductivityExponent * layer.InverseExponent,
            _potentialFactor = layer.Exponent / (layer.Exponent + 3.0),
        };
    }

    /// <summary>10^(−6 θ_i/φ).</summary>
    /// <param name="layer">The soil.</param>
    /// <param name="ice">θ_i, m³ m⁻³.</param>
    public static T IceImpedance(in SoilLayer<T> layer, T ice) => LaneMath.Exp(-6.0 * 2.302585092994046 * ice / layer.Porosity);

    /// <summary>Suction and conductivity at a content of liquid water.</summary>
    /// <param name="liquid">θ_l, m³ m⁻³.</param>
    public readonly WaterPoint<T> At(T liquid)
    {
        T x = T.Max(DriestWater, T.Min(liquid, OpenPorosity));
        T logSaturation = LaneMath.Log(x / _porosity);
        T logSuction = _logSaturatedSuction - _exponent * logSaturation;
        T suction = LaneMath.Exp(logSuction);
        T conductivity = _saturatedConductivity * LaneMath.Exp(_conductivityExponent * logSaturation);
        T isFull = T.LessThan(OpenPorosity, liquid);
        T isInside = T.And(T.Not(isFull), T.LessThan(DriestWater, liquid));
        T underPressure = suction - T.Max(0.0, liquid - OpenPorosity) * (1.0 / ElasticStorage);
        return new()
        {
            Suction = underPressure,
            LogSuction = T.Blend(isFull, LaneMath.Log(T.Max(underPressure, LeastSuction)), logSuction),
            SuctionSlope = T.Blend(isFull, -1.0 / ElasticStorage, -_exponent * suction / x),
            Conductivity = conductivity,
            ConductivitySlope = T.Blend(isInside, _conductivityExponent * conductivity / x, 0.0),
        };
    }

    /// <summary>Conductivity of this layer at the suction of another, K_s (u/ψ_s)^(−(2b+3)/b), u = max(ψ, ψ_e), m s⁻¹.</summary>
    /// <param name="logSuction">ln ψ, ψ in m.</param>
    public readonly T ConductivityAt(T logSuction) =>
        _saturatedConductivity * LaneMath.Exp(_suctionExponent * (_logSaturatedSuction - T.Max(logSuction, _logEntrySuction)));

    /// <summary>Kirchhoff potential ∫ K dψ from ψ to infinity: K u b/(b + 3) + K_e max(ψ_e − ψ, 0), m² s⁻¹.</summary>
    /// <param name="suction">ψ, m.</param>
    /// <param name="conductivity">This layer's conductivity at ψ, m s⁻¹.</param>
    public readonly T Potential(T suction, T conductivity) =>
        conductivity * T.Max(suction, EntrySuction) * _potentialFactor + EntryConductivity * T.Max(EntrySuction - suction, 0.0);
}
