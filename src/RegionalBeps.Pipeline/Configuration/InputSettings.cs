namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>inputs</c> section: static layers, leaf area and weather. Every static layer may be a file or a constant.</summary>
public sealed record InputSettings
{
    /// <summary>Land cover classes; pixels of water, ice and nodata get no column.</summary>
    public required LandCoverInput LandCover { get; init; }

    /// <summary>Soil texture, organic carbon and depth.</summary>
    public required SoilInputs Soil { get; init; }

    /// <summary>Elevation of the surface [m].</summary>
    public required RasterInput Elevation { get; init; }

    /// <summary>Leaf area index over time.</summary>
    public required LeafAreaIndexInput LeafAreaIndex { get; init; }

    /// <summary>The weather that drives the columns.</summary>
    public required MeteorologySettings Meteorology { get; init; }
}
