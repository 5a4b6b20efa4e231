using System.Runtime.CompilerServices;
using RegionalBeps.Column.Canopy;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Snow;
using RegionalBeps.Column.Soil;
using RegionalBeps.Column.State;

namespace RegionalBeps.Column.Surface;

/// <summary>How the ground, at the temperature that it had at the start of the hour, meets the air over it: that among the plants, or, without
/// canopy insulation (improvement 1 of 5), air that no leaf warms or moistens.</summary>
/// <typeparam name="T">The lane.</typeparam>
public ref struct GroundContact<T> : IGroundExchange<T>
    where T : unmanaged, ILane<T>
{
    private const double LeastConductance = 1e-12;

    private readonly ref readonly GroundParameters<T> _parameters;
    private readonly ref GroundForcing<T> _forcing;
    private readonly T _cover;
    private readonly T _isWater;
    private readonly T _litterCover;
    private readonly T _soilResistance;
    private readonly T _snowPressure;
    private readonly T _barePressure;
    private readonly T _bareSaturation;

    /// <summary>The ground of an hour.</summary>
    /// <param name="state">The ground.</param>
    /// <param name="parameters">The column.</param>
    /// <param name="forcing">The hour, of which the wind and the air among the plants are filled in as they are found.</param>
    /// <param name="switches">The improvements that are on.</param>
    public GroundContact(in GroundState<T> state, ref readonly GroundParameters<T> parameters, ref GroundForcing<T> forcing, Improvements switches)
    {
        _parameters = ref parameters;
        _forcing = ref forcing;
        _cover = SnowCover.Share(state, switches);
        Temperature = state.BareSkinTemperature + _cover * (state.SnowSkinTemperature - state.BareSkinTemperature);
        _isWater = Pond.IsRow(state.PondMass);
        _litterCover = 1.0 - LaneMath.Exp(-parameters.LitterArea);
        SoilEvaporation<T> soil = SoilEvaporation<T>.Of(parameters.Layers[0], state.SoilWater[0], state.BareSkinTemperature);
        _soilResistance = soil.Resistance;
        _snowPressure = SaturationVapour.Pressure(state.SnowSkinTemperature, out _);
        _bareSaturation = SaturationVapour.Pressure(state.BareSkinTemperature, out _);
        _barePressure = GroundRows.Choose(_isWater, 1.0, soil.Humidity) * _bareSaturation;
    }

    /// <summary>Of the surface, mean of snow and the rest, degC.</summary>
    public T Temperature { get; }

    /// <summary>Of the surface, mean of snow and the rest.</summary>
    public readonly T Emissivity => GroundHeat.SoilEmissivity + (GroundHeat.SnowEmissivity - GroundHeat.SoilEmissivity) * _cover;

    /// <summary>z₀g of the surface, mean of snow and the rest, m.</summary>
    public readonly T Roughness =>
        GroundConductance<T>.SoilRoughness + (GroundConductance<T>.SnowRoughness - GroundConductance<T>.SoilRoughness) * _cover;

    /// <inheritdoc/>
    public readonly void Conduct(in CanopyState<T> state, ref CanopyExchange<T> exchange)
    {
        _forcing.FrictionVelocity = exchange.FrictionVelocity;
        _forcing.CanopyAirTemperature = state.AirTemperature;
        _forcing.CanopyAirVapourPressure = state.VapourPressure;
        GroundAir<T> air = GroundAir<T>.Over(_parameters, _forcing, Temperature);
        GroundConductance<T> conductance = GroundConductance<T>.Of(air, _forcing, _litterCover, _soilResistance, _isWater);
        T snow = _cover * conductance.Snow;
        T bare = T.Blend(NeitherDriesNorDews(state.VapourPressure), 0.0, (1.0 - _cover) * conductance.BareVapour);
        exchange.GroundHeat = conductance.Bare + _cover * (conductance.Snow - conductance.Bare);
        exchange.GroundVapour = snow + bare;
        exchange.GroundVapourPressure = (snow * _snowPressure + bare * _barePressure) / T.Max(snow + bare, LeastConductance);
    }

    /// <summary>Soil drier than the air but able to reach saturation exchanges no vapour.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T NeitherDriesNorDews(T vapourPressure) =>
        T.And(T.LessThan(vapourPressure, _bareSaturation), T.LessThan(_barePressure, vapourPressure));
}
