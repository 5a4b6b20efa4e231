namespace RegionalBeps.Pipeline.Configuration;

/// <summary>A file that stands in for one that is not there.</summary>
/// <param name="Missing">The path for which no file exists.</param>
/// <param name="File">What was taken in its place.</param>
/// <param name="Rung">On which rung of the ladder it was found, from 1.</param>
public sealed record FileSubstitute(string Missing, string File, int Rung)
{
    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"'{Missing}' is not there; '{File}' stands in for it (rung {Rung} of inputs.meteorology.fallbacks), so that the release is preliminary.");
}
