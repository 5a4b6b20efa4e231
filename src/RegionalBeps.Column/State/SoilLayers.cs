using System.Runtime.CompilerServices;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Column.State;

/// <summary>One value for each soil layer, from the surface down.</summary>
/// <typeparam name="TValue">Type of the value.</typeparam>
[InlineArray(SoilGrid.LayerCount)]
public struct SoilLayers<TValue>
    where TValue : unmanaged
{
    private TValue _first;
}
