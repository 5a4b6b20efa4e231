using RegionalBeps.Grids.Catalogue;

namespace RegionalBeps.Pipeline.Releases.Differences;

/// <summary>How a product of one release differs from the same of another, over the years that both have.</summary>
/// <param name="Variable">The product.</param>
/// <param name="Compared">Pixel-years with a value in both.</param>
/// <param name="Changed">Of these, those with another value.</param>
/// <param name="Appeared">Pixel-years that have a value only now.</param>
/// <param name="Vanished">Pixel-years that had a value before only.</param>
/// <param name="MeanChange">Mean of now minus before over what was compared, in the product's unit; 0 for classes.</param>
/// <param name="LargestChange">The change that is largest in absolute value, in the product's unit; 0 for classes.</param>
/// <param name="Largest">Year and pixel of the largest change; null where nothing changed.</param>
/// <param name="Mean">For each pixel the mean over the years of now minus before; NaN where there is nothing to compare.</param>
public sealed record MapDifference(
    CatalogueVariable Variable,
    int Compared,
    int Changed,
    int Appeared,
    int Vanished,
    double MeanChange,
    double LargestChange,
    (int Year, int Pixel)? Largest,
    IReadOnlyList<float> Mean)
{
    /// <summary>Whether anything differs.</summary>
    public bool IsDifferent => Changed + Appeared + Vanished > 0;

    /// <summary>Whether the product is a class, so that a difference of its codes means nothing.</summary>
    public bool IsClass => Variable.Flags.Count > 0;
}
