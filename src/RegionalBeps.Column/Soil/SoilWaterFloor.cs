using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>What lies below the lowest layer in which water moves, over one hour: soil that drains freely, or ground water.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct SoilWaterFloor<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Depth from which on a water table is not felt, m; a column without one has it at infinity.</summary>
    public const double DeepestWaterTable = 10.0;

    /// <summary>Share of free drainage, with the impedance of ice below.</summary>
    public T DrainageShare;

    /// <summary>10^(−6 θ_i/φ) of the layer below.</summary>
    public T Impedance;

    /// <summary>Mask of the columns with a water table.</summary>
    public T HasWaterTable;

    /// <summary>Suction at the bottom of the lowest layer above ground water at rest, m; negative where the table stands higher.</summary>
    public T Suction;

    /// <summary>Conductivity of the lowest layer at that suction, m s⁻¹.</summary>
    public T Conductivity;

    /// <summary>The floor below a layer.</summary>
    /// <param name="lowest">Lowest layer in which water moves.</param>
    /// <param name="bottom">Depth of its bottom, m.</param>
    /// <param name="drainageFactor">Share of free drainage.</param>
    /// <param name="waterTable">Depth of the water table, m; infinity where there is none.</param>
    /// <param name="impedance">10^(−6 θ_i/φ) of the layer below.</param>
    /// <param name="floor">Takes the floor.</param>
    public static void Of(
        in WaterLayer<T> lowest, double bottom, in T drainageFactor, in T waterTable, in T impedance, out SoilWaterFloor<T> floor)
    {
        floor.DrainageShare = drainageFactor * impedance;
        floor.Impedance = impedance;
        floor.HasWaterTable = T.LessThan(waterTable, DeepestWaterTable);
        floor.Suction = 0.0;
        floor.Conductivity = 0.0;
        if (T.IsAny(floor.HasWaterTable))
        {
            floor.Suction = T.Min(waterTable, DeepestWaterTable) - bottom;
            floor.Conductivity = lowest.ConductivityAtSuction(floor.Suction);
        }
    }
}
