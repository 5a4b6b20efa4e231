using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.Soil;

/// <summary>All water freezes at 0 degC: the law of snow and ponds, and of soil without supercooled water.</summary>
/// <remarks>
/// T = min(H, 0)/C_f + max(H − Λ, 0)/C_t with the latent heat Λ of all water. Between the two T = 0 and dT/dH is set to a value so small
/// that Newton's method stays solvable and a layer's temperature unmoved. The same law serves per volume and, for rows whose enthalpy is
/// counted per ground area, per area.
/// </remarks>
/// <typeparam name="T">The lane.</typeparam>
public struct SharpFreezing<T> : IFreezing<T, SharpFreezing<T>>
    where T : unmanaged, ILane<T>
{
    private const double PlateauSlope = 1e-12;

    // Rows that hold no water need finite arithmetic; nothing is exchanged with them.
    private const double SmallestMass = 1e-9;

    private const double JustThawed = 1.0 + 1e-9;

    private T _frozenCapacity;
    private T _thawedCapacity;
    private T _latentHeat;
    private T _liquidPerHeat;

    /// <inheritdoc/>
    public static SharpFreezing<T> Prepare(in SoilLayer<T> layer, T water) => new()
    {
        _frozenCapacity = layer.SolidHeatCapacity + PhysicalConstants.WaterDensity * PhysicalConstants.IceSpecificHeat * water,
        _thawedCapacity = layer.SolidHeatCapacity + PhysicalConstants.WaterDensity * PhysicalConstants.WaterSpecificHeat * water,
        _latentHeat = PhysicalConstants.WaterDensity * PhysicalConstants.FusionHeat * water,
        _liquidPerHeat = 1.0 / (PhysicalConstants.WaterDensity * PhysicalConstants.FusionHeat),
    };

    /// <summary>Law of pure water and ice on a square metre: liquid comes out in kg m⁻², enthalpy is in J m⁻².</summary>
    /// <param name="mass">Liquid and ice, kg m⁻², may be 0.</param>
    public static SharpFreezing<T> OfWater(in T mass)
    {
        T present = T.Max(mass, SmallestMass);
        return new()
        {
            _frozenCapacity = PhysicalConstants.IceSpecificHeat * present,
            _thawedCapacity = PhysicalConstants.WaterSpecificHeat * present,
            _latentHeat = PhysicalConstants.FusionHeat * mass,
            _liquidPerHeat = 1.0 / PhysicalConstants.FusionHeat,
        };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Enthalpy(T temperature) =>
        T.Min(temperature, 0.0) * _frozenCapacity + T.Max(temperature, 0.0) * _thawedCapacity + T.Select(0.0, temperature, _latentHeat, 0.0);

    /// <inheritdoc/>
    /// <remarks>A row that leaves the melting point starts its new branch at 0 degC: far down the old one its temperature would mean nothing.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Bound(T from, T proposed)
    {
        T lowest = T.Select(0.0, from, 0.0, double.NegativeInfinity);
        T highest = T.Select(_latentHeat, from, double.PositiveInfinity, _latentHeat * JustThawed);
        return T.Max(lowest, T.Min(highest, proposed));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Temperature(T enthalpy, out T liquid, out T slope)
    {
        liquid = T.Max(0.0, T.Min(enthalpy, _latentHeat)) * _liquidPerHeat;
        slope = T.Select(0.0, enthalpy, T.Select(_latentHeat, enthalpy, 1.0 / _thawedCapacity, PlateauSlope), 1.0 / _frozenCapacity);
        return T.Min(enthalpy, 0.0) / _frozenCapacity + T.Max(enthalpy - _latentHeat, 0.0) / _thawedCapacity;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T TemperatureNear(in T enthalpy, in T nearTemperature, in T nearLiquid, out T liquid, out T slope) =>
        Temperature(enthalpy, out liquid, out slope);
}
