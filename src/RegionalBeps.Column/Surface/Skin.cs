using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Surface;

/// <summary>The surface of a share of the ground: no heat of its own, one temperature at which all fluxes balance.</summary>
/// <remarks>
/// Q(T_s) = S + ε (L − σ T_s⁴) − h (T_s − T_air) − λ v (e_s − e_air) goes into the row below, Q = k (T_s − T_row). Linearised,
/// Q ≈ Q₀ − g (T_s − T₀) with g = 4 ε σ T₀³ + h + λ v de_s/dT, and T_s is eliminated: Q = k g/(g + k) (T_ext − T_row),
/// T_ext = T₀ + Q₀/g. The linear Q is what is booked, so the atmosphere receives exactly what the ground gives. A skin of snow grows no warmer
/// than melting ice: where the balance asks for more, T_s stays there, and all of Q goes into the row, which melts.
/// </remarks>
/// <typeparam name="T">The lane.</typeparam>
public struct Skin<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Share of the ground.</summary>
    public T Share;

    /// <summary>S, absorbed shortwave, W m⁻² of the share.</summary>
    public T Shortwave;

    /// <summary>L, longwave from above, W m⁻².</summary>
    public T LongwaveDown;

    /// <summary>ε.</summary>
    public T Emissivity;

    /// <summary>T_air, degC, of the air that the skin exchanges with.</summary>
    public T AirTemperature;

    /// <summary>e_air, Pa.</summary>
    public T AirVapourPressure;

    /// <summary>h, W m⁻² K⁻¹.</summary>
    public T HeatConductance;

    /// <summary>v, kg m⁻² s⁻¹ Pa⁻¹.</summary>
    public T VapourConductance;

    /// <summary>Relative humidity at the surface, 0..1: below 1 over soil that holds its water back.</summary>
    public T Humidity;

    /// <summary>k, to the middle of the row below, W m⁻² K⁻¹.</summary>
    public T RowConductance;

    /// <summary>Highest T_s, degC: melting ice on snow, infinite elsewhere.</summary>
    public T Ceiling;

    /// <summary>T_s, degC.</summary>
    public T Temperature;

    private T _base;
    private T _vapour;
    private T _vapourSlope;
    private T _slope;
    private T _external;
    private T _isAtCeiling;

    /// <summary>Linearises around the present <see cref="Temperature"/>.</summary>
    /// <param name="row">Temperature of the row below, degC.</param>
    /// <param name="conductance">Takes k g/(g + k) of the share, W m⁻² K⁻¹; 0 where the skin stays at its ceiling.</param>
    /// <returns>That conductance times T_ext, W m⁻²; where the skin stays at its ceiling, Q there.</returns>
    public T Linearise(T row, out T conductance)
    {
        Temperature = T.Min(Temperature, Ceiling);
        _base = Temperature;
        LineariseVapour(out T latentSlope);
        T kelvin = Temperature + PhysicalConstants.FreezingPointKelvin;
        T radiation = Emissivity * PhysicalConstants.StefanBoltzmann * kelvin * kelvin * kelvin;
        T net = Shortwave + Emissivity * LongwaveDown - radiation * kelvin - HeatConductance * (Temperature - AirTemperature)
            - SaturationVapour.LatentHeat(Temperature) * _vapour;
        _slope = 4.0 * radiation + HeatConductance + latentSlope;
        _external = Temperature + net / _slope;
        _isAtCeiling = T.LessThan(Ceiling, Balanced(row));
        conductance = T.Blend(_isAtCeiling, 0.0, Share * (_slope * RowConductance / (_slope + RowConductance)));
        return T.Blend(_isAtCeiling, Share * (_slope * (_external - Ceiling)), conductance * _external);
    }

    /// <summary>The surface's temperature over a row of given temperature.</summary>
    /// <param name="row">degC.</param>
    public void Follow(T row) => Temperature = T.Blend(_isAtCeiling, Ceiling, Balanced(row));

    /// <summary>How far the skin's temperature has gone from where its balance was made linear, K; 0 for a skin without area.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Departure() => T.Select(0.0, Share, T.Abs(Temperature - _base), 0.0);

    /// <summary>Takes temperature and balance of an earlier state in the columns that the mask leaves out.</summary>
    /// <param name="isMoving">Mask of the columns that keep theirs.</param>
    /// <param name="earlier">The earlier state.</param>
    public void Keep(in T isMoving, in Skin<T> earlier)
    {
        Temperature = T.Blend(isMoving, Temperature, earlier.Temperature);
        _base = T.Blend(isMoving, _base, earlier._base);
        _vapour = T.Blend(isMoving, _vapour, earlier._vapour);
        _vapourSlope = T.Blend(isMoving, _vapourSlope, earlier._vapourSlope);
        _slope = T.Blend(isMoving, _slope, earlier._slope);
        _external = T.Blend(isMoving, _external, earlier._external);
        _isAtCeiling = T.Blend(isMoving, _isAtCeiling, earlier._isAtCeiling);
    }

    /// <summary>Heat that went into the row below, W m⁻² of the share, by the linear balance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T RowHeat() =>
        Shortwave + LongwaveDown - LongwaveUp() - SensibleHeat() - LatentHeat();

    /// <summary>Vapour that left, kg m⁻² s⁻¹ of the share, by the linear balance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Evaporation() => _vapour + _vapourSlope * (Temperature - _base);

    /// <summary>Latent heat that left, W m⁻² of the share, by the linear balance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T LatentHeat() => LatentHeatOfVapour() * Evaporation();

    /// <summary>λ that the balance went by, J kg⁻¹.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T LatentHeatOfVapour() => SaturationVapour.LatentHeat(_base);

    /// <summary>Sensible heat that left, W m⁻² of the share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T SensibleHeat() => HeatConductance * (Temperature - AirTemperature);

    /// <summary>Longwave that left, emitted and reflected, W m⁻² of the share, by the linear balance.</summary>
    public readonly T LongwaveUp()
    {
        T kelvin = _base + PhysicalConstants.FreezingPointKelvin;
        T emitted = Emissivity * PhysicalConstants.StefanBoltzmann * kelvin * kelvin * kelvin * (kelvin + 4.0 * (Temperature - _base));
        return emitted + (1.0 - Emissivity) * LongwaveDown;
    }

    /// <summary>T_s at which the linear balance closes over a row of given temperature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T Balanced(T row) => (_slope * _external + RowConductance * row) / (_slope + RowConductance);

    /// <summary>Vapour flux and its slope. Soil drier than the air but able to reach saturation exchanges none (it neither loses water nor draws dew).</summary>
    private void LineariseVapour(out T latentSlope)
    {
        T saturated = SaturationVapour.Pressure(Temperature, out T slope);
        T atSurface = Humidity * saturated;
        T isBetween = T.And(T.LessThan(AirVapourPressure, saturated), T.LessThan(atSurface, AirVapourPressure));
        _vapour = T.Blend(isBetween, 0.0, VapourConductance * (atSurface - AirVapourPressure));
        _vapourSlope = T.Blend(isBetween, 0.0, VapourConductance * Humidity * slope);
        latentSlope = SaturationVapour.LatentHeat(Temperature) * _vapourSlope;
    }
}
