using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Verification.Heat;

/// <summary>Sharp freezing at 0 degC between two given heat capacities, as closed forms assume it.</summary>
internal readonly struct TwoPhaseFreezing<T> : IFreezing<T, TwoPhaseFreezing<T>>
    where T : unmanaged, ILane<T>
{
    private const double FusionHeatOfVolume = 3.337e8;

    private readonly T _frozenCapacity;
    private readonly T _thawedCapacity;
    private readonly T _latentHeat;

    public TwoPhaseFreezing(T frozenCapacity, T thawedCapacity, T water)
    {
        _frozenCapacity = frozenCapacity;
        _thawedCapacity = thawedCapacity;
        _latentHeat = FusionHeatOfVolume * water;
    }

    public static TwoPhaseFreezing<T> Prepare(in SoilLayer<T> layer, T water) => new(layer.SolidHeatCapacity, layer.SolidHeatCapacity, water);

    public T Enthalpy(T temperature) =>
        T.Min(temperature, 0.0) * _frozenCapacity + T.Max(temperature, 0.0) * _thawedCapacity + T.Select(0.0, temperature, _latentHeat, 0.0);

    public T Bound(T from, T proposed) => proposed;

    public T Temperature(T enthalpy, out T liquid, out T slope)
    {
        liquid = T.Max(0.0, T.Min(enthalpy, _latentHeat)) / FusionHeatOfVolume;
        slope = T.Select(enthalpy, 0.0, 1.0 / _frozenCapacity, T.Select(_latentHeat, enthalpy, 1.0 / _thawedCapacity, 1e-12));
        return T.Min(enthalpy, 0.0) / _frozenCapacity + T.Max(enthalpy - _latentHeat, 0.0) / _thawedCapacity;
    }

    public T TemperatureNear(in T enthalpy, in T nearTemperature, in T nearLiquid, out T liquid, out T slope) =>
        Temperature(enthalpy, out liquid, out slope);
}
