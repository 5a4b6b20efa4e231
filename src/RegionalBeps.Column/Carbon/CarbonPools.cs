using System.Runtime.CompilerServices;

namespace RegionalBeps.Column.Carbon;

/// <summary>One value for each pool of carbon: four of living plants, five of detritus, four of microbes and humus.</summary>
/// <remarks>Carbon moves from a lower to a higher index only, but among soil microbes, slow and passive carbon, which exchange.</remarks>
/// <typeparam name="TValue">Type of the value.</typeparam>
[InlineArray(Count)]
public struct CarbonPools<TValue>
    where TValue : unmanaged
{
    /// <summary>Number of pools.</summary>
    public const int Count = 13;

    /// <summary>Number of living pools, which come first.</summary>
    public const int LivingCount = 4;

    /// <summary>Index of wood.</summary>
    public const int Wood = 0;

    /// <summary>Index of coarse roots.</summary>
    public const int CoarseRoot = 1;

    /// <summary>Index of leaves.</summary>
    public const int Leaf = 2;

    /// <summary>Index of fine roots.</summary>
    public const int FineRoot = 3;

    /// <summary>Index of dead wood and coarse roots.</summary>
    public const int CoarseDetritus = 4;

    /// <summary>Index of leaf litter that resists decay.</summary>
    public const int SurfaceStructural = 5;

    /// <summary>Index of leaf litter that decays fast.</summary>
    public const int SurfaceMetabolic = 6;

    /// <summary>Index of fine-root litter that resists decay.</summary>
    public const int SoilStructural = 7;

    /// <summary>Index of fine-root litter that decays fast.</summary>
    public const int SoilMetabolic = 8;

    /// <summary>Index of the microbes of the litter layer.</summary>
    public const int SurfaceMicrobial = 9;

    /// <summary>Index of the microbes of the soil.</summary>
    public const int SoilMicrobial = 10;

    /// <summary>Index of slow humus.</summary>
    public const int Slow = 11;

    /// <summary>Index of passive humus.</summary>
    public const int Passive = 12;

    private TValue _first;
}
