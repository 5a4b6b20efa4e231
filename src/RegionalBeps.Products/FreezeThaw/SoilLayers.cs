namespace RegionalBeps.Products.FreezeThaw;

/// <summary>Where the nodes and boundaries of a soil column lie; made once for a run and shared by all pixels.</summary>
public sealed class SoilLayers
{
    private readonly double[] _bottoms;
    private readonly double[] _nodes;

    /// <summary>Layers from their lower boundaries; a node lies in the middle of its layer.</summary>
    /// <param name="bottoms">Depth of the lower boundary of each layer [m], increasing from a value above 0.</param>
    /// <exception cref="ArgumentException">There is no layer, more than <see cref="MaximumCount"/>, or the depths do not increase.</exception>
    public SoilLayers(ReadOnlySpan<double> bottoms)
    {
        if (bottoms.Length is 0 or > MaximumCount)
        {
            throw new ArgumentException($"A column has 1 to {MaximumCount} layers, not {bottoms.Length}.", nameof(bottoms));
        }

        _bottoms = bottoms.ToArray();
        _nodes = new double[bottoms.Length];
        double top = 0;
        for (int layer = 0; layer < _nodes.Length; layer++)
        {
            if (!(bottoms[layer] > top))
            {
                throw new ArgumentException($"The lower boundary of layer {layer + 1} must lie below {top} m.", nameof(bottoms));
            }

            _nodes[layer] = 0.5 * (top + bottoms[layer]);
            top = bottoms[layer];
        }
    }

    /// <summary>The greatest number of layers: profiles of a day are held on the stack.</summary>
    public const int MaximumCount = 256;

    /// <summary>Number of layers.</summary>
    public int Count => _nodes.Length;

    /// <summary>Depth of the node of each layer [m].</summary>
    public ReadOnlySpan<double> Nodes => _nodes;

    /// <summary>Depth of the lower boundary of each layer [m].</summary>
    public ReadOnlySpan<double> Bottoms => _bottoms;
}
