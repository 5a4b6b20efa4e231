using System.Runtime.CompilerServices;
using RegionalBeps.Column.Soil;

namespace RegionalBeps.Column.State;

/// <summary>One value for each of the upper soil layers in which water moves, from the surface down.</summary>
/// <typeparam name="TValue">Type of the value.</typeparam>
[InlineArray(SoilGrid.WaterLayerCount)]
public struct WaterLayers<TValue>
    where TValue : unmanaged
{
    private TValue _first;
}
