using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>The soil water of one hour, as its steps hand it to each other; nothing in it outlives the hour.</summary>
/// <typeparam name="T">The lane.</typeparam>
internal ref struct SoilWaterWork<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Hydraulics of each layer.</summary>
    public required Span<WaterLayer<T>> Layers;

    /// <summary>θ_l of each layer, at the begin of a step until it is moved.</summary>
    public required Span<T> Liquid;

    /// <summary>e, what plants take from each layer, m s⁻¹.</summary>
    public required Span<T> Sink;

    /// <summary>How each layer holds and conducts its water at the last iteration.</summary>
    public required Span<WaterPoint<T>> Points;

    /// <summary>Fluxes of the last iteration: one more than there are layers.</summary>
    public required Span<WaterFlux<T>> Fluxes;

    /// <summary>Change of θ_l that the last iteration found.</summary>
    public required Span<T> Change;

    /// <summary>What lies below.</summary>
    public SoilWaterFloor<T> Floor;

    /// <summary>Finds the points of the liquid water at the begin of a step.</summary>
    public readonly void FindPoints() => FindPoints(Liquid);

    /// <summary>Finds how each layer holds and conducts some content of water.</summary>
    /// <param name="liquid">θ_l.</param>
    public readonly void FindPoints(ReadOnlySpan<T> liquid)
    {
        for (int layer = 0; layer < Points.Length; layer++)
        {
            Layers[layer].At(liquid[layer], out Points[layer]);
        }
    }

    /// <summary>Root of the layers' mean square of the change of θ_l.</summary>
    public readonly T TypicalChange()
    {
        T squares = 0.0;
        foreach (T each in Change)
        {
            squares += each * each;
        }

        return T.Sqrt(squares * (1.0 / Change.Length));
    }

    /// <summary>Largest magnitude of the change of θ_l.</summary>
    public readonly T LargestChange()
    {
        T largest = 0.0;
        foreach (T each in Change)
        {
            largest = T.Max(largest, T.Abs(each));
        }

        return largest;
    }
}
