using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>What the leaves and stems of a layer can hold, kg m⁻².</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct InterceptionCapacity<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>A capacity below this counts as this in quotients, kg m⁻².</summary>
    internal const double Least = 1e-6;

    private const double LightestSnow = 50.0;

    /// <summary>W_max, liquid water.</summary>
    public T Water;

    /// <summary>I*, snow that new snow of the present density can build up.</summary>
    public T Snow;

    /// <summary>Snow of the lightest kind: what lies there already may stay while the air warms, but not where snow buries the
    /// plants.</summary>
    public T MostSnow;

    /// <summary>The capacity of a layer.</summary>
    /// <remarks>W_max = 0.1 P; I* = S (0.27 + 46/ρ) P, S of the species, P leaves and stems (Hedstrom and Pomeroy 1998, Hydrol. Process.
    /// 12, eq. 2).</remarks>
    /// <param name="parameters">The cover.</param>
    /// <param name="plantArea">P, m² m⁻².</param>
    /// <param name="newSnowDensity">ρ, kg m⁻³.</param>
    public static InterceptionCapacity<T> Of(in InterceptionParameters<T> parameters, in T plantArea, in T newSnowDensity)
    {
        T perArea = parameters.SnowCapacity * plantArea;
        return new()
        {
            Water = parameters.RainCapacity * plantArea,
            Snow = perArea * (0.27 + 46.0 / newSnowDensity),
            MostSnow = perArea * (0.27 + 46.0 / LightestSnow),
        };
    }

    /// <summary>Share of the layer that a store covers: min(1, W/W_max)^⅔ (Deardorff 1978, J. Geophys. Res. 83, eq. 9).</summary>
    /// <param name="store">W, kg m⁻².</param>
    /// <param name="capacity">W_max, kg m⁻².</param>
    public static T Covered(in T store, in T capacity) =>
        LaneMath.Pow(T.Min(store / T.Max(capacity, Least), 1.0), T.Broadcast(2.0 / 3.0));
}
