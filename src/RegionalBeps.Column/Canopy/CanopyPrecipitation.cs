using System.Runtime.CompilerServices;
using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>What reaches the ground through the plants in an hour, kg m⁻².</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CanopyPrecipitation<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Rain that met no plant, at the temperature at which it fell.</summary>
    public T Rain;

    /// <summary>Water that plants let go, at 0 °C.</summary>
    public T Drip;

    /// <summary>Snow that met no plant.</summary>
    public T Snow;

    /// <summary>Snow that slid off plants.</summary>
    public T Unloaded;

    /// <summary>Rain and drip.</summary>
    public readonly T Liquid => Rain + Drip;

    /// <summary>Temperature of rain and drip together, degC.</summary>
    /// <param name="wetBulbTemperature">That of falling rain, degC; below 0 it counts as 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T LiquidTemperature(T wetBulbTemperature) =>
        T.Max(wetBulbTemperature, 0.0) * Rain / T.Max(Liquid, 1e-9);
}
