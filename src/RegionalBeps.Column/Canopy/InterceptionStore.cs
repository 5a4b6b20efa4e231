using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>Water and snow on the leaves and stems of a layer.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct InterceptionStore<T>
    where T : unmanaged, ILane<T>
{
    private const double LeastStore = 1e-9;

    /// <summary>Liquid water, kg m⁻²; it may stay liquid below 0 °C.</summary>
    public T Water;

    /// <summary>Snow and frost, kg m⁻².</summary>
    public T Snow;

    /// <summary>Holds back rain and snow, and lets go of snow and of what the layer cannot hold.</summary>
    /// <remarks>
    /// Rain: (W_max − W)(1 − e^(−fR/W_max)), which cannot overshoot (Aston 1979, J. Hydrol. 42; Merriam 1960); snow: 0.7 (I* − I)(1 −
    /// e^(−fS/I*)) (Hedstrom and Pomeroy 1998, Hydrol. Process. 12, eqs. 4-6); both with the cover f = 1 − e^(−ΩP).
    /// </remarks>
    /// <param name="layer">The layer.</param>
    /// <param name="capacity">What it can hold.</param>
    /// <param name="unloading">Share of its snow that slides off in the hour.</param>
    /// <param name="precipitation">What falls on the layer; then what leaves it downwards.</param>
    internal void Catch(
        in CanopyLayer<T> layer, in InterceptionCapacity<T> capacity, in T unloading, ref CanopyPrecipitation<T> precipitation)
    {
        const double RetainedShare = 0.7;
        T cover = 1.0 - LaneMath.Exp(-layer.Clumping * layer.PlantArea);
        T rain = Fill(capacity.Water - Water, capacity.Water, cover * precipitation.Rain);
        T snow = RetainedShare * Fill(capacity.Snow - Snow, capacity.Snow, cover * precipitation.Snow);
        precipitation.Rain -= rain;
        precipitation.Snow -= snow;
        Water += rain;
        Snow += snow;
        T unloaded = unloading * Snow;
        Snow -= unloaded;
        precipitation.Unloaded += unloaded;
        Release(capacity, ref precipitation);
    }

    /// <summary>Takes the vapour that the stores can give, adds dew and frost.</summary>
    /// <param name="vapour">What the layer's leaves exchange; losses are cut to what there is.</param>
    /// <param name="capacity">What the layer can hold.</param>
    /// <param name="seconds">Length of the hour.</param>
    /// <param name="precipitation">Takes what the layer cannot hold.</param>
    internal void Exchange(
        ref LayerVapour<T> vapour, in InterceptionCapacity<T> capacity, double seconds, ref CanopyPrecipitation<T> precipitation)
    {
        Take(ref Water, vapour.Dew * seconds, ref vapour.Evaporation, seconds);
        Take(ref Snow, vapour.Frost * seconds, ref vapour.Sublimation, seconds);
        Release(capacity, ref precipitation);
    }

    private static void Take(ref T store, in T gain, ref T loss, double seconds)
    {
        T available = store + gain;
        T taken = T.Min(loss * seconds, available);
        store = available - taken;
        loss = taken * (1.0 / seconds);
    }

    private static T Fill(in T room, in T capacity, in T offered)
    {
        T filled = T.Max(room, 0.0) * (1.0 - LaneMath.Exp(-offered / T.Max(capacity, InterceptionCapacity<T>.Least)));
        return T.Min(filled, offered);
    }

    /// <summary>What the layer cannot hold goes down, and what is too little to count.</summary>
    private void Release(in InterceptionCapacity<T> capacity, ref CanopyPrecipitation<T> precipitation)
    {
        T water = T.Select(Water, LeastStore, 0.0, T.Min(Water, capacity.Water));
        T snow = T.Select(Snow, LeastStore, 0.0, T.Min(Snow, capacity.MostSnow));
        precipitation.Drip += Water - water;
        precipitation.Unloaded += Snow - snow;
        Water = water;
        Snow = snow;
    }
}
