using System.ComponentModel.DataAnnotations;

namespace RegionalBeps.Pipeline.Sites.Settings;

/// <summary>
/// The <c>soil</c> section: a texture class, or sand and clay by depth. Lists that go with <c>bottoms</c> hold a value for each of its depths.
/// </summary>
public sealed record SiteSoil
{
    /// <summary>The texture class of the whole column, where sand and clay are not known.</summary>
    public SiteTexture? Texture { get; init; }

    /// <summary>Depths to which the values of the other lists hold, from the top down [m]; the last value holds on downwards.</summary>
    [Range(0.001, 100.0)]
    public IReadOnlyList<double>? Bottoms { get; init; }

    /// <summary>Sand [% of the fine earth]; one value for all depths, or one for each of <c>bottoms</c>.</summary>
    [Range(0.0, 100.0)]
    public IReadOnlyList<double>? Sand { get; init; }

    /// <summary>Clay [% of the fine earth]; one value for all depths, or one for each of <c>bottoms</c>.</summary>
    [Range(0.0, 100.0)]
    public IReadOnlyList<double>? Clay { get; init; }

    /// <summary>Organic carbon [kg m⁻³ of soil] of each of <c>bottoms</c>; nothing is taken to lie below the last.</summary>
    [Range(0.0, 130.0)]
    public IReadOnlyList<double>? OrganicCarbon { get; init; }

    /// <summary>Thickness of litter, moss and peat on the mineral soil [m]; without it, that of the cover's class.</summary>
    [Range(0.0, 5.0)]
    public double? OrganicLayer { get; init; }

    /// <summary>
    /// Mean depth of the ground water below the surface [m], where plants live on it; without it, water drains freely. The improved column only.
    /// </summary>
    [Range(0.3, 5.0)]
    public double? WaterTable { get; init; }

    /// <summary>Depth at which rock begins [m]; without it, no rock.</summary>
    [Range(0.0, 1000.0)]
    public double? DepthToBedrock { get; init; }
}
