using RegionalBeps.Grids;

namespace RegionalBeps.Synthetic.Cover;

/// <summary>The layers that a pipeline needs beside the weather, on one grid; row by row, north first.</summary>
public sealed record StaticLayers
{
    /// <summary>The grid.</summary>
    public required GridSpec Grid { get; init; }

    /// <summary>Metres; NaN where nothing is known.</summary>
    public required double[] Elevation { get; init; }

    /// <summary>Where the layers are from.</summary>
    public required LayerSources Sources { get; init; }

    /// <summary>Codes of <see cref="Legend"/>; <see cref="NoCover"/> where nothing is known.</summary>
    public required byte[] LandCover { get; init; }

    /// <summary>What the codes mean.</summary>
    public required CoverLegend Legend { get; init; }

    /// <summary>Share of sand in the fine earth, 0 to 1; filled in under water.</summary>
    public required double[] Sand { get; init; }

    /// <summary>Share of clay in the fine earth, 0 to 1; filled in under water.</summary>
    public required double[] Clay { get; init; }

    /// <summary>Share of organic carbon in the topsoil, 0 to 1; filled in under water.</summary>
    public required double[] OrganicCarbon { get; init; }

    /// <summary>[8-day period][pixel], m² m⁻²; NaN without climate.</summary>
    public required double[][] LeafArea { get; init; }

    /// <summary>The code of pixels without land cover.</summary>
    public const byte NoCover = 255;
}
