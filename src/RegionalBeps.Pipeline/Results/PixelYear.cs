using RegionalBeps.Products;
using RegionalBeps.Products.FreezeThaw;
using RegionalBeps.Products.Phenology;

namespace RegionalBeps.Pipeline.Results;

/// <summary>All products of one pixel and calendar year.</summary>
public readonly struct PixelYear
{
    /// <summary>The products of freezing and thawing.</summary>
    public required FreezeThawYear Ground { get; init; }

    /// <summary>The products of vegetation and carbon.</summary>
    public required VegetationYear Vegetation { get; init; }

    /// <summary>A year of which nothing is known.</summary>
    /// <param name="reason">Why.</param>
    public static PixelYear Missing(Validity reason) => new()
    {
        Ground = FreezeThawYear.Missing(reason),
        Vegetation = VegetationYear.Missing(reason),
    };
}
