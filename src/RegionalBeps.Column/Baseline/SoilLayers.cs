using System.Runtime.CompilerServices;

namespace RegionalBeps.Column.Baseline;

/// <summary>One number for each of the five soil layers, top first: 0-0.05, -0.15, -0.35, -0.75 and -2.00 m.</summary>
[InlineArray(Count)]
public struct SoilLayers
{
    /// <summary>How many layers there are.</summary>
    public const int Count = 5;

    private double first;
}
