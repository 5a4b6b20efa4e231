using System.Runtime.CompilerServices;
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

    // A known point serves as a start while the two terms differ by less than 27 % and the step in y is one that ExpOfSmall takes.
    private const int NearSteps = 3;
    private const double NearRatio = 0.12;
    private const double NearStep = 0.34;
    private const double SettledStep = 1e-4;

    private T _logLiquidScale;
    private T _inverseExponent;
    private T _exponent;
    private T _frozenCapacity;
    private T _thawedCapacity;
    private T _water;
    private T _freezingEnthalpy;
    private T _freezingDepression;
    private T _freezingLogSuction;
    private T _freezingSuction;

    /// <inheritdoc/>
    public static PowerLawFreezing<T> Prepare(in SoilLayer<T> layer, T water)
    {
        Prepare(layer, water, out PowerLawFreezing<T> law);
        return law;
    }

    /// <inheritdoc/>
    public static void Prepare(in SoilLayer<T> layer, in T water, out PowerLawFreezing<T> law)
    {
        T logSuction = T.Min(layer.Exponent * (layer.LogLiquidScale - LaneMath.Log(water)), LargestLogSuction);
        T suction = LaneMath.Exp(logSuction);
        T depression = PhysicalConstants.FreezingPointKelvin * (suction / (1.0 + suction));
        T thawedCapacity = layer.SolidHeatCapacity + WaterCapacity * water;
        law._logLiquidScale = layer.LogLiquidScale;
        law._inverseExponent = layer.InverseExponent;
        law._exponent = layer.Exponent;
        law._frozenCapacity = layer.SolidHeatCapacity + IceCapacity * water;
        law._thawedCapacity = thawedCapacity;
        law._water = water;
        law._freezingEnthalpy = FusionHeatOfVolume * water - thawedCapacity * depression;
        law._freezingDepression = depression;
        law._freezingLogSuction = logSuction;
        law._freezingSuction = suction;
    }

    /// <inheritdoc/>
    public readonly T Enthalpy(T temperature)
    {
        T depression = T.Min(T.Max(-temperature, _freezingDepression), LargestDepression);
        T liquid = LaneMath.Exp(_logLiquidScale - LogSuction(depression) * _inverseExponent);
        T frozen = (FusionHeatOfVolume - CapacityGain * depression) * liquid - _frozenCapacity * depression;
        T thawed = _thawedCapacity * temperature + FusionHeatOfVolume * _water;
        return T.Select(thawed, _freezingEnthalpy, frozen, thawed);
    }

    /// <inheritdoc/>
    public readonly T Temperature(T enthalpy, out T liquid, out T slope)
    {
        Search(enthalpy, out T suction, out T limit);
        return At(enthalpy, suction, limit, out liquid, out slope);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Newton's method from the known point, where suction eʸ = D/(T_f − D) and liquid water stand without exponentials; a step in y
    /// multiplies them. Columns that are far from the point are searched as <see cref="Temperature"/> does.
    /// </remarks>
    public readonly T TemperatureNear(in T enthalpy, in T nearTemperature, in T nearLiquid, out T liquid, out T slope)
    {
        T isFrozen = T.LessThan(enthalpy, _freezingEnthalpy);
        if (!T.IsAny(isFrozen))
        {
            liquid = _water;
            slope = 1.0 / _thawedCapacity;
            return (enthalpy - FusionHeatOfVolume * _water) * slope;
        }

        T wasFrozen = T.LessThan(nearTemperature, -_freezingDepression);
        T suction = T.Blend(wasFrozen, -nearTemperature / (PhysicalConstants.FreezingPointKelvin + nearTemperature), _freezingSuction);
        T limit = T.Blend(wasFrozen, nearLiquid, _water);
        T isActive = isFrozen;
        T isFar = T.Not(T.LessThanOrEqual(0.0, 1.0));
        for (int step = 0; step < NearSteps && T.IsAny(isActive); step++)
        {
            T move = NearStepFrom(enthalpy, suction, limit, out T isNear);
            isFar = T.Or(isFar, T.And(isActive, T.Not(isNear)));
            isActive = T.And(isActive, isNear);
            Move(T.Blend(isActive, move, 0.0), ref suction, ref limit);
            isActive = T.And(isActive, T.LessThan(SettledStep, T.Abs(move)));
        }

        if (T.IsAny(isFar))
        {
            Search(enthalpy, out T found, out T there);
            suction = T.Blend(isFar, found, suction);
            limit = T.Blend(isFar, there, limit);
        }

        return At(enthalpy, suction, limit, out liquid, out slope);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Bound(T from, T proposed) => proposed;

    private static T LogOf(double value) => LaneMath.Log<T>(value);

    private static T LogSuction(in T depression) => LaneMath.Log(depression / (PhysicalConstants.FreezingPointKelvin - depression));

    /// <summary>Temperature, liquid water and slope of a layer that holds ice as the suction says if its enthalpy is below that of freezing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T At(T enthalpy, T suction, T limit, out T liquid, out T slope)
    {
        T isFrozen = T.LessThan(enthalpy, _freezingEnthalpy);
        T whole = 1.0 + suction;
        T depression = PhysicalConstants.FreezingPointKelvin * (suction / whole);
        T scaled = PhysicalConstants.FreezingPointKelvin * suction;
        T fusion = FusionHeatOfVolume - CapacityGain * depression;
        T capacity = scaled * (_frozenCapacity + CapacityGain * limit) + fusion * limit * _inverseExponent * (whole * whole);
        slope = T.Blend(isFrozen, scaled, 1.0) / T.Blend(isFrozen, capacity, _thawedCapacity);
        liquid = T.Blend(isFrozen, limit, _water);
        return T.Blend(isFrozen, -depression, (enthalpy - FusionHeatOfVolume * _water) * slope);
    }

    /// <summary>Suction and liquid water at an enthalpy below that of freezing.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Search(in T enthalpy, out T suction, out T limit)
    {
        T y = Start(enthalpy);
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            y = Improve(y, enthalpy);
        }

        suction = LaneMath.Exp(y);
        limit = T.Min(_water, LaneMath.Exp(_logLiquidScale - y * _inverseExponent));
    }

    /// <summary>y of the asymptote that dominates.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly T Start(in T enthalpy)
    {
        T logLatentScale = LogOf(FusionHeatOfVolume) + _logLiquidScale;
        T logSensibleScale = LaneMath.Log(PhysicalConstants.FreezingPointKelvin * _frozenCapacity);
        T logCrossing = (logLatentScale - logSensibleScale) / (1.0 + _inverseExponent);
        T crossingHeat = LaneMath.Exp(logCrossing + logSensibleScale);
        T logHeat = LaneMath.Log(T.Select(0.0, enthalpy, T.Max(enthalpy, 1.0), crossingHeat - enthalpy));
        T latent = T.Min(logCrossing, _exponent * (logLatentScale - logHeat));
        return Bound(T.Select(0.0, enthalpy, latent, logHeat - logSensibleScale));
    }

    /// <summary>One Newton step from y.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly T Improve(in T y, in T enthalpy)
    {
        Terms(enthalpy, LaneMath.Exp(y), LaneMath.Exp(_logLiquidScale - y * _inverseExponent), out T latent, out T sensible, out T inverseSlope);
        return Bound(y + LaneMath.Log(latent / sensible) * inverseSlope);
    }

    /// <summary>The same step where the terms differ little, with ln(a/b) as a series in (a − b)/(a + b).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T NearStepFrom(T enthalpy, T suction, T limit, out T isNear)
    {
        Terms(enthalpy, suction, limit, out T latent, out T sensible, out T inverseSlope);
        T z = (latent - sensible) / (latent + sensible);
        T z2 = z * z;
        T move = 2.0 * z * (1.0 + z2 * (1.0 / 3.0 + z2 * (0.2 + z2 * (1.0 / 7.0)))) * inverseSlope;
        isNear = T.And(T.LessThan(T.Abs(z), NearRatio), T.LessThan(T.Abs(move), NearStep));
        return move;
    }

    /// <summary>A step in y, not to less suction than at the freezing point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Move(T step, ref T suction, ref T limit)
    {
        suction *= LaneMath.ExpOfSmall(step);
        limit *= LaneMath.ExpOfSmall(-step * _inverseExponent);
        T isThawed = T.LessThanOrEqual(suction, _freezingSuction);
        suction = T.Blend(isThawed, _freezingSuction, suction);
        limit = T.Blend(isThawed, _water, limit);
    }

    /// <summary>
    /// a + max(−H, 0), c + max(H, 0) and −1/f' with −f' = [1/b + (C_w − C_i) D'/(ρ_w L_f − (C_w − C_i) D)] a/(a + max(−H, 0))
    /// + c/(c + max(H, 0))/(1 + eʸ), D' = D/(1 + eʸ).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Terms(T enthalpy, T suction, T liquid, out T latent, out T sensible, out T inverseSlope)
    {
        T thin = 1.0 / (1.0 + suction);
        T depression = PhysicalConstants.FreezingPointKelvin * (suction * thin);
        T fusion = FusionHeatOfVolume - CapacityGain * depression;
        T c = _frozenCapacity * depression;
        latent = fusion * liquid + T.Max(-enthalpy, 0.0);
        sensible = c + T.Max(enthalpy, 0.0);
        T latentFall = (_inverseExponent * fusion + CapacityGain * depression * thin) * liquid;
        inverseSlope = latent * sensible / (latentFall * sensible + c * thin * latent);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T Bound(T y) => T.Min(T.Max(y, _freezingLogSuction), LargestLogSuction);
}
