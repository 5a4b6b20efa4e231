namespace RegionalBeps.Pipeline.Releases.Gates;

/// <summary>What one gate found.</summary>
/// <param name="Gate">Its name, by which it is accepted.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Finding">What it found, in a sentence.</param>
public sealed record GateResult(string Gate, GateOutcome Outcome, string Finding);
