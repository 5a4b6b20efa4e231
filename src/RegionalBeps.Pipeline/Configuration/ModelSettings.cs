using System.ComponentModel.DataAnnotations;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>model</c> section.</summary>
public sealed record ModelSettings
{
    /// <summary>Which column runs.</summary>
    public ModelScheme Scheme { get; init; } = ModelScheme.Improved;

    /// <summary>Which variant of the baseline runs; only with <c>scheme: baseline</c>.</summary>
    public BaselineVariantName Variant { get; init; } = BaselineVariantName.Repaired;

    /// <summary>The improvements that are switched off; only with <c>scheme: improved</c>.</summary>
    public IReadOnlyList<Improvement> Without { get; init; } = [];

    /// <summary>
    /// How often canopy and ground are solved in an hour; only with <c>scheme: improved</c>. With 2 the canopy knows the ground of this hour and
    /// not of the last one only; the run takes nearly twice the time.
    /// </summary>
    [Range(1, 2)]
    public int CouplingPasses { get; init; } = 1;
}
