using RegionalBeps.Column.Lanes;
using RegionalBeps.Column.Parameters;

namespace RegionalBeps.Column.State;

/// <summary>Water on its way, with the heat that it carries above that of ice at 0 degC.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct WaterParcel<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>kg m⁻².</summary>
    public T Mass;

    /// <summary>J m⁻².</summary>
    public T Heat;

    /// <summary>Liquid water: L_f + c_w T per kg.</summary>
    /// <param name="mass">kg m⁻².</param>
    /// <param name="temperature">degC.</param>
    public static WaterParcel<T> Liquid(T mass, T temperature) => new()
    {
        Mass = mass,
        Heat = mass * (PhysicalConstants.FusionHeat + PhysicalConstants.WaterSpecificHeat * temperature),
    };

    /// <summary>Ice: c_i T per kg.</summary>
    /// <param name="mass">kg m⁻².</param>
    /// <param name="temperature">degC.</param>
    public static WaterParcel<T> Ice(T mass, T temperature) => new()
    {
        Mass = mass,
        Heat = mass * (PhysicalConstants.IceSpecificHeat * temperature),
    };

    /// <summary>Puts another parcel to this one.</summary>
    /// <param name="other">The other.</param>
    public void Add(in WaterParcel<T> other)
    {
        Mass += other.Mass;
        Heat += other.Heat;
    }

    /// <summary>A share of the parcel.</summary>
    /// <param name="share">0..1.</param>
    public readonly WaterParcel<T> Part(T share) => new() { Mass = Mass * share, Heat = Heat * share };
}
