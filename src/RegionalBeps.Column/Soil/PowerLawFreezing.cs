using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Soil;

/// <summary>
/// Water freezes over a range of temperatures, as the power law of <see cref="UnfrozenWater"/> says. Improvement 5 of 5 (supercooled water).
/// </summary>
/// <remarks>
/// With the depression D = −T in K, a = (ρ_w L_f − (C_w − C_i) D) θ_l and c = C_f D, the enthalpy of a layer that holds ice is H = a − c.
/// The unknown of the inversion is y = ln D, in which f(y) = ln(a + max(−H, 0)) − ln(c + max(H, 0)) = 0 is nearly straight on both sides:
/// where latent heat dominates (H &gt; 0) f falls by 1/b + 1, where sensible heat does (H &lt; 0) by the same at most. The start is the
/// larger or smaller of the crossing y_c of the two asymptotes and the asymptote itself. A layer is free of ice from
/// H* = C_t T* + ρ_w L_f θ upwards, T* its freezing point.
/// </remarks>
/// <typeparam name="T">The lane.</typeparam>
public struct PowerLawFreezing<T> : IFreezing<T, PowerLawFreezing<T>>
    where T : unmanaged, ILane<T>
{
    private const double FusionHeatOfVolume = PhysicalConstants.WaterDensity * PhysicalConstants.FusionHeat;
    private const double WaterCapacity = PhysicalConstants.WaterDensity * PhysicalConstants.WaterSpecificHeat;
    private const double IceCapacity = PhysicalConstants.WaterDensity * PhysicalConstants.IceSpecificHeat;
    private const double CapacityGain = WaterCapacity - IceCapacity;

    private const int Iterations = 4;

    // Colder than any ground, and far enough from 0 K for the logarithm of the temperature; 4.6 is below its logarithm.
    private const double LargestDepression = 99.49;
    private const double LargestLogDepression = 4.6;

    private T _logLiquidScale;
    private T _inverseExponent;
    private T _frozenCapacity;
    private T _thawedCapacity;
    private T _water;
    private T _freezingEnthalpy;
    private T _logFreezingDepression;
    private T _logLatentScale;
    private T _logFrozenCapacity;
    private T _logCrossing;

    /// <inheritdoc/>
    public static PowerLawFreezing<T> Prepare(in SoilLayer<T> layer, T water)
    {
        T depression = T.Min(UnfrozenWater.FreezingDepression(layer, water), LargestDepression);
        T thawedCapacity = layer.SolidHeatCapacity + WaterCapacity * water;
        T frozenCapacity = layer.SolidHeatCapacity + IceCapacity * water;
        T logFrozenCapacity = LaneMath.Log(frozenCapacity);
        T logLatentScale = LogOf(FusionHeatOfVolume) + layer.LogLiquidScale + LogOf(PhysicalConstants.FreezingPointKelvin) * layer.InverseExponent;
        return new()
        {
            _logLiquidScale = layer.LogLiquidScale,
            _inverseExponent = layer.InverseExponent,
            _frozenCapacity = frozenCapacity,
            _thawedCapacity = thawedCapacity,
            _water = water,
            _freezingEnthalpy = FusionHeatOfVolume * water - thawedCapacity * depression,
            _logFreezingDepression = T.Min(LaneMath.Log(depression), LargestLogDepression),
            _logLatentScale = logLatentScale,
            _logFrozenCapacity = logFrozenCapacity,
            _logCrossing = (logLatentScale - logFrozenCapacity) / (1.0 + layer.InverseExponent),
        };
    }

    /// <inheritdoc/>
    public readonly T Enthalpy(T temperature)
    {
        T y = LaneMath.Log(T.Max(-temperature, LaneMath.Exp(_logFreezingDepression)));
        T depression = LaneMath.Exp(y);
        T liquid = Liquid(y, depression);
        T frozen = (FusionHeatOfVolume - CapacityGain * depression) * liquid - _frozenCapacity * depression;
        T thawed = _thawedCapacity * temperature + FusionHeatOfVolume * _water;
        return T.Select(thawed, _freezingEnthalpy, frozen, thawed);
    }

    /// <inheritdoc/>
    public readonly T Temperature(T enthalpy, out T liquid, out T slope)
    {
        T y = Start(enthalpy);
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            y = Improve(y, enthalpy);
        }

        T depression = LaneMath.Exp(y);
        T limit = T.Min(_water, Liquid(y, depression));
        T frozenSlope = 1.0 / FrozenHeatCapacity(depression, limit);
        T isFrozen = T.LessThan(enthalpy, _freezingEnthalpy);
        liquid = T.Blend(isFrozen, limit, _water);
        slope = T.Blend(isFrozen, frozenSlope, 1.0 / _thawedCapacity);
        return T.Blend(isFrozen, -depression, (enthalpy - FusionHeatOfVolume * _water) / _thawedCapacity);
    }

    /// <inheritdoc/>
    public readonly T Bound(T from, T proposed) => proposed;

    private static T LogOf(double value) => LaneMath.Log<T>(value);

    /// <summary>ln D of the asymptote that dominates.</summary>
    private readonly T Start(T enthalpy)
    {
        T logEnthalpy = LaneMath.Log(T.Max(T.Abs(enthalpy), 1.0));
        T latent = T.Min(_logCrossing, (_logLatentScale - logEnthalpy) / _inverseExponent);
        T sensible = T.Max(_logCrossing, logEnthalpy - _logFrozenCapacity);
        return Bound(T.Select(0.0, enthalpy, latent, sensible));
    }

    /// <summary>One Newton step: −f' = [(1/b) T_f/T + (C_w − C_i) D/(ρ_w L_f − (C_w − C_i) D)] a/(a + max(−H, 0)) + c/(c + max(H, 0)).</summary>
    private readonly T Improve(T y, T enthalpy)
    {
        T depression = LaneMath.Exp(y);
        T gain = CapacityGain * depression;
        T fusion = FusionHeatOfVolume - gain;
        T a = fusion * Liquid(y, depression);
        T c = _frozenCapacity * depression;
        T latent = a + T.Max(-enthalpy, 0.0);
        T sensible = c + T.Max(enthalpy, 0.0);
        T kelvinRatio = PhysicalConstants.FreezingPointKelvin / (PhysicalConstants.FreezingPointKelvin - depression);
        T fall = (_inverseExponent * kelvinRatio + gain / fusion) * (a / latent) + c / sensible;
        return Bound(y + LaneMath.Log(latent / sensible) / fall);
    }

    private readonly T Bound(T y) => T.Min(T.Max(y, _logFreezingDepression), LargestLogDepression);

    private readonly T Liquid(T y, T depression) =>
        LaneMath.Exp(_logLiquidScale + (LaneMath.Log(PhysicalConstants.FreezingPointKelvin - depression) - y) * _inverseExponent);

    /// <summary>dH/dT = C + (ρ_w L_f + (C_w − C_i) T) dθ_l/dT.</summary>
    private readonly T FrozenHeatCapacity(T depression, T liquid)
    {
        T rise = liquid * _inverseExponent * (1.0 / depression + 1.0 / (PhysicalConstants.FreezingPointKelvin - depression));
        return _frozenCapacity + CapacityGain * liquid + (FusionHeatOfVolume - CapacityGain * depression) * rise;
    }
}
