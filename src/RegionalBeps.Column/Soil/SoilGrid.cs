namespace RegionalBeps.Column.Soil;

/// <summary>Layers of soil from the surface down.</summary>
public sealed class SoilGrid
{
    /// <summary>Layers of <see cref="G18"/>, the grid of every run.</summary>
    public const int LayerCount = 18;

    /// <summary>Upper layers of <see cref="G18"/>, to 2 m, in which water moves.</summary>
    public const int WaterLayerCount = 10;

    private SoilGrid(string name, params double[] thickness)
    {
        Name = name;
        Thickness = thickness;
        Bottom = new double[thickness.Length];
        Node = new double[thickness.Length];
        double depth = 0.0;
        for (int layer = 0; layer < thickness.Length; layer++)
        {
            Node[layer] = depth + 0.5 * thickness[layer];
            depth += thickness[layer];
            Bottom[layer] = depth;
        }
    }

    /// <summary>The five layers of BEPS, 2 m deep.</summary>
    public static SoilGrid G5 { get; } = new("G5", 0.05, 0.10, 0.20, 0.40, 1.25);

    /// <summary>The five layers of BEPS above five deep ones, to 32 m.</summary>
    public static SoilGrid G10 { get; } = new("G10", 0.05, 0.10, 0.20, 0.40, 1.25, 2, 3, 5, 8, 12);

    /// <summary>Eleven layers to 2 m above five deep ones.</summary>
    public static SoilGrid G16 { get; } = new("G16", 0.05, 0.10, 0.10, 0.10, 0.20, 0.20, 0.25, 0.25, 0.25, 0.25, 0.25, 2, 3, 5, 8, 12);

    /// <summary>The grid of every run: ten layers nested in those of BEPS, four of half a metre and four to 32 m.</summary>
    public static SoilGrid G18 { get; } = new(
        "G18", 0.05, 0.10, 0.20, 0.20, 0.20, 0.25, 0.25, 0.25, 0.25, 0.25, 0.50, 0.50, 0.50, 0.50, 2, 4, 8, 14);

    /// <summary>Twenty layers to 31 m.</summary>
    public static SoilGrid G20 { get; } = new(
        "G20", 0.05, 0.10, 0.10, 0.10, 0.20, 0.20, 0.25, 0.25, 0.25, 0.25, 0.25, 0.50, 0.50, 0.50, 0.50, 1, 2, 4, 8, 12);

    /// <summary>Thirty-two layers to 27 m, 2.5 cm at the surface: for convergence.</summary>
    public static SoilGrid G32 { get; } = new(
        "G32",
        [.. Enumerable.Repeat(0.025, 2), .. Enumerable.Repeat(0.05, 2), .. Enumerable.Repeat(0.10, 6), .. Enumerable.Repeat(0.125, 10),
            .. Enumerable.Repeat(0.25, 4), .. Enumerable.Repeat(0.50, 2), 1, 1, 2, 4, 6, 8]);

    /// <summary>What the grid is called.</summary>
    public string Name { get; }

    /// <summary>Number of layers.</summary>
    public int Count => Thickness.Length;

    /// <summary>Thickness of each layer, m.</summary>
    public double[] Thickness { get; }

    /// <summary>Depth of the middle of each layer, m.</summary>
    public double[] Node { get; }

    /// <summary>Depth of the lower face of each layer, m.</summary>
    public double[] Bottom { get; }

    /// <summary>Equal layers, for comparison with exact solutions.</summary>
    /// <param name="thickness">m.</param>
    /// <param name="count">Number of layers.</param>
    public static SoilGrid Uniform(double thickness, int count) => new("uniform", [.. Enumerable.Repeat(thickness, count)]);

    /// <summary>Layers of given thickness, for comparison with exact solutions.</summary>
    /// <param name="thickness">Of each layer, m.</param>
    public static SoilGrid Of(params double[] thickness) => new("given", thickness);

    /// <summary>Mean over a span of depth of a value that is constant within each layer.</summary>
    /// <param name="values">One for each layer.</param>
    /// <param name="top">m.</param>
    /// <param name="bottom">m, below <paramref name="top"/> and inside the grid.</param>
    public double Mean(ReadOnlySpan<double> values, double top, double bottom)
    {
        double sum = 0.0;
        for (int layer = 0; layer < Count; layer++)
        {
            double above = Bottom[layer] - Thickness[layer];
            sum += values[layer] * Math.Max(0.0, Math.Min(Bottom[layer], bottom) - Math.Max(above, top));
        }

        return sum / (bottom - top);
    }

    /// <summary>Value at a depth, linear between the middles of the layers and constant beyond the first and the last.</summary>
    /// <param name="values">One for each layer.</param>
    /// <param name="depth">m.</param>
    public double ValueAt(ReadOnlySpan<double> values, double depth)
    {
        int lower = Array.FindIndex(Node, node => node >= depth);
        if (lower <= 0)
        {
            return values[lower < 0 ? Count - 1 : 0];
        }

        double share = (depth - Node[lower - 1]) / (Node[lower] - Node[lower - 1]);
        return values[lower - 1] + share * (values[lower] - values[lower - 1]);
    }
}
