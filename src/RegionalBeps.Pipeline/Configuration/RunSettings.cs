using System.ComponentModel.DataAnnotations;

namespace RegionalBeps.Pipeline.Configuration;

/// <summary>The <c>run</c> section: name, period and spin-up.</summary>
public sealed record RunSettings
{
    /// <summary>A short name for the run; it stands in titles, in <c>run.json</c> and in the names of releases. Letters, digits, <c>-</c> and <c>_</c>.</summary>
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9_-]{0,63}", ErrorMessage = "starts with a letter or digit and holds letters, digits, '-' and '_' alone, 64 at most")]
    public required string Name { get; init; }

    /// <summary>The days that are computed and mapped.</summary>
    public required PeriodSettings Period { get; init; }

    /// <summary>How the ground is brought to balance before the period begins.</summary>
    public SpinUpSettings SpinUp { get; init; } = new();
}
