using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Soil;

/// <summary>
/// Water freezes over a range of temperatures, as the power law of <see cref="UnfrozenWater"/> says. Improvement 5 of 5 (supercooled water).
/// </summary>
/// <remarks>
/// The unknown of the inversion is the logarithm of suction, y = ln(D/(T_f − D)) with the depression D = −T in K: then θ_l = e^(A − y/b),
/// D = T_f eʸ/(1 + eʸ), and with a = (ρ_w L_f − (C_w − C_i) D) θ_l and c = C_f D the enthalpy of a layer that holds ice is H = a − c.
/// f(y) = ln(a + max(−H, 0)) − ln(c + max(H, 0)) = 0 is nearly straight on both sides: its slope is about −(1 + 1/b) where neither term
/// is alone. Newton's method starts on the asymptote that dominates, for H &gt; 0 not beyond the crossing of the two, for H &lt; 0 with
/// |H| + c_× in place of |H|, c_× the value of c at the crossing. After four iterations the temperature is within 1e-5 K. A layer is free
/// of ice from H* = C_t T* + ρ_w L_f θ upwards, T* its freezing point.
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

    // Colder than any ground, and far enough from 0 K: 99.49 K below freezing, and y for that depression.
    private const double LargestDepression = 99.49;
    private const double LargestLogSuction = -0.5573;

    private T _logLiquidScale;
    private T _inverseExponent;
    private T _frozenCapacity;
    private T _thawedCapacity;
    private T _water;
    private T _freezingEnthalpy;
    private T _freezingLogSuction;
    private T _logLatentScale;
    private T _logSensibleScale;
    private T _crossingHeat;
    private T _logCrossing;
    private T _exponent;

    /// <inheritdoc/>
    public static PowerLawFreezing<T> Prepare(in SoilLayer<T> layer, T water)
    {
        T depression = T.Min(UnfrozenWater.FreezingDepression(layer, water), LargestDepression);
        T thawedCapacity = layer.SolidHeatCapacity + WaterCapacity * water;
        T frozenCapacity = layer.SolidHeatCapacity + IceCapacity * water;
        T logLatentScale = LogOf(FusionHeatOfVolume) + layer.LogLiquidScale;
        T logSensibleScale = LaneMath.Log(PhysicalConstants.FreezingPointKelvin * frozenCapacity);
        T logCrossing = (logLatentScale - logSensibleScale) / (1.0 + layer.InverseExponent);
        return new()
        {
            _logLiquidScale = layer.LogLiquidScale,
            _inverseExponent = layer.InverseExponent,
            _frozenCapacity = frozenCapacity,
            _thawedCapacity = thawedCapacity,
            _water = water,
            _freezingEnthalpy = FusionHeatOfVolume * water - thawedCapacity * depression,
            _freezingLogSuction = LogSuction(depression),
            _logLatentScale = logLatentScale,
            _logSensibleScale = logSensibleScale,
            _crossingHeat = LaneMath.Exp(logCrossing + logSensibleScale),
            _logCrossing = logCrossing,
            _exponent = layer.Exponent,
        };
    }

    /// <inheritdoc/>
    public readonly T Enthalpy(T temperature)
    {
        T warmest = PhysicalConstants.FreezingPointKelvin - PhysicalConstants.FreezingPointKelvin / (1.0 + LaneMath.Exp(_freezingLogSuction));
        T depression = T.Min(T.Max(-temperature, warmest), LargestDepression);
        T liquid = LaneMath.Exp(_logLiquidScale - LogSuction(depression) * _inverseExponent);
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

        T suction = LaneMath.Exp(y);
        T limit = T.Min(_water, LaneMath.Exp(_logLiquidScale - y * _inverseExponent));
        T depression = PhysicalConstants.FreezingPointKelvin * (suction / (1.0 + suction));
        T isFrozen = T.LessThan(enthalpy, _freezingEnthalpy);
        liquid = T.Blend(isFrozen, limit, _water);
        slope = 1.0 / T.Blend(isFrozen, FrozenHeatCapacity(depression, limit), _thawedCapacity);
        return T.Blend(isFrozen, -depression, (enthalpy - FusionHeatOfVolume * _water) / _thawedCapacity);
    }

    /// <inheritdoc/>
    public readonly T Bound(T from, T proposed) => proposed;

    private static T LogOf(double value) => LaneMath.Log<T>(value);

    private static T LogSuction(T depression) => LaneMath.Log(depression / (PhysicalConstants.FreezingPointKelvin - depression));

    /// <summary>y of the asymptote that dominates.</summary>
    private readonly T Start(T enthalpy)
    {
        T logHeat = LaneMath.Log(T.Select(0.0, enthalpy, T.Max(enthalpy, 1.0), _crossingHeat - enthalpy));
        T latent = T.Min(_logCrossing, _exponent * (_logLatentScale - logHeat));
        return Bound(T.Select(0.0, enthalpy, latent, logHeat - _logSensibleScale));
    }

    /// <summary>
    /// One Newton step: −f' = [1/b + (C_w − C_i) D'/(ρ_w L_f − (C_w − C_i) D)] a/(a + max(−H, 0)) + c/(c + max(H, 0))/(1 + eʸ),
    /// D' = D/(1 + eʸ).
    /// </summary>
    private readonly T Improve(T y, T enthalpy)
    {
        T suction = LaneMath.Exp(y);
        T liquid = LaneMath.Exp(_logLiquidScale - y * _inverseExponent);
        T thin = 1.0 / (1.0 + suction);
        T depression = PhysicalConstants.FreezingPointKelvin * (suction * thin);
        T fusion = FusionHeatOfVolume - CapacityGain * depression;
        T a = fusion * liquid;
        T c = _frozenCapacity * depression;
        T latent = a + T.Max(-enthalpy, 0.0);
        T sensible = c + T.Max(enthalpy, 0.0);
        T latentFall = (_inverseExponent * fusion + CapacityGain * depression * thin) * liquid;
        T step = LaneMath.Log(latent / sensible) * (latent * sensible) / (latentFall * sensible + c * thin * latent);
        return Bound(y + step);
    }

    private readonly T Bound(T y) => T.Min(T.Max(y, _freezingLogSuction), LargestLogSuction);

    /// <summary>dH/dT = C + (ρ_w L_f + (C_w − C_i) T) dθ_l/dT.</summary>
    private readonly T FrozenHeatCapacity(T depression, T liquid)
    {
        T rise = liquid * _inverseExponent * PhysicalConstants.FreezingPointKelvin
            / (depression * (PhysicalConstants.FreezingPointKelvin - depression));
        return _frozenCapacity + CapacityGain * liquid + (FusionHeatOfVolume - CapacityGain * depression) * rise;
    }
}
