using System.ComponentModel.DataAnnotations;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>run.spin_up</c> section: the same whole years are repeated until deep temperature no longer drifts.</summary>
public sealed record SpinUpSettings
{
    /// <summary>
    /// The years that are repeated, as <c>2000..2004</c>; they must lie wholly within the period. Without it: the first five whole years of the
    /// period, or all of them where there are fewer.
    /// </summary>
    public YearRange? Cycle { get; init; }

    /// <summary>The most often the cycle is repeated; 0 starts without spin-up.</summary>
    [Range(0, 1000)]
    public int MaxCycles { get; init; } = 6;

    /// <summary>The drift of the temperature at 10 m depth, or of the deepest layer of a shallower column, below which a pixel is in balance [K per year].</summary>
    [Range(0.0, 10.0, MinimumIsExclusive = true)]
    public double DriftTolerance { get; init; } = 0.02;
}
