using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>Lunardini's three zones: latent heat spread evenly over a band of temperatures below 0 degC, one heat capacity in all.</summary>
internal readonly struct LinearBandFreezing<T> : IFreezing<T, LinearBandFreezing<T>>
    where T : unmanaged, ILane<T>
{
    private readonly T _capacity;
    private readonly T _latentHeat;
    private readonly T _lowest;

    public LinearBandFreezing(T capacity, T latentHeat, T lowest)
    {
        _capacity = capacity;
        _latentHeat = latentHeat;
        _lowest = lowest;
    }

    public static LinearBandFreezing<T> Prepare(in SoilLayer<T> layer, T water) => new(layer.SolidHeatCapacity, 3.337e8 * water, -1.0);

    public T Enthalpy(T temperature) =>
        _capacity * temperature + _latentHeat * T.Min(1.0, T.Max(0.0, 1.0 - temperature / _lowest));

    public T Bound(T from, T proposed) => proposed;

    public T Temperature(T enthalpy, out T liquid, out T slope)
    {
        T bandCapacity = _capacity - _latentHeat / _lowest;
        T bottom = _capacity * _lowest;
        T isFrozen = T.LessThan(enthalpy, bottom);
        T isThawed = T.LessThan(_latentHeat, enthalpy);
        T inBand = _lowest + (enthalpy - bottom) / bandCapacity;
        T temperature = T.Blend(isFrozen, enthalpy / _capacity, T.Blend(isThawed, (enthalpy - _latentHeat) / _capacity, inBand));
        slope = 1.0 / T.Blend(T.Or(isFrozen, isThawed), _capacity, bandCapacity);
        liquid = T.Min(1.0, T.Max(0.0, 1.0 - temperature / _lowest));
        return temperature;
    }

    public T TemperatureNear(in T enthalpy, in T nearTemperature, in T nearLiquid, out T liquid, out T slope) =>
        Temperature(enthalpy, out liquid, out slope);
}
