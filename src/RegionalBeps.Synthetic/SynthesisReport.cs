namespace RegionalBeps.Synthetic;

/// <summary>What a synthesis has made.</summary>
/// <param name="Plan">What it set out to make.</param>
/// <param name="Files">Full paths of all files, in the order of writing.</param>
/// <param name="Bytes">Their size together.</param>
public sealed record SynthesisReport(SynthesisPlan Plan, IReadOnlyList<string> Files, long Bytes);
