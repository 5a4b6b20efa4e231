using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Soil;

/// <summary>How a layer holds and conducts water at one water content.</summary>
/// <typeparam name="T">The lane.</typeparam>
public struct WaterPoint<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>ψ, m; negative where the layer is under pressure.</summary>
    public T Suction;

    /// <summary>ln ψ; far below that of any soil where the layer is under pressure.</summary>
    public T LogSuction;

    /// <summary>dψ/dθ, m.</summary>
    public T SuctionSlope;

    /// <summary>K without the impedance of ice, m s⁻¹.</summary>
    public T Conductivity;

    /// <summary>dK/dθ, m s⁻¹.</summary>
    public T ConductivitySlope;
}
