namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>inputs.soil</c> section.</summary>
public sealed record SoilInputs
{
    /// <summary>Sand as a share of the fine earth.</summary>
    public required RasterInput Sand { get; init; }

    /// <summary>Clay as a share of the fine earth.</summary>
    public required RasterInput Clay { get; init; }

    /// <summary>Organic carbon as a share of the mass of the topsoil. Without it, soils are taken as mineral.</summary>
    public RasterInput? OrganicCarbon { get; init; }

    /// <summary>Depth at which rock begins [m]. Without it, no rock within the column.</summary>
    public RasterInput? DepthToBedrock { get; init; }
}
