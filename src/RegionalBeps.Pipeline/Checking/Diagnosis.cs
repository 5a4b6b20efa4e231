namespace RegionalBeps.Pipeline.Checking;

/// <summary>What was found about one part of a machine.</summary>
/// <param name="Subject">The part.</param>
/// <param name="IsWell">Whether a run can rely on it.</param>
/// <param name="Finding">What was found, in a sentence.</param>
public sealed record Diagnosis(string Subject, bool IsWell, string Finding);
