using RegionalBeps.Column.Lanes;

namespace RegionalBeps.Column.Canopy;

/// <summary>How the plants and the ground below them scatter shortwave radiation.</summary>
/// <typeparam name="T">The lane. Every field consists of lanes.</typeparam>
public struct CanopyOptics<T>
    where T : unmanaged, ILane<T>
{
    /// <summary>Albedo of an infinitely deep canopy without snow, visible.</summary>
    public T CanopyAlbedoVisible;

    /// <summary>Albedo of an infinitely deep canopy without snow, near infrared.</summary>
    public T CanopyAlbedoNearInfrared;

    /// <summary>Share of the overstory that snow covers, 0..1.</summary>
    public T OverSnowShare;

    /// <summary>Share of the understory that snow covers, 0..1.</summary>
    public T UnderSnowShare;

    /// <summary>Albedo of the ground, visible.</summary>
    public T GroundAlbedoVisible;

    /// <summary>Albedo of the ground, near infrared.</summary>
    public T GroundAlbedoNearInfrared;
}
