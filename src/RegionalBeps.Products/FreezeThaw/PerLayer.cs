using System.Runtime.CompilerServices;

namespace RegionalBeps.Products.FreezeThaw;

/// <summary>
/// One value for each of the five reported BEPS layers L1-L5 (0-5, 5-15, 15-35, 35-75, 75-200 cm), indexed 0 to 4.
/// </summary>
/// <typeparam name="T">Type of the value.</typeparam>
[InlineArray(Count)]
public struct PerLayer<T>
    where T : struct
{
    /// <summary>Number of reported layers.</summary>
    public const int Count = 5;

    private T _first;
}
